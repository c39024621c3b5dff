extension Unicode.Scalar {
  /// White space of any writing, and the mark that some files begin with.
  var isBlank: Bool { properties.isWhitespace || self == "\u{feff}" }

  var isLineBreak: Bool { self == "\n" || self == "\u{2028}" || self == "\u{2029}" }

  /// Control characters other than tab and line break are never text.
  var isRefused: Bool { (value < 0x20 || 0x7F...0x9F ~= value) && self != "\n" && self != "\t" }
}

extension String {
  /// Every line break of a pasted block as a line feed.
  var withPlainLineBreaks: String {
    guard utf8.contains(UInt8(ascii: "\r")) else { return self }
    var plain = ""
    var afterReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" || !(scalar == "\n" && afterReturn) {
        plain.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
      }
      afterReturn = scalar == "\r"
    }
    return plain
  }

  /// With a visible sign in the place of each control character: a flag is never refused.
  var withControlCharactersShown: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isRefused ? "\u{fffd}" : $0 }))
  }
}

extension Substring {
  func refuseControlCharacters() throws(UsageError) {
    for (index, scalar) in unicodeScalars.enumerated() where scalar.isRefused {
      throw .controlCharacter(code: scalar.value, place: index + 1)
    }
  }
}
