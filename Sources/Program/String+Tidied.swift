import SessionCore

extension String {
  /// In NFC, without blanks at its ends, one space for each run of blanks between words.
  var tidied: String {
    composed.split(whereSeparator: \.isBlank).joined(separator: " ")
  }

  func tidied(as label: ProgramRefusal.Label) throws(ProgramRefusal) -> String {
    let text = tidied
    guard !text.isEmpty else { throw .labelEmpty(label) }
    guard !text.hasControlCharacter else { throw .controlCharacter(label) }
    return text
  }

  /// Controls and line separators, which no name, label or id has a use for.
  var hasControlCharacter: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }
}

extension String? {
  func tidied(as label: ProgramRefusal.Label) throws(ProgramRefusal) -> String? {
    guard let self else { return nil }
    return try self.tidied(as: label) as String
  }
}

extension Character {
  /// A space of any width; line ends and tabs are control characters and not blanks.
  var isBlank: Bool { unicodeScalars.first?.properties.generalCategory == .spaceSeparator }
}
