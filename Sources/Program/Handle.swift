import SessionCore

/// How the short names are made that stand behind `@`: letters of any script, unique in the group.
enum Handle {
  /// Words of the line's own language, which can be nobody's handle (product.md section 3).
  static let reserved: Set<String> = ["all", "but", "rest", "group", "me", "video"]

  /// From the folded given name; where that is taken with as many letters of the last name as are needed
  /// (`maria.s`), else with a number (`maria2`).
  static func make(from name: String, taken: Set<String>) -> String {
    let words = name.tidied.split(separator: " ").map { plain(String($0)) }.filter { !$0.isEmpty }
    let given = words.first.flatMap { $0.hasLetter ? $0 : nil } ?? "member"
    if isFree(given, taken) { return given }
    if words.count > 1, let family = words.last {
      for length in 1...family.count {
        let candidate = given + "." + family.prefix(length)
        if isFree(candidate, taken) { return candidate }
      }
    }
    // One of the first `taken.count + 2` numbers is free.
    let number = (2...taken.count + 3).first { isFree("\(given)\($0)", taken) } ?? taken.count + 4
    return "\(given)\(number)"
  }

  /// As it is kept; without the sign in front of it.
  static func check(_ typed: String) throws(ProgramRefusal) -> String {
    let text = typed.tidied
    let handle = text.hasPrefix("@") ? String(text.dropFirst()) : text
    guard handle.first?.isLetter == true || handle.first?.isNumber == true, handle.hasLetter,
      handle.unicodeScalars.allSatisfy({ $0.isOfAName || ".-'’_".unicodeScalars.contains($0) })
    else { throw .handleNotUsable(text) }
    guard !reserved.contains(key(handle)) else { throw .handleReserved(handle) }
    return handle
  }

  /// What two handles are compared by.
  static func key(_ handle: String) -> String { handle.nameKey }

  private static func isFree(_ handle: String, _ taken: Set<String>) -> Bool {
    !reserved.contains(key(handle)) && !taken.contains(key(handle))
  }

  private static func plain(_ word: String) -> String {
    var result = ""
    for scalar in word.foldedAsName.unicodeScalars where scalar.isOfAName { result.unicodeScalars.append(scalar) }
    return result
  }
}

extension String {
  var hasLetter: Bool { contains(where: \.isLetter) }
}

extension Unicode.Scalar {
  /// A letter, a digit, or a mark that belongs to one.
  var isOfAName: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
      .nonspacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
