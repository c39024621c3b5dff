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
    "ŀ": "l", "ŋ": "n", "ɨ": "i", "ƶ": "z",
    "'": "", "’": "", "‘": "", "‛": "", "ʼ": "", "ʻ": "", "ʹ": "", "′": "", "＇": "", "`": "", "´": "", "-": "", "‐": "",
    "‑": "", "–": "", "—": "", "−": "", "－": "", ".": " ", "\u{a0}": " ",
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

extension StringProtocol {
  /// Folded as names are, with single spaces and none at the ends: what names, kinds and other words are compared by.
  package var nameKey: String {
    let folded = String(self).foldedAsName
    if folded.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return folded }
    return folded.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// `nameKey`, and where a hyphen stands in the name the same with a space in its place: `@jean.luc` and `@jeanluc`
  /// both find Jean-Luc.
  package var nameKeys: [String] {
    let text = String(self)
    let key = text.nameKey
    if text.isPlainLetters, !text.utf8.contains(UInt8(ascii: "-")) { return [key] }
    let spaced = text.withSpacesForHyphens.nameKey
    return spaced == key ? [key] : [key, spaced]
  }

  /// Only the letters and digits of the folded text: what a handle is made of.
  package var handleLetters: String {
    var letters = ""
    for scalar in String(self).foldedAsName.unicodeScalars where scalar.isOfAName {
      letters.unicodeScalars.append(scalar)
    }
    return letters
  }
}

extension String {
  fileprivate var withSpacesForHyphens: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isHyphen ? " " : $0 }))
  }
}

extension Unicode.Scalar {
  /// A letter, a digit, or a mark that belongs to one.
  package var isOfAName: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
      .nonspacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Straight or curly, as people type it in a name.
  package var isApostrophe: Bool { "'’‘‛ʼʻʹ′＇`´".unicodeScalars.contains(self) }

  /// A hyphen or dash of any length.
  package var isHyphen: Bool { "-‐‑–—−－".unicodeScalars.contains(self) }
}
