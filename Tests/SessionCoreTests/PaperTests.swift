import SessionCore
import TestKit
import Testing

/// Sessions that are entered afterwards: clocks stand, and times that are typed move them on.
struct PaperTests {
  /// Monday, November 23, 2026, 0:00 in New York, in milliseconds since 1970.
  private static let midnight: Int64 = 1_795_410_000_000

  private static func evening() throws -> Evening {
    let opening = ClockReading.paper(wallMs: midnight, offsetSeconds: -18_000)
    var evening = try Evening(people: 3, outline: .plain, at: opening)
    // It is typed a week later.
    evening.clock = ScriptedClock(
      ClockReading(
        wallMs: midnight + 7 * 86_400_000, offsetSeconds: -18_000, bootMs: 5_000_000, boot: BootID(high: 1, low: 1)))
    return evening
  }

  private static func at(_ hour: Int, _ minute: Int) -> StatedTime { .clock(hour: hour, minute: minute) }

  private static func wallMs(_ hour: Int, _ minute: Int) -> Int64 { midnight + Int64(hour * 60 + minute) * 60_000 }

  @Test("minutes are those between the times that were typed, however long the typing takes")
  func minutes() throws {
    var evening = try Self.evening()
    try evening.perform(.welcome(.all(but: [.jose]), .room), at: Self.at(17, 55))
    evening.advance(3600)
    try evening.perform(.start, at: Self.at(18, 0))
    evening.advance(90_000)
    try evening.perform(.leave(.jo, status: nil, words: nil), at: Self.at(18, 41))
    try evening.perform(.end, at: Self.at(19, 30))
    #expect(evening.minutes(of: .maya) == 90 && evening.minutes(of: .jo) == 41)
    #expect(evening.session.startedAt?.wallMs == Self.wallMs(18, 0))
    #expect(evening.session.endedAt?.wallMs == Self.wallMs(19, 30))
  }

  @Test("a line without a time happened at the last one, and a time that goes back is a late entry")
  func lastTime() throws {
    var evening = try Self.evening()
    try evening.perform(.welcome(.all(but: [.jose]), .room), at: Self.at(17, 55))
    try evening.perform(.start, at: Self.at(18, 0))
    try evening.perform(.stepOut(.member(.jo), with: nil), at: Self.at(18, 30))
    evening.advance(600)
    try evening.perform(.comeBack(.member(.jo)))
    #expect(evening.log.acts.last?.reading.wallMs == Self.wallMs(18, 30))
    try evening.perform(.welcome(.people([.jose]), .room), at: Self.at(18, 10))
    try evening.perform(.end, at: Self.at(19, 0))
    #expect(evening.minutes(of: .jo) == 60 && evening.minutes(of: .jose) == 50)
  }

  @Test("before any time, what needs one asks for it, notes and flags need none, and the end always does")
  func wanted() throws {
    var evening = try Self.evening()
    #expect(evening.refusal(of: .welcome(.all(but: []), .room)) == .timeWanted)
    try evening.perform(.note("came upset", about: .people([.member(.jo)])))
    try evening.perform(.welcome(.all(but: []), .room), at: Self.at(17, 55))
    try evening.perform(.start, at: Self.at(18, 0))
    #expect(evening.refusal(of: .end) == .timeWanted)
    #expect(evening.refusal(of: .giveFloor(to: .member(.jo))) == nil)
  }

  @Test("an end after midnight is one of the next day, and a time that is to come when it is typed is refused")
  func bounds() throws {
    var evening = try Self.evening()
    try evening.perform(.welcome(.all(but: []), .room), at: Self.at(22, 50))
    try evening.perform(.start, at: Self.at(23, 0))
    try evening.perform(.end, at: Self.at(0, 30))
    #expect(evening.minutes(of: .maya) == 90)
    var today = try Self.evening()
    today.clock = ScriptedClock(
      ClockReading(
        wallMs: Self.wallMs(18, 0), offsetSeconds: -18_000, bootMs: 5_000_000, boot: BootID(high: 1, low: 1)))
    #expect(
      today.refusal(of: .welcome(.all(but: []), .room), at: Self.at(18, 30))
        == .claimInFuture(wallMs: Self.wallMs(18, 30), offsetSeconds: -18_000))
  }

  @Test("replaying the acts gives the same session")
  func replay() throws {
    var evening = try Self.evening()
    try evening.perform(.welcome(.all(but: []), .room), at: Self.at(17, 55))
    try evening.perform(.start, at: Self.at(18, 0))
    try evening.perform(.end, at: Self.at(19, 30))
    let again = try #require(SessionLog(replaying: evening.log.acts, past: PriorSessions()))
    #expect(again.session == evening.session)
    #expect(again.moment(at: evening.clock.reading) == evening.now)
  }
}
