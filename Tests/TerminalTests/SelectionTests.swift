import TestKit
import TestTraits
import Testing

@Suite("A line that the program puts on the prompt", .ownThread)
struct SelectionTests {
  private func start(_ arguments: [String] = ["--text", "kept before"]) throws -> PseudoTerminal {
    let terminal = try FixtureProgram.start(arguments)
    try terminal.wait(forText: "› kept before")
    return terminal
  }

  @Test("is drawn in reverse until a key keeps it")
  func drawn() throws {
    let terminal = try start()
    try terminal.wait(for: "the reversed line") { $0.reversed == "kept before" }
    terminal.type("\u{1B}[D")
    try terminal.wait(for: "the plain line") { $0.reversed.isEmpty && $0.typed == "kept before" }
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test(
    "gives way to a letter or a paste, and Up brings it back with its name",
    arguments: ["x", "\u{1B}[200~x\u{1B}[201~"])
  func replaced(keys: String) throws {
    let terminal = try start()
    terminal.type(keys + "yz\r")
    try terminal.wait(forText: "got [xyz]")
    terminal.type("\u{1B}[A")
    try terminal.wait(for: "the line put aside") { $0.reversed == "@maya kept before" }
    terminal.type("\r")
    try terminal.wait(forText: "got [@maya kept before]")
    terminal.type("\u{1B}[A")
    try terminal.wait(for: "the history, which has it too") { $0.typed == "@maya kept before" }
  }

  @Test(
    "is kept for editing by an arrow, Backspace, Home, End or TAB",
    arguments: [
      ("\u{1B}[D!", "kept befor!e"), ("\u{7F}!", "kept befor!"), ("\u{1B}[H!", "!kept before"),
      ("\u{1B}[F!", "kept before!"), ("\t!", "kept before!"), ("\u{1B}[A!", "kept before!"),
      ("\u{1B}[B!", "kept before!"),
    ])
  func kept(keys: String, line: String) throws {
    let terminal = try start()
    terminal.type(keys + "\r")
    try terminal.wait(forText: "got [\(line)]")
  }

  @Test("is cleared by Esc, and Enter sends it again")
  func cleared() throws {
    let terminal = try start()
    terminal.type("\u{1B}")
    try terminal.wait(for: "an empty line") { $0.typed.isEmpty }
    terminal.type("\u{1B}[A")
    try terminal.wait(for: "the line put aside") { $0.typed == "@maya kept before" }
    terminal.type("\u{1B}!a flag\r")
    try terminal.wait(forText: "got [!a flag]")
    terminal.type("/again\r")
    try terminal.wait(for: "the line") { $0.typed == "mend this" }
    terminal.type("\r")
    try terminal.wait(forText: "got [mend this]")
  }

  @Test("leaves by itself when its owner says so, and is put aside")
  func leaves() throws {
    let terminal = try FixtureProgram.start(["--leaves-ms", "600", "--text", "goes by itself"])
    try terminal.wait(for: "the line") { $0.typed == "goes by itself" }
    try terminal.wait(for: "an empty line") { $0.typed.isEmpty && $0.prompts == 1 }
    #expect(!terminal.screen.everything.contains("goes by itself"))
    terminal.type("\u{1B}[A")
    try terminal.wait(for: "the line put aside") { $0.typed == "@maya goes by itself" }
  }

  @Test("from the history gives way to what is typed on")
  func recalled() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("note one\r")
    try terminal.wait(forText: "got [note one]")
    terminal.type("\u{1B}[A")
    try terminal.wait(for: "the line") { $0.reversed == "note one" }
    terminal.type("other\r")
    try terminal.wait(forText: "got [other]")
    terminal.type("no\u{1B}[A")
    try terminal.wait(for: "the line") { $0.typed == "note one" }
    terminal.type("w\r")
    try terminal.wait(forText: "got [now]")
  }

  @Test("TAB on an empty line shows what comes next, one after the other; Esc takes it away, letters replace it")
  func proposals() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("\t")
    try terminal.wait(for: "the first") { $0.reversed == "first proposal" }
    terminal.type("\t")
    try terminal.wait(for: "the second") { $0.reversed == "second proposal" }
    terminal.type("\t")
    try terminal.wait(for: "the first again") { $0.reversed == "first proposal" }
    terminal.type("\u{1B}")
    try terminal.wait(for: "an empty line") { $0.typed.isEmpty }
    terminal.type("\tnote\r")
    try terminal.wait(forText: "got [note]")
    terminal.type("\t\r")
    try terminal.wait(forText: "got [first proposal]")
  }

  @Test(
    "may wait for a key: what is typed then is never lost",
    arguments: [
      ("\u{1B}[C\r", "shown by a key"), (" \r", "shown by a key"), ("ab\r", "ab"), ("!@jo\r", "!@jo"),
      ("\r\r", "shown by a key"), ("\u{1B}[200~ab\u{1B}[201~\r", "ab"),
    ])
  func uponKey(keys: String, line: String) throws {
    let terminal = try FixtureProgram.start()
    terminal.type("/upon-key\r")
    try terminal.wait(for: "a new prompt") { $0.cursorLine.contains("›") && $0.typed.isEmpty }
    terminal.type(keys)
    try terminal.wait(forText: "got [\(line)]")
  }

  @Test("a wrapped line in reverse leaves nothing behind", arguments: [40, 20])
  func wrapped(columns: Int) throws {
    let text = "word after word until the row is full and the next begins"
    let terminal = try FixtureProgram.start(["--text", text], columns: columns)
    try terminal.wait(for: "the line") { $0.reversed == text }
    terminal.type("x")
    try terminal.wait(for: "the letter alone") { $0.typed == "x" && $0.reversed.isEmpty }
    #expect(!terminal.screen.everything.contains("word"))
  }

  @Test("keys that act put a line aside that nobody typed there, and act")
  func actionOnSelected() throws {
    let terminal = try FixtureProgram.start(["--text", "put there"])
    try terminal.wait(for: "the line") { $0.reversed == "put there" }
    terminal.type("\u{E}")
    try terminal.wait(forText: "action next")
    terminal.type("next line\r")
    try terminal.wait(forText: "got [next line]")
    #expect(!terminal.screen.everything.contains("put therenext"))
    terminal.type("\u{1B}[A")
    try terminal.wait(for: "the line that was put aside") { $0.reversed == "@maya put there" }
  }

  @Test("keys that act do so on an empty line only, and a held one once")
  func actionKeys() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("a\u{E}b\u{F}c\r")
    try terminal.wait(forText: "got [abc]")
    terminal.type("\u{F}")
    try terminal.wait(forText: "action board")
    terminal.type("\u{E}")
    try terminal.wait(forText: "action next")
    terminal.type(String(repeating: "\u{E}", count: 20) + "on\r")
    try terminal.wait(forText: "got [on]")
    let lines = terminal.screen.everything.split(separator: "\n")
    #expect(lines.count { $0 == "action next" } == 1)
    #expect(lines.count { $0 == "action next close" } == 1)
  }
}
