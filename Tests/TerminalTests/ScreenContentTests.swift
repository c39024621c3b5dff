import TestKit
import TestTraits
import Testing

@Suite("Pages and the veil", .ownThread)
struct ScreenContentTests {
  @Test("a page stands on the alternate screen with the prompt under it, and leaves no trace")
  func page() throws {
    let terminal = try FixtureProgram.start(["--tick-ms", "50", "--alert-every", "15"])
    terminal.type("/page\r")
    try terminal.wait(for: "the page and a prompt") { $0.isAlternate && $0.lines[0] == "page row 1" && $0.prompts == 1 }
    #expect(terminal.screen.lines[7] == "page row 8")
    #expect(terminal.screen.lines[8].contains("›"))
    terminal.type("typed under it")
    try terminal.wait(forText: "alert 1:")
    try terminal.wait(for: "the text") { $0.typed == "typed under it" }
    #expect(terminal.screen.lines[0] == "page row 1")
    terminal.type("\r")
    try terminal.wait(forText: "got [typed under it]")
    #expect(!terminal.screen.isAlternate)
    #expect(!terminal.screen.everything.contains("page row"))
    #expect(terminal.screen.everything.contains("alert 1:"))
  }

  @Test("a page goes by itself when its owner says so, and the half-typed line stays")
  func pageGoesByItself() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("/brief\r")
    try terminal.wait(forText: "brief page")
    terminal.type("half")
    try terminal.wait(for: "the transcript with the line") { !$0.isAlternate && $0.typed == "half" }
    #expect(!terminal.screen.everything.contains("brief page"))
    #expect(terminal.screen.prompts == 1)
    terminal.type("\r")
    try terminal.wait(forText: "got [half]")
  }

  @Test("a page longer than the screen is turned with Page Down and Page Up")
  func longPage() throws {
    let terminal = try FixtureProgram.start(columns: 60, rows: 12)
    terminal.type("/long\r")
    try terminal.wait(for: "the page") {
      $0.lines[0] == "long row 1" && $0.lines[9] == "long row 10" && $0.prompts == 1
    }
    terminal.type("a\u{1B}[6~")
    try terminal.wait(for: "the next part") { $0.lines[0] == "long row 11" && $0.typed.hasPrefix("a") }
    terminal.type(String(repeating: "\u{1B}[6~", count: 9))
    try terminal.wait(for: "the last part") { $0.lines[0] == "long row 51" }
    terminal.type("\u{1B}[5~")
    try terminal.wait(for: "the part before the last") { $0.lines[0] == "long row 41" }
    terminal.resize(columns: 50, rows: 8)
    try terminal.wait(for: "the page at another size") { $0.lines[0] == "long row 41" && $0.lines[5] == "long row 46" }
    terminal.type("b\r")
    try terminal.wait(forText: "got [ab]")
  }

  @Test("the veil shows nothing but its line; a key lifts it and is typed as well")
  func veil() throws {
    let terminal = try FixtureProgram.start(["--tick-ms", "50", "--alert-every", "15"])
    terminal.type("before\r")
    try terminal.wait(forText: "got [before]")
    terminal.type("/veil\r")
    try terminal.wait(for: "the veil") { $0.isAlternate && $0.lines[0].hasPrefix("veiled") }
    let first = terminal.screen.lines[0]
    try terminal.wait(for: "its clock to go on") { $0.lines[0] != first && $0.lines[0].hasPrefix("veiled") }
    #expect(terminal.screen.text.split(separator: "\n").count == 1)
    #expect(!terminal.screen.isCursorVisible)
    terminal.type("x")
    try terminal.wait(for: "the transcript") { !$0.isAlternate && $0.typed == "x" && $0.text.contains("got [before]") }
    #expect(terminal.screen.isCursorVisible)
    terminal.type("y\r")
    try terminal.wait(forText: "got [xy]")
    try terminal.wait(forText: "alert 1:")
  }

  @Test("a stop while a page is up shows the shell's own screen, and fg the page")
  func stopDuringPage() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("/page\r")
    try terminal.wait(for: "the page") { $0.isAlternate && $0.prompts == 1 }
    terminal.type("abc\u{1A}")
    _ = try terminal.report()
    #expect(!terminal.screen.isAlternate)
    #expect(!terminal.screen.everything.contains("page row"))
    terminal.bringBack()
    try terminal.wait(for: "the page again") { $0.isAlternate && $0.lines[0] == "page row 1" && $0.typed == "abc" }
    terminal.type("\u{C}\r")
    try terminal.wait(forText: "got [abc]")
    #expect(!terminal.screen.everything.contains("page row"))
  }
}
