import SessionCore
import TestKit
import Testing

/// The machine's clock is set while the group goes on.
struct ClockStepTests {
  private static func evening() throws -> Evening {
    var evening = try Evening.running(people: 2, outline: .plain)
    evening.advance(1800)
    return evening
  }

  @Test("set back, times go on as if it had not been, and the step is kept")
  func back() throws {
    var evening = try Self.evening()
    let start = try #require(evening.session.startedAt)
    evening.clock.setWall(bySeconds: -3000)
    #expect(evening.log.timeline.step(to: evening.clock.reading) == -3_000_000)
    #expect(evening.now.wallMs == start.wallMs + 1_800_000)
    try evening.perform(.leave(.jo, status: nil, words: nil))
    evening.advance(600)
    try evening.perform(.end)
    let end = try #require(evening.session.endedAt)
    #expect(end.wallMs - start.wallMs == 2_400_000)
    #expect(evening.minutes(of: .maya) == 40 && evening.minutes(of: .jo) == 30)
    #expect(evening.log.timeline.steps.map(\.byMs) == [-3_000_000])
    #expect(evening.log.timeline.step(to: evening.clock.reading) == nil)
  }

  @Test("a time that is claimed afterwards is one of those times")
  func claimed() throws {
    var evening = try Self.evening()
    evening.clock.setWall(bySeconds: -3000)
    try evening.perform(.leave(.jo, status: nil, words: nil), at: .clock(hour: 18, minute: 20))
    #expect(evening.minutes(of: .jo) == 20)
  }

  @Test("set back and forward again, it is followed again")
  func there() throws {
    var evening = try Self.evening()
    evening.clock.setWall(bySeconds: -3000)
    try evening.perform(.note("one", about: .group))
    evening.clock.setWall(bySeconds: 3000)
    #expect(evening.now.wallMs == evening.clock.reading.wallMs)
    try evening.perform(.note("two", about: .group))
    #expect(evening.log.timeline.steps.map(\.byMs) == [-3_000_000, 3_000_000])
    #expect(evening.now.wallMs == evening.clock.reading.wallMs)
  }

  @Test("set forward, it is followed; before the group begins nothing is held")
  func forward() throws {
    var evening = try Self.evening()
    evening.clock.setWall(bySeconds: 3000)
    try evening.perform(.note("one", about: .group))
    #expect(evening.now.wallMs == evening.clock.reading.wallMs)
    #expect(evening.minutes(of: .maya) == 30)
    var gathering = try Evening(people: 2, outline: .plain)
    gathering.clock.setWall(bySeconds: -3000)
    try gathering.perform(.welcome(.all(but: []), .room), .start)
    #expect(gathering.session.startedAt?.wallMs == gathering.clock.reading.wallMs)
    #expect(gathering.log.timeline.steps.isEmpty)
  }

  @Test("two times that were typed as full minutes lie whole minutes apart, whatever the network's time does")
  func fullMinutes() throws {
    var evening = try Evening(people: 2, outline: .plain)
    evening.advance(1000)
    try evening.perform(.welcome(.all(but: []), .room))
    try evening.perform(.start, at: .clock(hour: 18, minute: 0))
    evening.advance(6000)
    evening.clock.setWall(bySeconds: 2)
    try evening.perform(.note("on time", about: .group))
    try evening.perform(.end, at: .clock(hour: 19, minute: 30))
    #expect(evening.minutes(of: .maya) == 90)
    #expect(evening.session.minutes(now: evening.now).whole == 90)
  }
}
