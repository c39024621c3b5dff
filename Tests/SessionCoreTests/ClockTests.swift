import SessionCore
import TestKit
import Testing

/// Clocks.
struct ClockTests {
  @Test("a wall clock that is set does no harm: within one boot its own clock counts", arguments: [-7200, 5400])
  func wallSet(seconds: Int) throws {
    var evening = try Evening.running(people: 1)
    evening.advance(300)
    evening.clock.setWall(bySeconds: seconds)
    #expect(evening.phaseLeft == 600)
    try evening.perform(.note("x", about: .group))
    evening.advance(300)
    #expect(evening.phaseLeft == 300)
    #expect(evening.minutes(of: .maya) == 10)
  }

  @Test("suspend counts, since the boot clock goes on")
  func suspend() throws {
    var evening = try Evening.running(people: 1)
    evening.advance(1200)
    #expect(evening.phaseLeft == -300)
  }

  @Test("after a reboot the wall clock counts")
  func reboot() throws {
    var evening = try Evening.running(people: 1)
    evening.advance(300)
    evening.clock.reboot(afterSeconds: 120)
    #expect(evening.phaseLeft == 480)
    try evening.perform(.note("x", about: .group))
    evening.advance(60)
    #expect(evening.phaseLeft == 420)
  }

  @Test("a wall clock set back over a reboot takes no time, and time is never less than 0")
  func rebootAndSetBack() throws {
    var evening = try Evening.running(people: 1)
    evening.advance(300)
    try evening.perform(.note("x", about: .group))
    evening.clock.setWall(bySeconds: -7200)
    evening.clock.reboot(afterSeconds: 60)
    #expect(evening.phaseLeft == 600)
    try evening.perform(.note("y", about: .group))
    evening.advance(60)
    #expect(evening.phaseLeft == 540)
    #expect(evening.minutes(of: .maya) == 6)
  }

  @Test("daylight saving moves no clock")
  func daylightSaving() throws {
    var evening = try Evening.running(people: 1)
    evening.advance(300)
    evening.clock.setOffset(seconds: 7200)
    evening.advance(60)
    #expect(evening.phaseLeft == 540)
  }

