import Basics
package import SessionCore

extension ClockStep {
  /// As a note states it: "The computer's clock was set back 50 minutes by 18:55; times are as if it had not been."
  package var statement: String {
    let what = "The computer's clock was set \(direction) \(minutes) minute\(minutes == 1 ? "" : "s")"
    return byMs < 0
      ? "\(what) by \(at.clock); times are given as if it had not been."
      : "\(what) by \(at.clock); that time is not counted."
  }

  /// As it is said to the leader, with the time of the session.
  package var notice: String {
    let what = "This computer's clock was set \(direction) \(minutes) min."
    return byMs < 0
      ? "\(what) Times here go on as if it had not been: it is \(at.clock)"
      : "\(what) Minutes here are counted without that: it is \(at.clock)"
  }

  private var direction: String { byMs < 0 ? "back" : "forward" }

  /// To the nearest minute: nobody can say when exactly it was set.
  private var minutes: Int { Int((byMs.magnitude + 30_000) / 60_000) }
}

extension StatedTime {
  /// As it was typed: `02:30`, `-5m`.
  var words: String {
    switch self {
    case .clock(let hour, let minute): "\(hour.digits(atLeast: 2)):\(minute.digits(atLeast: 2))"
    case .ago(let seconds): StatedTime.agoWords(seconds: seconds)
    }
  }

  var skippedWords: String {
    "\(words) did not exist that night: clocks skipped it. Give a time before or after"
  }

  func twiceWords(ago: [Int]) -> String {
    "\(words) came twice that night. Say how long ago: at \(ago.map(StatedTime.agoWords).joined(separator: " or at "))"
  }

  /// `-65m`; seconds only where they are not whole minutes.
  static func agoWords(seconds: Int) -> String { seconds % 60 == 0 ? "-\(seconds / 60)m" : "-\(seconds)s" }
}

extension SessionTimes {
  /// `on 2026-11-24 from 18:00 to 19:30`.
  package var words: String {
    let start = CivilTime(wallMs: startedWallMs, offsetSeconds: offsetSeconds)
    let end = endedWallMs.map { " to \(CivilTime(wallMs: $0, offsetSeconds: offsetSeconds).clock)" } ?? ""
    return "on \(start.date) from \(start.clock)\(end)"
  }
}

extension SessionTimes {
  func sameTimeWords(_ id: SessionID) -> String {
    "This group has a session \(words) (\(id.hexadecimal.prefix(8))). The same line again adds a second one"
  }
}

extension Session {
  /// The day on which it took place, as in 2026-11-24: on which it started, which may be before it was typed.
  package var day: String { tookPlaceAt.civil.date }
}

/// Whole minutes of a part of a session, as they are shown: `12 min`, `under 1 min`.
func minutesWords(_ minutes: Int) -> String { minutes == 0 ? "under 1 min" : "\(minutes) min" }
