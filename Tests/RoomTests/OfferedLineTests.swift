import TestKit
import TestTraits
import Testing

@Suite("A line offered after unlock", .ownThread) struct OfferedLineTests {
  @Test("that was cleared with Esc is put off by Enter on the empty line, and kept")
  func cleared() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try home.running()
    try terminal.lock()
    terminal.type("@maya laughed\r")
    try terminal.wait(forText: "kept sealed: 1 line waits")
    try terminal.unlock()
    try terminal.wait(forText: "any key shows the first")
    terminal.type("x")
    try terminal.wait(typed: "@maya laughed")
    terminal.type("\u{1B}")
    try terminal.wait(for: "the empty line") { !$0.promptLine.contains("laughed") }
    terminal.type("\r")
    try terminal.wait(forText: "1 line stays sealed")
    terminal.type("\r@jo wept\r")
    try terminal.wait(forText: "✓ 4 Jo")
    #expect(terminal.screen.text.occurrences(of: "any key shows") == 1)
    try terminal.quit()
    let again = try home.terminal(["resume"])
    try again.wait(forText: "1 line waits")
  }
}
