extension Session {
  func decideRoom(_ command: Command, _ occasion: Occasion) throws(Refusal) -> Decision {
    switch command {
    case .welcome(let arrivals, let presence): return try decideWelcome(arrivals, presence, occasion)
    case .expect(let member, let within):
      try requireNotOver()
      guard attendance(of: member)?.hasCome == false else { throw .hasArrived(member) }
      return try claimed([.expected(member, withinSeconds: within)], of: [.member(member)], occasion)
    case .recordAbsence(let absentees, let status, let words):
      return try decideAbsence(absentees, status, words, occasion)
    case .stepOut(let person, let leader):
      try requireNotOver()
      try requireIn(person)
      return try claimed([.steppedOut(person, with: try leader.map(leaderNamed))], of: [person], occasion)
    case .comeBack(let person):
      try requireNotOver()
      guard isOut(person) != nil else { throw .notOut(person) }
      return try claimed([.cameBack(person)], of: [person], occasion)
    case .leave(let person, let status, let words): return try decideLeave(person, status, words, occasion)
    case .welcomeGuest(let name, let member, let relation):
      try requireNotOver()
      let taken = guests.contains { $0.state != .left && $0.guest.name.foldedAsName == name.foldedAsName }
      if taken || attendance.contains(where: { $0.member.name.foldedAsName == name.foldedAsName }) {
        throw .nameTaken(name)
      }
      let guest = Guest(id: GuestID(guests.count + 1), name: name, member: member, relation: relation)
      return try claimed([.guestArrived(guest)], of: [], occasion)
    default:
      throw .notStarted
    }
  }

  private func decideWelcome(_ arrivals: Command.Arrivals, _ presence: Presence, _ occasion: Occasion)
    throws(Refusal) -> Decision
  {
    switch arrivals {
    case .all(let exceptions):
      let coming = attendance.filter(\.isOpen).map(\.member.id).filter { !exceptions.contains($0) }
      guard !coming.isEmpty else { throw .everybodyHere }
      return try arrival([.arrived(coming, presence)], of: coming, occasion)
    case .people(let members):
      for member in members {
        if let since = isOut(.member(member)) { throw .isOut(.member(member), since: since) }
      }
      let coming = members.unique.filter { attendance(of: $0)?.isPresent == false }
      guard !coming.isEmpty else { throw .alreadyHere(members) }
      let seats: [Event] = stage == .gathering && members.unique.count > 1 ? [.seated(members.unique)] : []
      return try arrival([.arrived(coming, presence)] + seats, of: coming, occasion)
    }
  }

  /// After the end an arrival is one that was not written down: it needs its time.
  private func arrival(_ events: [Event], of members: [MemberID], _ occasion: Occasion) throws(Refusal) -> Decision {
    if let endedAt {
      guard let time = occasion.claimed, time.sessionMs <= endedAt.sessionMs else { throw .claimNeeded }
    }
    return try claimed(events, of: members.map(Person.member), occasion)
  }

  private func decideAbsence(
    _ absentees: Command.Absentees, _ status: String?, _ words: String?, _ occasion: Occasion
  ) throws(Refusal) -> Decision {
    let known = try absenceStatus(status)
    let members: [MemberID]
    switch absentees {
    case .rest:
      members = attendance.filter(\.isOpen).map(\.member.id)
      guard !members.isEmpty else { throw .nobodyLeftToRecord }
    case .people(let named):
      members = named.unique
      if let member = named.first(where: { attendance(of: $0)?.hasCome != false }) { throw .hasArrived(member) }
    }
    let event = Event.absenceRecorded(members, status: known, words: words.map(Words.init))
    return try claimed([event], of: members.map(Person.member), occasion)
  }

  private func absenceStatus(_ id: String?) throws(Refusal) -> String {
    let statuses = opening.vocabulary.statuses
    guard let id else {
      guard let first = statuses.first(where: { $0.use != .left }) else { throw .unknownStatus("") }
      return first.id
    }
    guard let status = statuses.first(where: { $0.id == id }) else { throw .unknownStatus(id) }
    guard status.use != .left else { throw .statusNotForAbsence(id) }
    return id
  }

  private func decideLeave(_ person: Person, _ status: String?, _ words: String?, _ occasion: Occasion)
    throws(Refusal) -> Decision
  {
    if let status {
      guard let known = opening.vocabulary.statuses.first(where: { $0.id == status }) else {
        throw .unknownStatus(status)
      }
      guard known.use != .absent else { throw .statusNotForLeaving(status) }
    }
    if isOut(person) == nil { try requireIn(person) }
    if let endedAt {
      guard let time = occasion.claimed, time.sessionMs <= endedAt.sessionMs else { throw .claimNeeded }
    }
    return try claimed([.left(person, status: status, words: words.map(Words.init))], of: [person], occasion)
  }

  /// Since when somebody is out of the room.
  func isOut(_ person: Person) -> Moment? {
    switch person {
    case .member(let id): if case .out(_, let since)? = attendance(of: id)?.state { since } else { nil }
    case .guest(let id): if case .out(let since)? = guest(id)?.state { since } else { nil }
    }
  }

  func requireIn(_ person: Person) throws(Refusal) {
    if let since = isOut(person) { throw .isOut(person, since: since) }
    guard isIn(person) else { throw .notHere([person]) }
  }

  private func leaderNamed(_ name: String) throws(Refusal) -> String {
    let wanted = name.foldedAsName
    guard let leader = leaders.first(where: { $0.foldedAsName.hasPrefix(wanted) }) else { throw .leaderUnknown(name) }
    return leader
  }

  /// A claimed time must not come before something recorded of anybody it is claimed for.
  private func claimed(_ events: [Event], of people: [Person], _ occasion: Occasion) throws(Refusal) -> Decision {
    guard var moment = occasion.claimed else { return Decision(events) }
    moment = try checked(moment, typed: occasion.typed, limit: nil) { .claimBeforeFlow(at: $0) }
    for person in people {
      guard let last = lastRecord(of: person) else { continue }
      moment = try checked(moment, typed: occasion.typed, limit: last.at) {
        .claimBeforeRecord(person, last.kind, at: $0)
      }
    }
    return Decision(events, claimedWallMs: moment.wallMs)
  }

  func lastRecord(of person: Person) -> LastRecord? {
    switch person {
    case .member(let id): attendance(of: id)?.lastRecord
    case .guest(let id): guest(id)?.lastRecord
    }
  }
}
