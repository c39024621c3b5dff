package import SessionCore

/// What tests ask of an evening.
extension Evening {
  package var holder: Person? { session.floor.holder }
  package var round: Round? { session.round }

  /// Who gets the floor when `/next` is given so many times, the evening itself left as it is.
  package func order(of count: Int) throws(Refusal) -> [Person?] {
    var copy = self
    var order: [Person?] = []
    for _ in 0..<count {
      try copy.perform(.giveFloor(to: nil))
      order.append(copy.holder)
    }
    return order
  }

  package func minutes(of member: MemberID) -> Int { session.minutesPresent(of: member, now: now) }

  package func ratings(of member: MemberID) -> [[Int]] {
    session.ratings(of: member).map { [$0.scale, $0.value] }
  }

  package func attendance(of member: MemberID) -> Attendance? { session.attendance(of: member) }

  /// Entries about someone, as their words stand.
  package func words(about person: Person) -> [String?] {
    session.entries.filter { $0.about.contains(person) }.map { $0.words?.text }
  }

  /// Seconds left of the running share.
  package var shareLeft: Int? { session.shareRemainingMs(now: now).map { Int($0 / 1000) } }

  /// Seconds left of the phase.
  package var phaseLeft: Int? { session.phaseRemainingMs(now: now).map { Int($0 / 1000) } }

  package var lastNumber: Int { log.acts.last?.number ?? 0 }
}