  @Test("a session that is reopened shows what it would have shown")
  func reopened() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.setShare(seconds: 120), .giveFloor(to: nil), .setTimer(seconds: 600, words: "tea"))
    evening.advance(90)
    let again = try #require(SessionLog(replaying: evening.log.acts, past: PriorSessions()))
    let now = again.moment(at: evening.clock.reading)
    #expect(now == evening.now)
    #expect(again.session.shareRemainingMs(now: now) == 30_000)
    #expect(again.session.phaseRemainingMs(now: now) == 810_000)
    #expect(again.session.remainingMs(of: again.session.countdowns[0], now: now) == 510_000)
  }

  @Test("the share belongs to the phase, is set for whoever speaks, and is bounded")
  func share() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.giveFloor(to: nil))
    evening.advance(30)
    #expect(evening.refusal(of: .extend(seconds: 60, phaseOnly: false)) == .noShareSet)
    try evening.perform(.setShare(seconds: 120))
    #expect(evening.shareLeft == 90)
    evening.advance(100)
    #expect(evening.shareLeft == -10)
    #expect(evening.holder == .maya)
    #expect(evening.refusal(of: .setShare(seconds: 4)) == .durationOutOfRange(seconds: 4))
    #expect(evening.refusal(of: .setTimer(seconds: 0, words: nil)) == .durationOutOfRange(seconds: 0))
    #expect(evening.refusal(of: .extend(seconds: 86_400, phaseOnly: true)) == .durationOutOfRange(seconds: 86_400))
  }

  @Test("milestones are five minutes, one minute, over, and fall where the clocks will stand")
  func milestones() throws {
    var evening = try Evening.running(people: 1)
    evening.advance(100)
    let found = evening.session.milestones(after: 0, upTo: 900_000, now: evening.now)
    #expect(
      found == [
        Milestone(kind: .phase(row: 0, secondsLeft: 300), sessionMs: 600_000),
        Milestone(kind: .phase(row: 0, secondsLeft: 60), sessionMs: 840_000),
        Milestone(kind: .phase(row: 0, secondsLeft: 0), sessionMs: 900_000),
      ])
    #expect(evening.session.milestones(after: 600_000, upTo: 700_000, now: evening.now).isEmpty)
  }

  @Test("a timer and a share that run out, and somebody expected who has not come, are milestones")
  func otherMilestones() throws {
    var evening = try Evening(people: 2)
    try evening.perform(
      .welcome(.people([.maya]), .room), .expect(.jo, withinSeconds: 200), .start, .setShare(seconds: 100),
      .giveFloor(to: nil), .setTimer(seconds: 150, words: "tea"))
    let found = evening.session.milestones(after: 0, upTo: 300_000, now: evening.now)
    #expect(
      found.map(\.kind) == [
        .share(.maya, secondsLeft: 60), .share(.maya, secondsLeft: 0), .countdown(line: 6), .overdue(.jo),
        .share(.maya, secondsLeft: -100),
      ])
    #expect(found.map(\.sessionMs) == [40_000, 100_000, 150_000, 200_000, 200_000])
    try evening.perform(.end)
    #expect(evening.session.milestones(after: 0, upTo: 300_000, now: evening.now).isEmpty)
  }

  @Test("the check-out is due at the latest moment at which it can still be kept whole")
  func checkOut() throws {
    var evening = try Evening.running(people: 1)
    evening.advance(1000)
    let kinds = { (evening: Evening) in
      evening.session.milestones(after: 0, upTo: .max, now: evening.now).filter { $0.kind == .checkOutDue }
    }
    #expect(kinds(evening).map(\.sessionMs) == [4_500_000])
    #expect(evening.session.behindSeconds(now: evening.now) == 100)
    try evening.perform(.enterPhase(named: "sharing"))
    #expect(kinds(evening).map(\.sessionMs) == [4_500_000])
    #expect(evening.session.behindSeconds(now: evening.now) == 0)
    try evening.perform(.hold)
    evening.advance(500)
    try evening.perform(.resume(without: []))
    #expect(kinds(evening).map(\.sessionMs) == [5_000_000])
    try evening.perform(.enterPhase(named: "check-out"))
    #expect(kinds(evening).isEmpty)
  }

  @Test("a board behind its plan says by how much")
  func behind() throws {
    var evening = try Evening.running(people: 1)
    evening.advance(900)
    #expect(evening.session.behindSeconds(now: evening.now) == 0)
    evening.advance(70)
    #expect(evening.session.behindSeconds(now: evening.now) == 70)
    try evening.perform(.enterPhase(named: nil))
    evening.advance(100)
    #expect(evening.session.behindSeconds(now: evening.now) == 70)
    evening.advance(600)
    #expect(evening.session.behindSeconds(now: evening.now) == 170)
  }
}

@Suite("A clock that jumps")
struct JumpingClockTests {
  private func reading(wallHours: Int64, bootHours: Int64, boot: UInt64 = 1) -> ClockReading {
    ClockReading(
      wallMs: wallHours * 3_600_000, offsetSeconds: 0, bootMs: bootHours * 3_600_000, boot: BootID(high: 0, low: boot))
  }

  @Test("the boot clock counts up to a day and a half, then the clock on the wall, and neither for longer")
  func bounds() {
    let start = reading(wallHours: 0, bootHours: 0)
    func hours(_ later: ClockReading) -> Int64 { later.elapsedMs(since: start) / 3_600_000 }
    #expect(hours(reading(wallHours: 50, bootHours: 2)) == 2)
    #expect(hours(reading(wallHours: 2, bootHours: 36)) == 36)
    #expect(hours(reading(wallHours: 2, bootHours: 3_650_000)) == 2)
    #expect(hours(reading(wallHours: 72, bootHours: 72)) == 36)
    #expect(hours(reading(wallHours: -5, bootHours: 72)) == 0)
    #expect(hours(reading(wallHours: 72, bootHours: 1, boot: 2)) == 36)
    #expect(reading(wallHours: 2, bootHours: 72).isOfAnotherEvening(than: start))
    #expect(reading(wallHours: 37, bootHours: 1).isOfAnotherEvening(than: start))
    #expect(!reading(wallHours: 35, bootHours: 35).isOfAnotherEvening(than: start))
    let last = ClockReading(wallMs: .max, offsetSeconds: 0, bootMs: .max, boot: start.boot)
    #expect(last.elapsedMs(since: reading(wallHours: -1, bootHours: -1)) >= 0)
  }
}
