@_spi(_Unicode) import Swift

extension String {
  /// In Unicode's composed form (NFC), in which all text is stored.
  package var composed: String {
    // Letters of English are in it as they are; the line at the prompt is looked at with every tick.
    if isPlainLetters { return self }
    return _nfc.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  /// Only letters and signs of ASCII.
  package var isPlainLetters: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// As names are compared: without regard to case, accents, apostrophes and hyphens, ł as l and ß as ss; a dot stands
  /// for a space.
  package var foldedAsName: String {
    if isPlainLetters { return foldedPlainLetters }
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

  /// The same for the letters of English, which most words are made of: no table of Unicode is asked.
  private var foldedPlainLetters: String {
    String(unsafeUninitializedCapacity: utf8.count) { buffer in
      var count = 0
      for byte in utf8 where byte != UInt8(ascii: "'") && byte != UInt8(ascii: "`") && byte != UInt8(ascii: "-") {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): buffer[count] = byte | 0x20
        case UInt8(ascii: "."): buffer[count] = UInt8(ascii: " ")
        default: buffer[count] = byte
        }
        count += 1
      }
      return count
    }
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
