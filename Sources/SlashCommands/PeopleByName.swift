package import SessionCore

/// Everyone whom a name can mean: those in the room first, in seating order, then the rest.
///
/// Whether someone is in the room decides what TAB lists first and never whom a name means: the same word means the same
/// person all evening.
package struct PeopleByName: Sendable {
  let entries: [Entry]
  /// Who could be meant before the last newcomer came, before the one before, and so on: the list of the opening first.
  let earlier: [[Entry]]
  /// The whole given names of tonight's leaders, folded.
  let leaderKeys: Set<String>
  /// Whom the session knew when this was made.
  private let names: CalledNames?

  /// One person with their names as they are compared.
  struct Entry: Sendable {
    let person: Person
    let called: CalledNames.Called
    var isPresent: Bool

    var keys: NameKeys { called.keys }
    var name: String { called.name }
    var handle: String { called.handle }
  }

  /// Tonight's members and guests; no one without a session.
  package init(_ session: Session?, after known: PeopleByName? = nil) {
    guard let session else {
      entries = []
      earlier = []
      leaderKeys = []
      names = nil
      return
    }
    let leaders = session.leaders + session.opening.leaders
    leaderKeys = Set(leaders.flatMap { PersonName($0).called.nameKeys })
    let names = session.calledNames
    self.names = names
    if let known, known.names == names {
      // Only who is in the room may have changed: nothing is folded again.
      entries = known.entries.map { entry in
        var entry = entry
        entry.isPresent = session.isPresent(entry.person)
        return entry
      }.inOrder(of: session)
      earlier = known.earlier
      return
    }
    entries = names.all.map { Entry($0, in: session) }.inOrder(of: session)
    earlier = session.earlierNames.map { names in names.all.map { Entry($0, in: session) } }
  }

  func entry(of person: Person) -> Entry? { entries.first { $0.person == person } }
}

extension PeopleByName.Entry {
  fileprivate init(_ called: CalledNames.Called, in session: Session) {
    person = called.person
    self.called = called
    isPresent = session.isPresent(called.person)
  }
}

extension [PeopleByName.Entry] {
  fileprivate func inOrder(of session: Session) -> [PeopleByName.Entry] {
    let last = session.seating.count
    let seats = Dictionary(session.seating.enumerated().map { (Person.member($1), $0) }) { first, _ in first }
    let seated = enumerated().sorted { left, right in
      (left.element.rank, seats[left.element.person] ?? last, left.offset)
        < (right.element.rank, seats[right.element.person] ?? last, right.offset)
    }
    return seated.map(\.element)
  }
}

extension PeopleByName.Entry {
  /// Members in the room, guests in the room, then everyone else.
  fileprivate var rank: Int { isPresent ? (person.memberID == nil ? 1 : 0) : (person.memberID == nil ? 3 : 2) }
}

extension Session {
  fileprivate func isPresent(_ person: Person) -> Bool {
    switch person {
    case .member(let id): attendance(of: id)?.isPresent ?? false
    case .guest(let id): guest(id).map { $0.state != .left } ?? false
    }
  }

  /// What people were called before each newcomer came, from the opening on.
  fileprivate var earlierNames: [CalledNames] {
    let first = Set(opening.roster.map(\.id))
    let newcomers = attendance.filter { !first.contains($0.member.id) }
    let arrivals =
      newcomers.map { (at: $0.arrivedAt?.sessionMs ?? 0, member: Optional($0.member), guest: Guest?.none) }
      + guests.map { (at: $0.arrivedAt.sessionMs, member: Member?.none, guest: Optional($0.guest)) }
    var members = opening.roster
    var came: [Guest] = []
    return arrivals.sorted { $0.at < $1.at }.map { arrival in
      defer {
        if let member = arrival.member { members.append(member) }
        if let guest = arrival.guest { came.append(guest) }
      }
      return CalledNames(members: members, guests: came, leaders: leaders)
    }
  }
}
