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
    while let word = nextWord, !stops.contains(word.lowercased()) {
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

  /// Names in front of a text: bare ones only where they are whole, others with `@`.
  mutating func leadingPersons() throws(UsageError) -> [Person] {
    var found: [Person] = []
    while let person = try leadingPerson() {
      if !found.contains(person) { found.append(person) }
    }
    return found
  }

  private mutating func leadingPerson() throws(UsageError) -> Person? {
    if rest.unicodeScalars.first == "@" { return try person() }
    if let person = wholeName() { return person }
    guard let word = nextWord, case .several = people.matchWhole(String(word)) else { return nil }
    return try person()
  }

  /// The longest run of words that is somebody's whole name, given name or handle.
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
