import SessionCore
import TestKit
import Testing

/// Nights in which the clocks change: a time that no clock showed, and an hour that came twice.
struct DaylightTests {
  /// In New York: 8 March 2026, 2:00 becomes 3:00; 1 November 2026, 2:00 becomes 1:00. In milliseconds since 1970.
  private static let spring = OffsetChange(wallMs: 1_772_953_200_000, beforeSeconds: -18_000, afterSeconds: -14_400)
  private static let autumn = OffsetChange(wallMs: 1_793_512_800_000, beforeSeconds: -14_400, afterSeconds: -18_000)

  /// An evening typed so many minutes after the change, with everybody here.
  private static func evening(_ change: OffsetChange, minutesAfter minutes: Int) throws -> Evening {
    let reading = ClockReading(
      wallMs: change.wallMs + Int64(minutes) * 60_000,
      offsetSeconds: minutes < 0 ? change.beforeSeconds : change.afterSeconds, bootMs: 90_000_000,
      boot: BootID(high: 1, low: 1), offsetChange: change)
    var evening = try Evening(people: 2, outline: .plain, at: reading)
    try evening.perform(.welcome(.all(but: []), .room))
    return evening
  }

  @Test("a time that the clocks skipped is refused, before and after it what was meant is found")
  func skipped() throws {
    var evening = try Self.evening(Self.spring, minutesAfter: 20)
    #expect(evening.refusal(of: .start, at: .clock(hour: 2, minute: 30)) == .claimSkipped(.clock(hour: 2, minute: 30)))
    try evening.perform(.start, at: .clock(hour: 1, minute: 50))
    #expect(evening.session.startedAt?.wallMs == Self.spring.wallMs - 600_000)
    #expect(evening.session.startedAt?.offsetSeconds == -18_000)
    #expect(evening.minutes(of: .maya) == 30)
    try evening.perform(.leave(.jo, status: nil, words: nil), at: .clock(hour: 3, minute: 5))
    #expect(evening.minutes(of: .jo) == 15)
  }

  @Test("the evening before is entered the morning after the change")
  func morningAfter() throws {
    var evening = try Self.evening(Self.spring, minutesAfter: 120)
    try evening.perform(.start, at: .clock(hour: 18, minute: 0))
    try evening.perform(.end, at: .clock(hour: 19, minute: 30))
    #expect(evening.session.minutes(now: evening.now).whole == 90)
    #expect(evening.session.startedAt?.wallMs == Self.spring.wallMs - 8 * 3_600_000)
  }

  @Test("a time that came twice is refused with both, and is one while the second is to come")
  func twice() throws {
    let between = try Self.evening(Self.autumn, minutesAfter: -10)
    #expect(between.refusal(of: .start, at: .clock(hour: 1, minute: 40)) == nil)
    var after = try Self.evening(Self.autumn, minutesAfter: 45)
    #expect(
      after.refusal(of: .start, at: .clock(hour: 1, minute: 40))
        == .claimTwice(.clock(hour: 1, minute: 40), ago: [65 * 60, 5 * 60]))
    try after.perform(.start, at: .ago(seconds: 65 * 60))
    #expect(after.minutes(of: .maya) == 65)
    #expect(after.session.startedAt?.offsetSeconds == -14_400)
  }

  @Test("a flag is not refused for it")
  func flag() throws {
    var evening = try Self.evening(Self.spring, minutesAfter: 20)
    try evening.perform(.flag("not safe", about: .people([.jo])), at: .clock(hour: 2, minute: 30))
    #expect(evening.session.flags.count == 1 && evening.log.acts.last?.claimedWallMs == nil)
  }
}
