/// One event that stands, with its corrected time and where in the session it fell.
package struct StampedEvent: Hashable, Sendable {
  package var event: Event
  package var stamp: Stamp
  /// The row of the phase that was running when it was typed.
  package var row: Int?
  /// Who led when it was typed, and so had the keyboard.
  package var leader: String?

  /// The number of its act.
  package var line: Int { stamp.line }
  /// When its act was typed.
  package var typed: Moment { stamp.typed }
  /// When it happened: as typed unless claimed otherwise.
  package var at: Moment { stamp.at }
  /// Whether that was said, and not only typed.
  package var isClaimed: Bool { stamp.isClaimed }
}

extension SessionLog {
  /// Every event that stands, in the order of the log, with the times that the session has for them.
  package var stampedEvents: [StampedEvent] {
    var row: Int?
    var leader = session.opening.leaders.first
    var found: [StampedEvent] = []
    forEachStanding(before: acts.count) { act, stamp in
      for event in act.events {
        switch event {
        case .phaseEntered(let entered): row = entered
        case .ended: row = nil
        case .leadersNamed(let names): leader = names.first
        default: break
        }
        found.append(StampedEvent(event: event, stamp: stamp, row: row, leader: leader))
      }
    }
    found.moveArrivalsToStart()
    return found
  }
}

extension [StampedEvent] {
  /// A start that is claimed earlier than someone's first arrival that was only typed before it moves that arrival to the
  /// start, as it does in the session.
  fileprivate mutating func moveArrivalsToStart() {
    guard let place = firstIndex(where: \.isPhase) else { return }
    let start = self[place]
    var came: Set<Person> = []
    for index in 0..<place {
      let arrived = self[index].arrived
      let isFirst = !arrived.isEmpty && came.isDisjoint(with: arrived)
      came.formUnion(arrived)
      guard isFirst, !self[index].isClaimed, self[index].at.sessionMs > start.at.sessionMs else { continue }
      self[index].stamp.at = start.at
    }
  }
}

extension StampedEvent {
  fileprivate var isPhase: Bool {
    guard case .phaseEntered = event else { return false }
    return true
  }

  fileprivate var arrived: [Person] {
    switch event {
    case .arrived(let members, _): members.map(Person.member)
    case .guestArrived(let guest): [.guest(guest.id)]
    default: []
    }
  }
}
