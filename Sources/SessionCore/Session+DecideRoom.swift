/// The room: who comes, steps out and goes.
extension Session {
  func decideExpected(_ member: MemberID, within seconds: Int?, _ occasion: Occasion) throws(Refusal) -> Decision {
    try requireNotOver()
    guard attendance(of: member)?.hasCome == false else { throw .hasArrived(member) }
    // Who is expected at a time that is still to come is expected within what is left until then, in whole minutes.
    if let time = occasion.claimed, time.sessionMs > occasion.typed.sessionMs {
      let left = Int(time.sessionMs - occasion.typed.sessionMs + 59_999) / 60_000 * 60
      return Decision([.expected(member, withinSeconds: seconds ?? left)])
    }
    return try claimed([.expected(member, withinSeconds: seconds)], of: [.member(member)], occasion)
  }

  func decideStepOut(_ person: Person, with leader: String?, _ occasion: Occasion) throws(Refusal) -> Decision {
    try requireNotOver()
    try requireIn(person)
    return try claimed([.steppedOut(person, with: try leader.map(leaderNamed))], of: [person], occasion)
  }

  func decideComeBack(_ person: Person, _ occasion: Occasion) throws(Refusal) -> Decision {
    try requireNotOver()
    guard isOut(person) != nil else { throw .notOut(person) }
    return try claimed([.cameBack(person)], of: [person], occasion)
  }

  func decideGuest(_ guest: Guest, _ occasion: Occasion) throws(Refusal) -> Decision {
    try requireNotOver()
    let name = guest.name.foldedAsName
    let others =
      guests.filter { $0.state != .left }.map { (name: $0.guest.name, person: Person.guest($0.guest.id)) }
      + attendance.map { (name: $0.member.name, person: Person.member($0.member.id)) }
    if let other = others.first(where: { $0.name.foldedAsName == name }) { throw .nameTaken(other.person) }
    return try claimed([.guestArrived(guest)], of: [], occasion)
  }

  func decideWelcome(_ arrivals: Command.Arrivals, _ presence: Presence, _ occasion: Occasion)
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
      let otherwise = members.unique.filter { member in
        attendance(of: member).map { $0.isPresent && $0.presence != presence } ?? false
      }
      var events: [Event] = coming.isEmpty ? [] : [.arrived(coming, presence)]
      if !otherwise.isEmpty { events.append(.presenceCorrected(otherwise, presence)) }
      events += seats(members.unique)
      guard !events.isEmpty else { throw .alreadyHere(members) }
      return coming.isEmpty ? Decision(events) : try arrival(events, of: coming, occasion)
    }
  }

  /// The first two or more names, in gathering, say tonight's seating too.
  private func seats(_ members: [MemberID]) -> [Event] {
    stage == .gathering && !seatedByHand && members.count > 1 ? [.seated(members)] : []
  }

  /// `/new`: the name is nobody's on tonight's list, unless someone else is meant.
  func decideAdmission(_ newcomer: Command.Newcomer, _ occasion: Occasion) throws(Refusal) -> Decision {
    if !newcomer.isSomeoneElse, let known = known(byNameOf: newcomer.name) { throw .knownName(known) }
    guard let seat = newcomer.seat, attendance(of: seat.id) == nil else { throw .noSeat(reason: "") }
    return try arrival([.memberJoined(seat), .arrived([seat.id], .room)], of: [seat.id], occasion)
  }

  /// People with this given name or handle: a line that begins with it may be meant as a note about them.
  private func known(byNameOf name: String) -> Person? {
    let given = name.givenNameKey
    return calledNames.all.first {
      $0.handle.nameKey == name.nameKey || $0.handle.nameKey == given || $0.name.givenNameKey == given
    }?
    .person
  }

  /// After the end an arrival is one that was not written down: it needs its time.
  private func arrival(_ events: [Event], of members: [MemberID], _ occasion: Occasion) throws(Refusal) -> Decision {
    if let endedAt {
      guard let time = occasion.claimed, time.sessionMs <= endedAt.sessionMs else { throw .claimNeeded }
    }
    return try claimed(events, of: members.map(Person.member), occasion)
  }

  func decideAbsence(
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
      guard !members.isEmpty else { throw .nobodyLeftToRecord }
      if let member = named.first(where: { attendance(of: $0)?.hasCome != false }) { throw .hasArrived(member) }
    }
    let event = Event.absenceRecorded(members, status: known, words: words.map(ErasableText.init))
    return try claimed([event], of: members.map(Person.member), occasion)
  }

  private func absenceStatus(_ id: String?) throws(Refusal) -> String {
    let statuses = opening.vocabulary.statuses
    guard let id else {
      guard let first = statuses.first(where: { $0.use != .left }) else { throw .unknownStatus("") }
      return first.id
    }
    guard let status = statuses.first(where: { $0.id == id }) else { throw .unknownStatus(QuotedWord(id)) }
    guard status.use != .left else { throw .statusNotForAbsence(id) }
    return id
  }

  func decideLeave(_ person: Person, _ status: String?, _ words: String?, _ occasion: Occasion)
    throws(Refusal) -> Decision
  {
    if let status {
      guard let known = opening.vocabulary.statuses.first(where: { $0.id == status }) else {
        throw .unknownStatus(QuotedWord(status))
      }
      guard known.use != .absent else { throw .statusNotForLeaving(status) }
    }
    if isOut(person) == nil { try requireIn(person) }
    if let endedAt {
      guard let time = occasion.claimed, time.sessionMs <= endedAt.sessionMs else { throw .claimNeeded }
    }
    return try claimed([.left(person, status: status, words: words.map(ErasableText.init))], of: [person], occasion)
  }

  /// Since when someone is out of the room.
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

  /// By the whole name, or by the beginning of any word of it that means one of them only.
  /// Where nobody was said to lead tonight any name will do: someone is leaving the room and needs company.
  private func leaderNamed(_ name: String) throws(Refusal) -> String {
    guard !leaders.isEmpty else { return name }
    let wanted = name.foldedAsName
    if let leader = leaders.first(where: { $0.foldedAsName == wanted }) { return leader }
    let meant = leaders.filter { leader in
      let folded = leader.foldedAsName
      return folded.hasPrefix(wanted) || folded.split(separator: " ").contains { $0.hasPrefix(wanted) }
    }
    guard let leader = meant.first, meant.count == 1 else { throw .leaderUnknown(QuotedWord(name)) }
    return leader
  }
}

extension String {
  /// The first of the words of a name, as names are compared.
  fileprivate var givenNameKey: String { split(whereSeparator: \.isWhitespace).first?.nameKey ?? "" }
}
