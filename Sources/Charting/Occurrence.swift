import Narration
package import SessionCore

/// One event that stands, with how its time is known, which is said in the time statement and not in a note.
package struct Occurrence: Hashable, Sendable {
  package var line: Int
  package var event: Event
  /// When it happened: as typed unless claimed otherwise.
  package var at: Moment
  package var typed: Moment
  package var isClaimed: Bool
  /// The row of the phase that was running when it was typed.
  var row: Int?
  /// Who led when it was typed, and so had the keyboard.
  package var leader: String?
}

extension SessionLog {
  /// Every event that stands, in the order of the log.
  package var occurrences: [Occurrence] {
    let fixes = timeFixes
    var timeline: Timeline?
    var row: Int?
    var leader = session.opening.leaders.first
    var found: [Occurrence] = []
    for act in acts {
      if timeline == nil { timeline = Timeline(start: act.reading) }
      timeline?.advance(by: act)
      guard let timeline, !undone.contains(act.number) else { continue }
      let typed = timeline.moment(at: act.reading)
      let claimed = fixes[act.number] ?? act.claimedWallMs
      let at = claimed.map { timeline.moment(claimedWallMs: $0, typed: typed) } ?? typed
      for event in act.events {
        switch event {
        case .phaseEntered(let entered): row = entered
        case .ended: row = nil
        case .leadersNamed(let names): leader = names.first
        default: break
        }
        found.append(
          Occurrence(
            line: act.number, event: event, at: at, typed: typed, isClaimed: claimed != nil, row: row, leader: leader))
      }
    }
    found.moveArrivalsToStart()
    return found
  }
}

extension [Occurrence] {
  /// A start that is claimed earlier than someone's first arrival that was only typed before it moves that arrival to
  /// the start, as it does in the session.
  fileprivate mutating func moveArrivalsToStart() {
    guard let place = firstIndex(where: \.isPhase) else { return }
    let start = self[place]
    var came: Set<Person> = []
    for index in 0..<place {
      let arrived = self[index].arrived
      let isFirst = !arrived.isEmpty && came.isDisjoint(with: arrived)
      came.formUnion(arrived)
      guard isFirst, !self[index].isClaimed, self[index].at.sessionMs > start.at.sessionMs else { continue }
      self[index].at = start.at
    }
  }
}

extension Occurrence {
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
