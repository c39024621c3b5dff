package import SessionCore

extension Session {
  /// A name for the screen: the given name unless two of tonight's people share it, then a member's handle or a
  /// guest's whole name.
  package func shortName(of person: Person) -> String {
    let name = self.name(of: person)
    let given = name.givenName
    let sharers = everybody.count { self.name(of: $0).givenName.foldedAsName == given.foldedAsName }
    guard sharers > 1 else { return given.onOneLine }
    switch person {
    case .member(let id): return handle(of: id)
    case .guest: return name.onOneLine
    }
  }

  /// What is typed after `@`.
  package func handle(of id: MemberID) -> String {
    opening.roster.first { $0.id == id }?.handle ?? "member-\(id.number)"
  }

  /// What a suggested line calls somebody: a handle, or a guest's name with dots for its spaces.
  func typedName(of person: Person) -> String {
    switch person {
    case .member(let id): handle(of: id)
    case .guest: shortName(of: person).split(separator: " ").joined(separator: ".").lowercased()
    }
  }

  func shortNames(of people: some Sequence<Person>) -> String {
    people.map { shortName(of: $0) }.joined(separator: ", ")
  }

  func shortNames(of members: some Sequence<MemberID>) -> String {
    shortNames(of: members.map(Person.member))
  }

  func typedNames(of people: some Sequence<Person>) -> String {
    people.map { typedName(of: $0) }.joined(separator: " ")
  }

  private var everybody: [Person] {
    opening.roster.map { .member($0.id) } + guests.map { .guest($0.guest.id) }
  }
}

extension String {
  /// The first word of a name; the whole of one that has no spaces.
  var givenName: String { split(separator: " ").first.map(String.init) ?? self }
}
