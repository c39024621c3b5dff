import TestKit
import TestTraits
import Testing

@Suite("A pasted block", .ownThread)
struct PasteTests {
  @Test("with control characters in it is refused, and stays on the line to be mended")
  func controlsRefused() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("a\u{1B}[200~x\u{3}\u{1A}y\u{1B}[201~b")
    try terminal.wait(forText: "refused: 2 control characters")
    try terminal.wait(for: "the block") { $0.typed.hasPrefix("ax^C^Zyb") }
    terminal.type("\r")
    try terminal.wait(for: "the refusal again") { $0.text.count { $0 == "r" } > 2 && $0.typed.hasPrefix("ax^C^Zyb") }
    terminal.type("\u{1}\u{6}\u{6}\u{4}\u{4}\r")
    try terminal.wait(forText: "got [axyb]\n4 scalars")
  }

  @Test("that has no end is seen as it comes, and ^C ends it with the text on the line, selected")
  func noEnd() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("\u{1B}[200~!@jo says he will ü")
    try terminal.wait(for: "the words") { $0.typed == "!@jo says he will ü" }
    terminal.type("\u{3}")
    try terminal.wait(for: "the selected words") { $0.reversed == "!@jo says he will ü" }
    terminal.type("\r")
    try terminal.wait(forText: "got [!@jo says he will ü]")
    terminal.type("\u{1B}[201~on\r")
    try terminal.wait(forText: "got [on]")
  }

  @Test("of ten thousand letters comes through whole")
  func longPaste() throws {
    let terminal = try FixtureProgram.start(["--tick-ms", "100"])
    let text = String((0..<10_000).map { _ in "ü" })
    terminal.type("\u{1B}[200~\(text)\u{1B}[201~")
    try terminal.wait(for: "the end of the paste") { $0.cursorLine.hasPrefix("ü") }
    terminal.type("!\r")
    try terminal.wait(forText: "10001 scalars", limitMs: 20_000)
  }

  @Test("in a terminal is asked for, and no longer once the program has ended")
  func modeRestored() throws {
    let terminal = try FixtureProgram.start()
    #expect(terminal.screen.bracketsPastes)
    terminal.type("/quit\r")
    #expect(try terminal.report() == .exited(code: 0))
    #expect(!terminal.screen.bracketsPastes)
  }

  @Test("may hold bidirectional overrides, which the terminal never sees")
  func overrides() throws {
    let terminal = try FixtureProgram.start(["--tick-ms", "50"])
    terminal.type("a\u{202E}b\u{1B}[200~c\u{2066}d\u{1B}[201~")
    try terminal.waitForTicks(3)
    terminal.type("\r")
    try terminal.wait(forText: "got [a\\u{202E}bc\\u{2066}d]\n6 scalars")
    let printed = String(decoding: terminal.output, as: UTF8.self).unicodeScalars
    #expect(!printed.contains("\u{202E}") && !printed.contains("\u{2066}"))
  }
}
