import Narration
package import SessionCore

/// One event that stands, with everything that a note may have to say of how it is known.
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

  /// " (entered at 18:25 by Ruth Cole)" where the time was claimed; otherwise it was recorded as it happened.
  var remark: String {
    guard isClaimed else { return "" }
    return " (entered at \(typed.clock)\(leader.map { " by \($0.tidy)" } ?? ""))"
  }
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
      timeline?.advance(to: act.reading)
      guard let timeline, !undone.contains(act.number) else { continue }
      let typed = timeline.moment(at: act.reading)
      let claimed = fixes[act.number] ?? act.claimedWallMs
      let at = claimed.map { timeline.moment(claimedWallMs: $0, at: act.reading) } ?? typed
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
    return found
  }
}
