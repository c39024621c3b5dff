/// The room: who comes, steps out and goes.
extension Session {
  mutating func arrive(_ member: MemberID, _ presence: Presence, _ stamp: Stamp) {
    let start = startedAt
    update(member) { row in
      row.presence = presence
      row.present.open(at: stamp.at.sessionMs)
      // Someone who went before the start arrives now; someone who went after it had arrived.
      if row.arrivedAt.map({ $0.sessionMs < start?.sessionMs ?? .min }) ?? true {
        row.arrivedAt = start.map { $0.sessionMs > stamp.at.sessionMs ? $0 : stamp.at } ?? stamp.at
        row.arrivalClaimed = stamp.isClaimed
      }
      row.leftAt = nil
      row.departureClaimed = false
      row.state = .here
    }
    record(.arrival, of: .member(member), at: stamp.at)
    if let endedAt {
      // Someone who was there and was only written down after the end.
      update(member) { $0.present.close(at: endedAt.sessionMs) }
      update(member) { $0.leftAt = endedAt }
      return
    }
    owe(.member(member))
    hear(member)
  }

  /// Everyone who is in the room during an open round belongs to it.
  private mutating func hear(_ member: MemberID) {
    guard round?.mode == .open else { return }
    updateRound { $0.inRoom.insert(member) }
  }

  /// A late arrival joins at the end of the first offers; someone who is owed a turn already, or has had it, does not.
  /// Who asked to be come back to and then went is come back to.
  private mutating func owe(_ person: Person) {
    guard stage == .running, let round, round.takesLateArrivals else { return }
    guard let id = person.memberID, attendance(of: id)?.passedTonight == false else { return }
    updateRound { round in
      switch round.offers[id] {
      case nil where !round.owed.contains(person): round.owed.append(person)
      case .putOff where !round.putOff.contains(person): round.putOff.append(person)
      case nil, .putOff, .running, .taken, .passed: break
      }
    }
  }

  /// These come first, and everyone else in roster order.
  mutating func seat(_ members: [MemberID]) {
    let named = members.unique.filter { attendance(of: $0) != nil }
    seating = named + roster.map(\.id).filter { !named.contains($0) }
    seatedByHand = true
  }

  /// Someone who walks in takes the last seat.
  mutating func seat(newcomer: Member) {
    guard attendance(of: newcomer.id) == nil else { return }
    roster.append(newcomer)
    attendance.append(Attendance(member: newcomer))
    seating.append(newcomer.id)
    nameEveryone()
  }

  mutating func stepOut(_ person: Person, with leader: String?, _ stamp: Stamp) {
    endTurns(of: person, stamp)
    endFeedback(of: person)
    switch person {
    case .member(let id):
      update(id) { row in
        row.state = .out(with: leader, since: stamp.at)
        row.out.open(at: stamp.at.sessionMs)
      }
    case .guest(let id): update(id) { $0.state = .out(since: stamp.at) }
    }
    record(.departure, of: person, at: stamp.at)
  }

  mutating func comeBack(_ person: Person, _ stamp: Stamp) {
    switch person {
    case .member(let id):
      update(id) { row in
        row.state = .here
        row.out.close(at: stamp.at.sessionMs)
      }
      hear(id)
    case .guest(let id): update(id) { $0.state = .here }
    }
    record(.arrival, of: person, at: stamp.at)
  }

  mutating func leave(_ person: Person, status: String?, words: ErasableText?, _ stamp: Stamp) {
    endTurns(of: person, stamp)
    endFeedback(of: person)
    floor.hands.removeAll { $0 == person }
    drop(person)
    switch person {
    case .member(let id):
      update(id) { row in
        row.out.close(at: stamp.at.sessionMs)
        row.present.cut(at: stamp.at.sessionMs)
        row.leftAt = stamp.at
        row.departureClaimed = stamp.isClaimed
        row.state = .left(status: status, words: words)
      }
    case .guest(let id):
      update(id) { row in
        row.leftAt = stamp.at
        row.state = .left
      }
    }
    record(.departure, of: person, at: stamp.at)
  }

  mutating func drop(_ person: Person) {
    updateRound { round in
      round.owed.removeAll { $0 == person }
      round.putOff.removeAll { $0 == person }
      round.passers.removeAll { $0 == person }
    }
  }

  mutating func welcome(_ guest: Guest, _ stamp: Stamp) {
    guests.append(GuestAttendance(guest: guest, arrivedAt: stamp.at, arrivalClaimed: stamp.isClaimed))
    nameEveryone()
    record(.arrival, of: .guest(guest.id), at: stamp.at)
    guard round?.mode == .families, guest.member != nil else { return }
    let member = guest.member.map(Person.member)
    let companions = guests.filter { $0.guest.member == guest.member }.map { Person.guest($0.guest.id) }
    let newcomer = Person.guest(guest.id)
    updateRound { round in
      let place = round.owed.lastIndex { $0 == member || companions.contains($0) }
      round.owed.insert(newcomer, at: place.map { $0 + 1 } ?? round.owed.endIndex)
    }
  }
}
