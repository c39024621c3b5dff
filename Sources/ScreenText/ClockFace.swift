package import SessionCore

/// The clock of a session without the session: what can be shown while everything else is locked away. It holds no
/// name and no word of anybody.
package struct ClockFace: Hashable, Sendable {
  private let reading: Kind

  private enum Kind: Hashable, Sendable {
    /// A stage, or a clock that stands still.
    case fixed(String, isStopped: Bool)
    /// The time of day, and the stage.
    case timeOfDay(String)
    /// Down to this instant of the session's axis, in milliseconds, and up from it.
    case countdown(toMs: Int64)
  }

  private init(_ reading: Kind) {
    self.reading = reading
  }

  static func stage(_ word: String) -> ClockFace { ClockFace(.fixed(word, isStopped: false)) }
  static func stopped(_ text: String) -> ClockFace { ClockFace(.fixed(text, isStopped: true)) }
  static func timeOfDay(_ stage: String) -> ClockFace { ClockFace(.timeOfDay(stage)) }
  static func countdown(ofMs ms: Int64, now: Moment) -> ClockFace { ClockFace(.countdown(toMs: now.sessionMs + ms)) }

  /// As wide as the widest text it shows in an evening, `+01:10 over`.
  static let columns = 11

  /// Whether it shows another text each second.
  package var runs: Bool {
    if case .countdown = reading { true } else { false }
  }

  /// Whether it shows another text each minute.
  package var showsTimeOfDay: Bool {
    if case .timeOfDay = reading { true } else { false }
  }

  /// What it shows at an instant.
  package func text(now: Moment) -> String { piece(now: now).text }

  func piece(now: Moment) -> Prompt.Piece {
    switch reading {
    case .fixed(let text, let isStopped): return Prompt.Piece(text: text, tone: isStopped ? .warning : .plain)
    case .timeOfDay(let stage): return Prompt.Piece(text: "\(now.clock) \(stage)", tone: .plain)
    case .countdown(let endMs):
      let seconds = (endMs - now.sessionMs).wholeSecondsLeft
      return Prompt.Piece(text: countdownLeftOrOver(seconds: seconds), tone: seconds < 0 ? .warning : .plain)
    }
  }
}

extension Session {
  /// What is left of the phase, or since when it is held; outside the phases the time of day and the stage.
  package func clockFace(now: Moment) -> ClockFace {
    switch stage {
    case .gathering: return .timeOfDay("start")
    case .closing: return .timeOfDay("ended")
    case .closed: return .stage("closed")
    case .running:
      if let heldAt { return .stopped("held \(heldAt.clock)") }
      return phaseRemainingMs(now: now).map { .countdown(ofMs: $0, now: now) } ?? .stage(stage.rawValue)
    }
  }
}
