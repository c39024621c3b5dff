internal import SessionCore

extension Arguments {
  /// The next name: as many words as make a whole name, or one word by any of its beginnings.
  mutating func person() throws(UsageError) -> Person {
    guard !isEmpty else { throw missing(.name) }
    if let person = wholeName() { return person }
    guard let word = nextWord else { throw missing(.name) }
    let person = try people.person(String(word.withoutSign))
    advance(to: word.endIndex)
    return person
  }

  /// Names until the end or one of `stops`, each person once.
  mutating func persons(until stops: Set<String> = []) throws(UsageError) -> [Person] {
    var found: [Person] = []
    while let word = nextWord, !isKeyword(word, of: stops) {
      let person = try person()
      if !found.contains(person) { found.append(person) }
    }
    guard !found.isEmpty else { throw missing(.names) }
    return found
  }

  mutating func member() throws(UsageError) -> MemberID { try memberID(try person()) }

  mutating func members(until stops: Set<String> = []) throws(UsageError) -> [MemberID] {
    var found: [MemberID] = []
    for person in try persons(until: stops) { found.append(try memberID(person)) }
    return found
  }

  /// Names with their sign in front of a text.
  ///
  /// - Throws: where a whole name stands there without it, which may be a name or the first of the words.
  mutating func signedPersons() throws(UsageError) -> [Person] {
    var found: [Person] = []
    while let token = NameToken(rest) {
      let named = NamedPeople([token], in: context)
      if let unclear = named.unclear { throw unclear }
      if let leader = named.leader { throw .leaderNamed(leader) }
      for person in named.people where !found.contains(person) { found.append(person) }
      rest = rest[token.range.upperBound...]
      guard let next = rest.afterJoiner() else {
        rest = Substring(rest.unicodeScalars.drop { $0.isBlank || $0.isComma || $0 == ":" })
        return found
      }
      rest = next
    }
    if !context.insists, let word = nextWord, people.matchWhole(word) != .none { throw .nameOrWords("@\(word)") }
    return found
  }

  /// Whether the next word is one of these, whole or by a beginning that only one has and that does not begin anyone's name.
  /// A single letter is none: where names stand it is an initial.
  func isKeyword(_ word: Substring, of keywords: some Collection<String>) -> Bool {
    keyword(word, of: keywords) != nil
  }

  func keyword(_ word: Substring, of keywords: some Collection<String>) -> String? {
    let typed = word.lowercased()
    if keywords.contains(typed) { return typed }
    let begun = keywords.filter { $0.hasPrefix(typed) }
    return begun.count == 1 && typed.count > 1 && people.match(word) == .none ? begun.first : nil
  }

  /// The longest run of words that is someone's whole name, given name or handle.
  ///
  /// A comma ends a name.
  mutating func wholeName() -> Person? {
    var ends: [Substring.Index] = []
    var scalars = rest.unicodeScalars[...]
    while ends.count < 6, !scalars.isEmpty {
      let word = scalars.prefix { !$0.isBlank && !$0.isComma }
      guard !word.isEmpty else { break }
      ends.append(word.endIndex)
      guard scalars[word.endIndex...].first?.isBlank == true else { break }
      scalars = scalars[word.endIndex...].drop { $0.isBlank }
    }
    for end in ends.reversed() {
      guard case .one(let person) = people.matchWhole(String(rest[..<end].withoutSign)) else { continue }
      advance(to: end)
      return person
    }
    return nil
  }

  func memberID(_ person: Person) throws(UsageError) -> MemberID {
    guard let id = person.memberID else { throw .guestNotMember(people.entry(of: person)?.name ?? "") }
    return id
  }
}

extension Substring {
  /// In commands names are bare; the sign is tolerated.
  fileprivate var withoutSign: Substring { unicodeScalars.first == "@" ? Substring(unicodeScalars.dropFirst()) : self }
}
