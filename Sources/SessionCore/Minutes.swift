/// Whole minutes: the one rule by which they are counted, wherever they are shown.
///
/// What passed is rounded down, since it may be billed; a sum of minutes is the sum of what was rounded; parts of one
/// whole are rounded so that they add up to it.
package enum Minutes {
  /// Whole minutes of milliseconds, never rounded up.
  package static func whole(ms: Int64) -> Int { Int(max(0, ms) / 60_000) }

  /// Whole minutes of the parts of a whole: each is rounded down, and what is left over goes to the largest remainders,
  /// the earlier part first where two are alike.
  package static func parts(ms parts: [Int64]) -> [Int] {
    var minutes = parts.map { whole(ms: $0) }
    let leftOver = whole(ms: parts.reduce(0) { $0 + max(0, $1) }) - minutes.reduce(0, +)
    let byRemainder = parts.indices.sorted { (-parts[$0] % 60_000, $0) < (-parts[$1] % 60_000, $1) }
    for place in byRemainder.prefix(leftOver) { minutes[place] += 1 }
    return minutes
  }
}

/// A session's minutes, part by part.
package struct SessionMinutes: Hashable, Sendable {
  /// From the start to the end.
  package let whole: Int
  /// Of each phase, by its row; held time apart, they add up to the whole.
  package let phases: [Int]
  /// While the session was held.
  package let held: Int

  /// By how many whole minutes a phase took longer than its outline planned.
  package func over(_ row: Int, in session: Session) -> Int {
    max(0, (phases[row] * 60 - session.phases[row].plan.plannedSeconds) / 60)
  }
}

extension Session {
  /// Whole minutes of the session and its phases, of an open one up to `now`.
  package func minutes(now: Moment) -> SessionMinutes {
    let end = (endedAt ?? now).sessionMs
    let phasesMs = phases.indices.map { elapsedMs(ofPhase: $0, now: now) }
    let parts = Minutes.parts(ms: phasesMs + [held.durationMs(now: end)])
    return SessionMinutes(
      whole: parts.reduce(0, +), phases: Array(parts.dropLast()), held: parts.last ?? 0)
  }

  /// When it took place: from its start, or from its opening where it has not begun.
  package var tookPlaceAt: Moment { startedAt ?? openedAt }

  /// From when to when it went on; `nil` before it begins.
  package var times: SessionTimes? {
    startedAt.map {
      SessionTimes(startedWallMs: $0.wallMs, endedWallMs: endedAt?.wallMs, offsetSeconds: $0.offsetSeconds)
    }
  }
}

/// From when to when a session went on, as clocks on the wall had it.
package struct SessionTimes: Hashable, Sendable {
  /// Milliseconds since 1970.
  package var startedWallMs: Int64
  /// `nil` while it goes on.
  package var endedWallMs: Int64?
  /// Seconds east of Greenwich at the start.
  package var offsetSeconds: Int

  package init(startedWallMs: Int64, endedWallMs: Int64?, offsetSeconds: Int) {
    self.startedWallMs = startedWallMs
    self.endedWallMs = endedWallMs
    self.offsetSeconds = offsetSeconds
  }

  /// Whether both go on at one time; of one that goes on only the start is known.
  package func overlaps(_ other: SessionTimes) -> Bool {
    startedWallMs < max(other.startedWallMs + 1, other.endedWallMs ?? 0)
      && other.startedWallMs < max(startedWallMs + 1, endedWallMs ?? 0)
  }
}
