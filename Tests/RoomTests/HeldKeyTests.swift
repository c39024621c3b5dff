import TestKit
import TestTraits
import Testing

@Suite("A key that is held", .ownThread)
struct HeldKeyTests {
  @Test("after a line the same key is meant, however soon it comes")
  func afterLine() throws {
    let home = try PracticeHome()
    let terminal = try home.running(columns: 80)
    terminal.type("\u{0E}\u{0E}")
    try terminal.wait(forText: "Twice in a row")
    terminal.type("calm today\r\u{0E}")
    try terminal.wait(forText: "Jo, just now")
    try terminal.quit()
  }
}
