extension PersonName {
  /// Whether both are most likely one person, written in two ways: other blanks, hyphens and periods, the words in
  /// another order, a middle name more, a nickname for the given name. Not where generations differ, as in Jr. and Sr.
  package func resembles(_ other: PersonName) -> Bool {
    if let generation, let theirs = other.generation, generation.nameKey != theirs.nameKey { return false }
    if letters == other.letters { return true }
    if given.count + family.count > 1, Set(words) == Set(other.words) { return true }
    guard !family.isEmpty, family.key == other.family.key else { return false }
    return !callings.isDisjoint(with: other.callings)
  }

  private var words: [String] { (given + family).flatMap(\.nameKeys).map { $0 == "saint" ? "st" : $0 } }
  private var letters: String { words.joined() }
  private var callings: Set<String> { Set(([given.first ?? ""] + nicknames).map(\.nameKey).filter { !$0.isEmpty }) }
}

extension [String] {
  fileprivate var key: String { joined(separator: " ").nameKey }
}
