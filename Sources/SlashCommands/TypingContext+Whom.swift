internal import SessionCore

extension TypingContext {
  /// Whom the names at the front say; the floor where there are none.
  func target(_ front: LineFront) throws(UsageError) -> Command.Target {
    guard session != nil else { throw .noSessionOpen }
    return try target(front.tokens)
  }

  /// Whom these names say, where a line begins with them: a leader is in no chart.
  func target(_ tokens: [NameToken]) throws(UsageError) -> Command.Target {
    let named = NamedPeople(tokens, in: self)
    if let unclear = named.unclear { throw unclear }
    if let leader = named.leader { throw .leaderNamed(leader) }
    if named.group, !named.people.isEmpty { throw .groupAndPeople }
    if named.group { return .group }
    return named.people.isEmpty ? .floor : .people(named.people)
  }

  /// The people named further in, with whom nothing is filed.
  func mentions(in text: Substring) throws(UsageError) -> [Person] {
    guard session != nil else { throw .noSessionOpen }
    let named = NamedPeople(text.nameTokens(), in: self)
    if let unclear = named.unclear { throw unclear }
    return named.people
  }

  /// What a note without names in front may have meant: someone in the room with whose name it begins, and whom it
  /// mentions.
  func hints(_ text: Substring, mentioned: [Person]) -> [Hint] {
    let others = mentioned.filter { $0 != floorHolder }
    return beginningHint(text) + (others.isEmpty ? [] : [.mentions(others)])
  }

  /// The same for a line of a sign; one with names in front says only whom it mentions.
  func hints(_ front: LineFront, mentioned: [Person]) -> [Hint] {
    guard !front.tokens.isEmpty else { return hints(front.text, mentioned: mentioned) }
    let about = NamedPeople(front.tokens, in: self).people
    let others = mentioned.filter { !about.contains($0) }
    return others.isEmpty ? [] : [.mentions(others)]
  }

  /// Someone in the room may have been meant where the text begins with their name.
  private func beginningHint(_ text: Substring) -> [Hint] {
    guard let first = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).first else { return [] }
    guard case .one(let person) = people.matchWhole(first.bareName), person.memberID != nil else { return [] }
    let isPresent = people.entry(of: person)?.isPresent == true
    return isPresent && person != floorHolder ? [.firstWordIsName(person)] : []
  }

  /// In a flag without an `@name`: the first of its words that is the whole name of someone else than has the floor. One
  /// that is a word of every day too counts with a capital letter, or as the very first.
  func bareName(in text: Substring) -> Person? {
    for (place, word) in text.split(whereSeparator: \.isWhitespace).enumerated() {
      let name = word.bareName
      guard case .one(let person) = people.matchWhole(name), person != floorHolder else { continue }
      if place == 0 || name.first?.isUppercase == true || !name.isCommonWord { return person }
    }
    return nil
  }
}

extension Substring {
  /// Without the punctuation around a word, and without `'s`.
  fileprivate var bareName: Substring {
    guard let start = unicodeScalars.firstIndex(where: \.isOfAName) else { return "" }
    return self[start..<endOfName(from: start)]
  }

  /// A given name that is a word of its own too: in small letters it is taken for the word.
  fileprivate var isCommonWord: Bool {
    let words: Set = [
      "will", "may", "hope", "grace", "joy", "faith", "mark", "rose", "art", "bill", "drew", "dawn", "june", "april",
      "august", "summer", "jack", "pat", "sue", "rob", "chase", "chance", "sky", "rain", "an", "so", "in", "can", "do",
      "me", "my", "no", "or", "to", "up", "we", "he", "she", "it", "see", "sunny", "precious", "angel", "destiny",
    ]
    return words.contains(lowercased())
  }
}
