@_spi(_Unicode) import Swift

extension String {
  /// In Unicode's composed form (NFC), in which all text is stored.
  package var composed: String { _nfc.reduce(into: "") { $0.unicodeScalars.append($1) } }

  /// As names are compared: without regard to case, accents, apostrophes and hyphens, ł as l and ß as ss; a dot stands
  /// for a space.
  package var foldedAsName: String {
    var folded = ""
    for scalar in lowercased()._nfd {
      if let plain = String.foldings[scalar] {
        folded += plain
      } else if !scalar.properties.isDiacriticOrMark {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded.composed
  }

  /// What decomposition alone does not fold, and what people leave out when they type a name.
  private static let foldings: [Unicode.Scalar: String] = [
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t",
    "ŀ": "l", "ŋ": "n",
    "'": "", "’": "", "‘": "", "ʼ": "", "`": "", "´": "", "-": "", "‐": "", "‑": "", "–": "", ".": " ", "\u{a0}": " ",
  ]
}

extension Unicode.Scalar.Properties {
  fileprivate var isDiacriticOrMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
