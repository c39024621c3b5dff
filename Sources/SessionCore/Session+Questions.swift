/// What others ask of a session: people, turns and who is due.
extension Session {
  /// What is known of a member tonight; `nil` for one who is not on the roster.
  package func attendance(of member: MemberID) -> Attendance? { attendance.first { $0.member.id == member } }

  /// What is known of a guest; `nil` for a number that nobody has.
  package func guest(_ id: GuestID) -> GuestAttendance? { guests.first { $0.guest.id == id } }

  /// The whole name as it stands in the roster, or as the guest was announced.
  package func name(of person: Person) -> String {
    switch person {
    case .member(let id): attendance(of: id)?.member.name ?? ""
    case .guest(let id): guest(id)?.guest.name ?? ""
    }
  }

  /// Here, and not out of the room.
  package func isIn(_ person: Person) -> Bool {
    switch person {
    case .member(let id): attendance(of: id)?.isIn ?? false
    case .guest(let id): guest(id)?.state == .here
    }
  }

  /// Members in the room now, in tonight's seats.
  package var seated: [MemberID] { seating.filter { attendance(of: $0)?.isIn ?? false } }

  /// Members who have come and not left, in tonight's seats; some may be out.
  package var present: [MemberID] { seating.filter { attendance(of: $0)?.isPresent ?? false } }

  /// Whose chart a line about this person belongs to: a guest's goes to their member's.
  package func chart(of person: Person) -> MemberID? {
    switch person {
    case .member(let id): id
    case .guest(let id): guest(id)?.guest.member
    }
  }

  /// Holdings of the floor that did not end in a pass.
  package func turnCount(of person: Person) -> Int { floor.turns.count { $0.person == person && $0.counts } }

  /// The times someone passed; the repeated offer of one round is not counted again.
  package func passCount(of member: MemberID) -> Int { passCounts[member] ?? 0 }

  /// Milliseconds with the floor all evening, for the leader's board only.
  package func floorMs(of person: Person, now: Moment) -> Int64 {
    floor.turns.reduce(0) { $0 + ($1.person == person ? elapsedMs(of: $1, now: now) : 0) }
  }

  /// Who gets the floor at `/next` when nobody is named: by the round, then by raised hands.
  ///
  /// A turn outside the round leaves the one that is owed: its holder may be due.
  package var due: Person? {
    guard let round else { return firstHand }
    func first(_ people: [Person]) -> Person? { people.first(where: offerable) }
    switch round.mode {
    case .circle, .families: return first(round.owed) ?? first(round.putOff) ?? first(round.passers) ?? firstHand
    case .stack: return leastHeard(of: round.owed) ?? first(round.putOff) ?? first(round.passers) ?? firstHand
    case .popcorn, .hands, .open: return firstHand
    case .feedback: return dueInFeedback(round)
    case .pairs: return nil
    }
  }

  /// Who asks comes first and last.
  private func dueInFeedback(_ round: Round) -> Person? {
    guard let asker = round.asker, round.asking != .closing else { return nil }
    if round.asking == .due { return floor.holder == asker ? nil : asker }
    // Where no one is left to answer, who asks has the floor already.
    return (round.owed + round.putOff).first(where: offerable) ?? (floor.holder == asker ? nil : asker)
  }

  /// Who is still to come in the open round, the running turn apart: the first offers, those put off, and those who
  /// passed. In an open round it is who has not been heard.
  package var stillToCome: [Person] {
    guard let round, round.asking != .closing else { return [] }
    guard round.mode == .open else { return (round.owed + round.putOff + round.passers).filter(offerable) }
    let people = seating.map(Person.member) + guests.map { Person.guest($0.guest.id) }
    return people.filter { offerable($0) && !hasBeenHeard($0) }
  }

  /// Had the floor in the open round, or passed in it.
  private func hasBeenHeard(_ person: Person) -> Bool {
    if let id = person.memberID { return round?.offers[id] != nil }
    return floor.turns.contains { $0.person == person && $0.round == rounds.count - 1 }
  }

  /// Of those still to come, who has not had a first turn.
  package var notShared: [Person] {
    let again = round?.passers ?? []
    return stillToCome.filter { !again.contains($0) }
  }

  /// Rounds that left a trace: someone was offered a turn, or in an open one someone spoke or passed.
  package var toldRounds: [Round] {
    rounds.indices.filter { place in
      let anyoneSpoke = rounds[place].mode == .open && floor.turns.contains { $0.round == place }
      return !rounds[place].offers.isEmpty || anyoneSpoke
    }.map { rounds[$0] }
  }

  /// Flags without a disposition, which hold up the close.
  package var openFlags: [Flag] { flags.filter { $0.resolution == nil } }

  /// They made a commitment last time, and what became of it has not been said tonight.
  package func owesAnswer(_ member: MemberID) -> Bool {
    guard let made = past.commitments[member], !made.isEmpty else { return false }
    return !entries.contains { entry in
      guard case .answer = entry.kind else { return false }
      return entry.about.contains(.member(member))
    }
  }

  /// Whether more members are in the room than the group's policy allows.
  package var capacityExceeded: Bool { present.count > opening.policy.capacity }

  private var firstHand: Person? { floor.hands.first(where: isIn) }

  /// In the room and not passed for tonight.
  func offerable(_ person: Person) -> Bool {
    if let id = person.memberID, attendance(of: id)?.passedTonight ?? true { return false }
    return isIn(person)
  }

  /// The person with the fewest turns tonight, then by seat: a list in seating order keeps the first of equals.
  private func leastHeard(of people: [Person]) -> Person? {
    let seat = Dictionary(seating.enumerated().map { (Person.member($1), $0) }) { first, _ in first }
    return people.filter { offerable($0) }.min {
      (turnCount(of: $0), seat[$0] ?? .max) < (turnCount(of: $1), seat[$1] ?? .max)
    }
  }
}
