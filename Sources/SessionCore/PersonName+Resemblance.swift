extension PersonName {
  /// Whether both are most likely one person, written in two ways: other blanks, hyphens and periods, umlauts written
  /// out, the words in another order, a middle name more, a nickname or an initial for the given name. Not where
  /// generations differ, as in Jr. and Sr.
  package func resembles(_ other: PersonName) -> Bool {
    if let generation, let theirs = other.generation, generation.nameKey != theirs.nameKey { return false }
    if !Self.spellings(given + family).isDisjoint(with: Self.spellings(other.given + other.family)) { return true }
    if given.count + family.count > 1, Set(words) == Set(other.words) { return true }
    guard !family.isEmpty, !Self.spellings(family).isDisjoint(with: Self.spellings(other.family)) else { return false }
    return !callings.isDisjoint(with: other.callings) || beginsLike(other)
  }

  /// Whether the same person's name is written with less in it than in the other: in capitals or small letters throughout,
  /// without accents or pronouns, with an initial for the given name.
  package func isPoorer(than other: PersonName) -> Bool {
    guard spelled != other.spelled, key == other.key || resembles(other) else { return false }
    if spelled.isOfOneCase, !other.spelled.isOfOneCase { return true }
    if spelled.accents < other.spelled.accents || pronouns == nil && other.pronouns != nil { return true }
    return given.allSatisfy(\.isInitials) && !other.given.allSatisfy(\.isInitials)
  }

  private var words: [String] { (given + family).flatMap(\.nameKeys).map { $0 == "saint" ? "st" : $0 } }

  private var callings: Set<String> {
    Set(([given.first ?? ""] + nicknames).flatMap { Self.spellings([$0]) }.filter { !$0.isEmpty })
  }

  /// "N. Haddad" and "Nadia Haddad".
  private func beginsLike(_ other: PersonName) -> Bool {
    let (one, two) = (Self.letters(given.prefix(1)), Self.letters(other.given.prefix(1)))
    guard let letter = one.first, letter == two.first else { return false }
    return one.count == 1 || two.count == 1
  }

  private static func letters(_ words: some Sequence<String>) -> String {
    var letters = ""
    for word in words {
      for part in word.split(whereSeparator: { $0 == " " || $0.isHyphen }) {
        let key: String = part.nameKey
        letters += key == "saint" ? "st" : key
      }
    }
    return letters.filter { $0 != " " }
  }

  /// All letters, and the same with umlauts written out.
  private static func spellings(_ words: [String]) -> Set<String> {
    let writtenOut = words.map { (word: String) -> String in
      var result = ""
      for letter in word { result += Self.writtenOut[letter] ?? String(letter) }
      return result
    }
    return writtenOut == words ? [letters(words)] : [letters(words), letters(writtenOut)]
  }

  private static let writtenOut: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "ae", "Ö": "oe", "Ü": "ue", "Ø": "oe", "Å": "aa",
  ]
}

extension String {
  fileprivate var isOfOneCase: Bool { !contains(where: \.isUppercase) || !contains(where: \.isLowercase) }

  fileprivate var accents: Int { unicodeScalars.count { !$0.isASCII && $0.properties.isAlphabetic } }
}

extension Character {
  fileprivate var isHyphen: Bool { unicodeScalars.contains { $0.isHyphen } }
}
