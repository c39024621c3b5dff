import Basics
import ScreenText
package import SessionCore
import Terminal

/// More time between two lines than an evening can last is asked about once, before the line is taken: the session was
/// left open, or one of the machine's clocks jumped.
package struct GapGuard {
  private var askedSince: ClockReading?
  /// The last reading before a step of the machine's clock that was said.
  var stepSaidSince: ClockReading?

  package init() {}

  /// What is asked, or `nil` where the line goes on. A flag waits for nothing, and what ends or only shows needs no
  /// question.
  package mutating func question(
    before typed: String, raisesFlag: @autoclosure () -> Bool, last: ClockReading, now: ClockReading
  ) -> String? {
    guard now.isOfAnotherEvening(than: last), askedSince != last, !Self.isExempt(typed), !raisesFlag() else {
      return nil
    }
    askedSince = last
    let then = CivilTime(wallMs: last.wallMs, offsetSeconds: last.offsetSeconds)
    let gapMs = now.wallMs.subtractingReportingOverflow(last.wallMs).partialValue
    guard gapMs > ClockReading.longestGapMs else {
      return "this computer's clocks disagree about the time since \(then.clock), so minutes may be wrong; "
        + "Enter again goes on"
    }
    return "the last line here is from \(then.date) at \(then.clock); Enter again goes on with that session, "
      + "/end at \(then.clock) ends it there"
  }

  private static func isExempt(_ typed: String) -> Bool {
    let word = typed.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    return word.isEmpty || word.hasPrefix("?")
      || ["/end", "/close", "/quit", "/lock", "/veil", "/log", "/board", "/flags", "/last"].contains(word)
  }
}
