import TestKit
import TestTraits
import Testing

#if os(Linux)
@Suite("The computer's clock is set while the group goes on", .ownThread)
struct SetClockTests {
  @Test("it is said at the next line, once, and where the room is entered again; receipts go on with the old clock")
  func setBack() throws {
    let home = try PracticeHome()
    let clock = MovedClock(in: home)
    let terminal = try home.running(environment: clock.environment)
    clock.move(seconds: 1800)
    clock.setWall(bySeconds: -3000)
    try terminal.tell("she laughed")
    #expect(terminal.screen.text.contains("This computer's clock was set back 50 min."))
    try terminal.tell("and again")
    #expect(terminal.screen.text.occurrences(of: "clock was set back") == 1)
    try terminal.quit()

    let again = try home.terminal([], environment: clock.environment)
    try again.wait(forText: "›", limitMs: 20_000)
    #expect(again.screen.text.contains("The computer's clock was set back 50 minutes by "))
    try again.tell("/end")
    try again.quit()
    let shown = try JSON(reading: try home.shown())
    let (start, end) = (shown["startedAt"], shown["endedAt"])
    #expect(start < end, "\(start) \(end)")
    #expect(shown["minutes"] == "30")
  }
}
#endif
