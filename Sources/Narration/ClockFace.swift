package import SessionCore

/// The clock of a session without the session: what can be shown while everything else is locked away. It holds no
/// name and no word of anybody.
package struct ClockFace: Hashable, Sendable {
  private let reading: Kind

  private enum Kind: Hashable, Sendable {
    /// A stage, or a clock that stands still.
    case fixed(String, isStopped: Bool)
    /// Down to this instant of the session's axis, in milliseconds, and up from it.
    case countdown(toMs: Int64)
  }

  init(_ text: String, isStopped: Bool) {
    reading = .fixed(text, isStopped: isStopped)
  }

  init(remainingMs: Int64, now: Moment) {
    reading = .countdown(toMs: now.sessionMs + remainingMs)
  }

  /// Whether it shows another text each second.
  package var runs: Bool {
    if case .countdown = reading { true } else { false }
  }

  /// What it shows at an instant.
  package func text(now: Moment) -> String { piece(now: now).text }

  func piece(now: Moment) -> Prompt.Piece {
    switch reading {
    case .fixed(let text, let isStopped): return Prompt.Piece(text: text, tone: isStopped ? .warning : .plain)
    case .countdown(let endMs):
      let seconds = (endMs - now.sessionMs).wholeSecondsLeft
      return Prompt.Piece(text: countdownOrOver(seconds: seconds), tone: seconds < 0 ? .warning : .plain)
    }
  }
}

extension Session {
  /// The share of whoever has the floor where a time of turns was set, else the phase, else the stage.
  package func clockFace(now: Moment) -> ClockFace {
    if stage == .running, let heldAt { return ClockFace("held \(heldAt.clock)", isStopped: true) }
    guard stage == .running, let ms = shareRemainingMs(now: now) ?? phaseRemainingMs(now: now) else {
      return ClockFace(stage.rawValue, isStopped: false)
    }
    return ClockFace(remainingMs: ms, now: now)
  }
}
