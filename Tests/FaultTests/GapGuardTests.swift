import Room
import SessionCore
import Testing

@Suite("More time than an evening can last")
struct GapGuardTests {
  private func reading(_ wallHours: Int64, boot bootHours: Int64? = nil) -> ClockReading {
    ClockReading(
      wallMs: 1_795_000_000_000 + wallHours * 3_600_000, offsetSeconds: 0, bootMs: (bootHours ?? wallHours) * 3_600_000,
      boot: BootID(high: 1, low: 1))
  }

  @Test("is asked about once, before the line is taken, and not for a flag or what ends the session")
  func once() {
    var guarded = GapGuard()
    let last = reading(0)
    let now = reading(72)
    #expect(guarded.question(before: "said little", raisesFlag: false, last: last, now: reading(35)) == nil)
    #expect(guarded.question(before: "!@jo cannot go on", raisesFlag: true, last: last, now: now) == nil)
    #expect(guarded.question(before: "/end at 19:30", raisesFlag: false, last: last, now: now) == nil)
    let question = guarded.question(before: "said little", raisesFlag: false, last: last, now: now)
    #expect(question?.contains("Enter again goes on") == true)
    #expect(guarded.question(before: "said little", raisesFlag: false, last: last, now: now) == nil)
    #expect(guarded.question(before: "said more", raisesFlag: false, last: now, now: reading(144)) != nil)
  }

  @Test("clocks that disagree are said to")
  func disagreement() {
    var guarded = GapGuard()
    let now = reading(1, boot: 3_000_000)
    let question = guarded.question(before: "said little", raisesFlag: false, last: reading(0), now: now)
    #expect(question?.contains("clocks disagree") == true)
  }
}
