package import SessionCore

/// A question with "a member" and "a guest" where names stand: whole names, given names and handles, compared folded and
/// on word boundaries; in scripts that are written without blanks, wherever they occur.
package func withoutNames(_ question: String, roster: [Member], guests: [Guest] = []) -> String {
  var names = roster.flatMap { member in
    [member.name, member.name.givenName, member.handle].map { NameToHide($0, stand: "a member") }
  }
  names += guests.flatMap { guest in [guest.name, guest.name.givenName].map { NameToHide($0, stand: "a guest") } }
  names = names.filter { !$0.words.isEmpty }.sorted { $0.words.count > $1.words.count }
  return hide(names, in: hideUnspaced(names, in: question))
}

/// One form of a name, as words to compare.
private struct NameToHide {
  let text: String
  let words: [String]
  let stand: String

  init(_ name: String, stand: String) {
    text = name
    words = name.foldedAsName.split(separator: " ").map(String.init)
    self.stand = stand
  }

  /// Written without blanks around it; one sign alone is no name but may be any word.
  var isUnspaced: Bool { text.count > 1 && text.unicodeScalars.allSatisfy { $0.properties.isIdeographic || $0.isKana } }

  /// A given name that is also a plain word hides only where it begins with a capital, as names do.
  func isMeant(by written: Substring) -> Bool {
    guard words.count == 1, let word = words.first, namesThatAreWords.contains(word) else { return true }
    return written.first?.isUppercase ?? false
  }
}

/// Given names that a question may hold as plain words.
private let namesThatAreWords: Set<String> = [
  "art", "bill", "chance", "dawn", "dean", "drew", "faith", "frank", "gene", "grace", "grant", "hope", "iris", "jack",
  "joy", "june", "lee", "mark", "may", "mercy", "nick", "pat", "patience", "pearl", "rich", "rob", "rose", "ruby",
  "sandy", "sky", "summer", "sue", "will",
]

private func hideUnspaced(_ names: [NameToHide], in text: String) -> String {
  var hidden = text
  for name in names where name.isUnspaced {
    let characters = Array(name.text)
    while let range = hidden.firstRange(ofCharacters: characters) { hidden.replaceSubrange(range, with: name.stand) }
  }
  return hidden
}

/// Goes through the words from the front; at each the longest name that begins there is replaced.
private func hide(_ names: [NameToHide], in text: String) -> String {
  var result = ""
  var rest = text[...]
  while !rest.isEmpty {
    let gap = rest.prefix { !$0.isPartOfName }
    rest = rest.dropFirst(gap.count)
    result += gap
    if let (name, end) = rest.longestName(among: names) {
      if result.last == "@" { result.removeLast() }
      result += name.stand
      rest = rest[end...]
    } else {
      let word = rest.prefix { $0.isPartOfName && $0 != "-" }
      result += word.isEmpty ? rest.prefix(1) : word
      rest = rest.dropFirst(max(1, word.count))
    }
  }
  return result
}

extension Substring {
  /// The first of the names that stands at the front, with where it ends; a possessive `'s` is left standing.
  fileprivate func longestName(among names: [NameToHide]) -> (NameToHide, Index)? {
    guard first?.isPartOfName ?? false else { return nil }
    for name in names where name.isMeant(by: self) {
      if let end = end(ofWords: name.words[...]) { return (name, end) }
    }
    return nil
  }

  private func end(ofWords words: ArraySlice<String>) -> Index? {
    guard let word = words.first else { return startIndex }
    let whole = prefix { $0.isPartOfName }
    let ends = [whole, whole.withoutPossessive, whole.prefix { $0 != "-" }]
    guard let match = ends.first(where: { String($0).foldedAsName == word }) else { return nil }
    guard words.count > 1 else { return match.endIndex }
    let next = self[match.endIndex...]
    let gap = next.prefix { $0 == " " || $0 == "\u{a0}" || $0 == "." }
    guard !gap.isEmpty else { return nil }
    return next[gap.endIndex...].end(ofWords: words.dropFirst())
  }

  private var withoutPossessive: Substring {
    guard last == "s" || last == "S", let mark = dropLast().last, "'’ʼ".contains(mark) else { return self }
    return dropLast(2)
  }
}

extension Character {
  /// A letter, a digit, or an apostrophe or hyphen as names hold them.
  fileprivate var isPartOfName: Bool { isLetter || isNumber || "'’ʼ-‐‑".contains(self) }
}

extension Unicode.Scalar {
  fileprivate var isKana: Bool { (0x3040...0x30ff).contains(value) }
}

extension String {
  fileprivate func firstRange(ofCharacters wanted: [Character]) -> Range<Index>? {
    guard !wanted.isEmpty else { return nil }
    for start in indices where self[start...].starts(with: wanted) {
      return start..<index(start, offsetBy: wanted.count)
    }
    return nil
  }
}
