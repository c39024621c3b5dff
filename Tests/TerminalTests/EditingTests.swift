import TestKit
import TestTraits
import Testing

@Suite("Editing a line on a terminal", .ownThread)
struct EditingTests {
  @Test("Enter hands the line over and leaves nothing of it in sight")
  func enterErases() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("Maya laughed")
    try terminal.wait(forText: "› Maya laughed")
    terminal.type("\r")
    try terminal.wait(forText: "got [Maya laughed]\n12 scalars")
    try terminal.wait(for: "a new prompt") { $0.prompts == 1 && $0.cursorLine.contains("›") }
    #expect(terminal.screen.lines[0] == "manner edited colour true unicode true")
    #expect(terminal.screen.lines[1] == "got [Maya laughed]")
    #expect(!terminal.screen.everything.contains("› Maya laughed"))
    #expect(terminal.screen.unknown.isEmpty)
    #expect(terminal.screen.bells == 0)
  }

  @Test("a wrapped line is erased whole")
  func wrappedLineErased() throws {
    let terminal = try FixtureProgram.start(columns: 40, rows: 10)
    let text = String(repeating: "word ", count: 20)
    terminal.type(text)
    try terminal.wait(for: "the text") { $0.typed.filter { $0 == "w" }.count == 20 }
    terminal.type("\r")
    try terminal.wait(forText: "100 scalars")
    try terminal.wait(for: "a new prompt") { $0.prompts == 1 && $0.cursorLine.contains("›") }
    #expect(terminal.screen.lines[1].hasPrefix("got [word"))
  }

  @Test("with the switch on, the line stays in sight")
  func keptLine() throws {
    let terminal = try FixtureProgram.start(["--keep"])
    terminal.type("stays\u{1B}[D\r")
    try terminal.wait(forText: "got [stays]")
    #expect(terminal.screen.lines[1].contains("› stays"))
    #expect(terminal.screen.lines[2].hasPrefix("got [stays]"))
  }

  @Test("the prompt follows what is typed")
  func promptFollows() throws {
    let terminal = try FixtureProgram.start()
    terminal.type(";")
    try terminal.wait(forText: "0000 private › ;")
    terminal.type("\u{7F}!help")
    try terminal.wait(forText: "0000 flag › !help")
    #expect(terminal.screen.prompts == 1)
  }

  @Test(
    "keys move and delete",
    arguments: [
      ("abc\u{1B}[D\u{1B}[DX", "aXbc"), ("abc\u{1}X", "Xabc"), ("abc\u{1B}[HX\u{1B}[FY", "XabcY"),
      ("abc\u{1B}OD\u{7F}", "ac"), ("abc def\u{17}X", "abc X"), ("abc def\u{1B}[1;5DX", "abc Xdef"),
      ("abc def\u{1B}bX", "abc Xdef"), ("abc\u{1}\u{1B}[3~", "bc"), ("abc\u{1}\u{4}", "bc"), ("abc\u{15}X", "X"),
      ("abc\u{1}\u{6}\u{B}", "a"), ("abc\u{4}", "abc"), ("\u{7F}\u{1B}[D\u{1B}[3~a", "a"),
    ])
  func keys(keys: String, expected: String) throws {
    let terminal = try FixtureProgram.start()
    terminal.type(keys + "\r")
    try terminal.wait(forText: "scalars")
    #expect(terminal.screen.text.contains("got [\(expected)]"))
    #expect(terminal.screen.bells == 0)
  }

  @Test("sequences that no key here has are swallowed whole, torn ones too")
  func unknownSequences() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("a\u{1B}[99;7zb\u{1B}[[Ac\u{1B}]11;rgb:0/0/0\u{7}d\u{1B}[I\u{1B}OZe\u{1B}[1;2Rf")
    try terminal.wait(forText: "› abcdef")
    terminal.type("\u{1B}")
    try terminal.wait(for: "a look at the screen") { _ in true }
    terminal.type("[")
    terminal.type("D")
    terminal.type("X\r")
    try terminal.wait(forText: "got [abcdeXf]")
  }

  @Test("a lone ESC gives the line up, and the next key is itself again")
  func loneEscape() throws {
    let terminal = try FixtureProgram.start(["--tick-ms", "50"])
    terminal.type("ab\u{1B}")
    try terminal.waitForTicks(12)
    terminal.type("[D\r")
    try terminal.wait(forText: "got [[D]")
  }

  @Test("letters of several bytes, torn or broken, come out right and in NFC")
  func lettersOfSeveralBytes() throws {
    let terminal = try FixtureProgram.start()
    terminal.type([0xC5])
    terminal.type([0x81])
    terminal.type("uk王e\u{301}")
    terminal.type([0xFF, 0xC3, 0x41])
    terminal.type("a\u{328}\u{301}\r")
    try terminal.wait(forText: "got [Łuk王éAą\u{301}]\n8 scalars")
  }

  @Test("after ^V a tab and a line end are text")
  func quotedKeys() throws {
    let terminal = try FixtureProgram.start(["--tick-ms", "50"])
    terminal.type("a\u{16}")
    try terminal.waitForTicks(3)
    terminal.type("\tb\u{16}\r")
    try terminal.waitForTicks(3)
    terminal.type("\u{16}\u{1B}[Dc\r")
    try terminal.wait(forText: "got [a b\\u{A}c]\n5 scalars")
  }

  @Test("TAB inserts what all that fit have in common, and lists them above")
  func completion() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("hello m\t")
    try terminal.wait(forText: "Maya    Marcus  Maria")
    try terminal.wait(forText: "› hello Ma")
    terminal.type("y\t!\r")
    try terminal.wait(forText: "got [hello Maya !]")
  }

  @Test("Up finds the lines that begin as the typed one does, Down comes back")
  func history() throws {
    let terminal = try FixtureProgram.start()
    for line in ["note one", "other", "note two"] {
      terminal.type(line + "\r")
      try terminal.wait(forText: "got [\(line)]")
    }
    terminal.type("no\u{1B}[A\u{1B}[A")
    try terminal.wait(forText: "› note one")
    terminal.type("\u{1B}[B\u{1B}[B")
    try terminal.wait(for: "the typed beginning") { $0.typed.hasPrefix("no ") || $0.typed == "no" }
    terminal.type("w\r")
    try terminal.wait(forText: "got [now]")
  }

  @Test("^C clears the line, ^D on an empty one is told, neither leaves")
  func interruptAndEnd() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("half\u{3}")
    try terminal.wait(forText: "interrupted")
    terminal.type("\u{4}")
    try terminal.wait(forText: "end of input")
    terminal.type("\u{1C}\u{13}on\r")
    try terminal.wait(forText: "got [on]")
    #expect(!terminal.screen.everything.contains("half"))
  }

  @Test("a refused line stands on the prompt to be mended")
  func initialText() throws {
    let terminal = try FixtureProgram.start(["--text", "kept from before"])
    try terminal.wait(forText: "› kept from before")
    terminal.type("\u{1B}[F!\r")
    try terminal.wait(forText: "got [kept from before!]")
    terminal.type("/again\r")
    try terminal.wait(forText: "› mend this")
    terminal.type("\u{17}that\r")
    try terminal.wait(forText: "got [mend that]")
  }

  @Test("what was typed ahead is neither lost nor echoed by the terminal")
  func typedAhead() throws {
    let terminal = try FixtureProgram.start()
    terminal.type((1...40).map { "line \($0)\r" }.joined())
    try terminal.wait(forText: "got [line 40]")
    let everything = terminal.screen.everything
    #expect((1...40).allSatisfy { everything.contains("got [line \($0)]") })
    #expect(!everything.contains("\nline"))
  }

  @Test("a double press can be told from two acts")
  func doublePress() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("ab\r")
    try terminal.wait(forText: "keys 2, first")
    terminal.type("\r")
    try terminal.wait(forText: "keys 0, recent")
  }
}
