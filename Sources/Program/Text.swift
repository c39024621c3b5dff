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

  /// C0, DEL and C1, which no name, label or id has a use for.
  var hasControlCharacter: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control || $0.properties.generalCategory == .surrogate }
  }

  /// As names are compared, whatever blanks were typed between the words.
  var nameKey: String { tidied.foldedAsName }
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

/// Names with commas between them.
enum MemberList {
  /// Refuses a name that stands there twice; nothing between two commas is nobody.
  static func names(in list: String) throws(ProgramRefusal) -> [String] {
    var names: [String] = []
    for part in list.split(separator: ",") {
      let name = String(part).tidied
      if name.isEmpty { continue }
      guard !names.contains(where: { $0.nameKey == name.nameKey }) else { throw .memberNamedTwice(name) }
      names.append(name)
    }
    return names
  }
}
