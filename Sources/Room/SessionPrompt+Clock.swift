import Clinic
import Conversation
import ScreenText
import SessionCore

/// A machine's clock that is set while the group goes on changes what its minutes are held against: that is said.
extension SessionPrompt {
  /// Once for each step, at the next line.
  func newClockNotice() -> String? {
    let timeline = conversation.timeline
    let reading = workspace.clock.reading()
    guard gap.stepSaidSince != timeline.last, let step = timeline.step(to: reading) else { return nil }
    gap.stepSaidSince = timeline.last
    return ClockStep(line: conversation.log.nextNumber, at: timeline.moment(at: reading), byMs: step).notice
  }

  /// Where the room is entered: what was said before, and what happened since.
  func clockNotices() -> [String] {
    conversation.timeline.steps.map(\.statement) + [newClockNotice()].compactMap { $0 }
  }
}

extension SessionLog {
  /// When the last act was typed, on the session's axis.
  var lastTypedMs: Int64 { acts.last.flatMap { typedAt($0.number) }?.sessionMs ?? 0 }
}
