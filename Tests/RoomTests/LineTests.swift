import TestKit
import TestTraits
import Testing

@Suite("Lines at the prompt", .ownThread)
struct LineTests {
  @Test("a refused line keeps its text for mending, with one sentence above", arguments: [80, 40])
  func refused(columns: Int) throws {
    let home = try PracticeHome()
    let terminal = try home.running(columns: columns)
    let before = terminal.screen.receipts
    for (line, word) in [("@zzz laughed", "zzz"), ("/ab", "/absent"), ("=11 3", "10")] {
      terminal.type(line + "\r")
      try terminal.wait(for: "a sentence about \(line)") { screen in
        screen.typed == line && screen.lines.contains { $0.contains(word) && !$0.contains("›") }
      }
      terminal.type("\u{15}")
      try terminal.wait(typed: "")
    }
    terminal.type("@zzz laughed\r")
    try terminal.wait(typed: "@zzz laughed")
    try terminal.tell("\u{1}\u{1B}[C\u{1B}[3~\u{1B}[3~\u{1B}[3~jo")
    #expect(terminal.screen.receipts == before + 1)
    try terminal.quit()
    #expect(try home.shown().contains("\"laughed\""))
  }

  @Test("Ctrl-C puts a half-typed line aside, and Up brings it back with whom it was for")
  func interrupted() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    terminal.type("slept ba")
    try terminal.wait(typed: "slept ba")
    terminal.type("\u{3}")
    try terminal.wait(typed: "")
    try terminal.tell("/floor jo")
    terminal.type("\u{1B}[A")
    try terminal.wait(typed: "@maya slept ba")
    try terminal.tell("dly")
    try terminal.quit()
  }

  @Test(
    "a flag typed into a line that was kept for editing is raised",
    arguments: ["\u{1B}[F", "\u{1B}[D", "\u{7F}"])
  func flagInKeptLine(key: String) throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    let before = terminal.screen.receipts
    terminal.type("@luk zebra")
    try terminal.wait(typed: "@luk zebra")
    terminal.type("\u{1B}")
    try terminal.wait(typed: "")
    terminal.type("\u{1B}[A")
    try terminal.wait(typed: "@luk zebra")
    terminal.type(key + "! @jo wants out\r")
    try terminal.wait(for: "the receipt") { $0.receipts == before + 1 && $0.text.contains(" Jo") }
    try terminal.quit()
    let shown = try home.shown()
    #expect(shown.contains("wants out") && !shown.contains("zebr"), "\(shown)")
  }

  @Test("an empty line does nothing at all")
  func empty() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    let before = terminal.screen.receipts
    terminal.type("\r\r   \r\r")
    try terminal.tell("then words")
    #expect(terminal.screen.receipts == before + 1)
    #expect(terminal.screen.promptLine.contains(" Maya"))
  }

  @Test("TAB completes commands, names of every script, outlines, skills, kinds and tags")
  func completes() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    try terminal.tell("slept badly #sleep")
    let completed = [
      "/he\tX": "/here X", "@may\tX": "@maya X", "@jos\tX": "@jose X", "@José\tX": "@jose X", "@Łu\tX": "@lukasz X",
      "@李\tX": "@李小龍 X", "@נו\tX": "@נועה X", "/outline relap\tX": "/outline relapse-prevention-90 X",
      "/skill grou\tX": "/skill grounding-54321 X", "/mark mile\tX": "/mark milestone X",
      "/absent jo exc\tX": "/absent jo excused X", "again #sl\tX": "again #sleep X",
      "/outline process\tX": "/outline process-X",
    ]
    for (keys, line) in completed {
      terminal.type(keys)
      try terminal.wait(typed: line)
      terminal.type("\u{15}")
      try terminal.wait(typed: "")
    }
  }

  @Test("several that fit are listed above the line")
  func lists() throws {
    let home = try PracticeHome()
    let terminal = try home.running(columns: 40)
    terminal.type("/resolve maya m\t")
    try terminal.wait(forText: "met      monitor")
    try terminal.wait(typed: "/resolve maya m")
  }

  @Test("Up brings back commands and never what was said of anybody")
  func history() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    for line in ["she laughed", ";a private thought", "!a worry", ">calls her aunt", "=7 2", "/timer 5m debt"] {
      try terminal.tell(line)
    }
    terminal.type("\u{1B}[A")
    try terminal.wait(typed: "/timer")
    terminal.type("\u{1B}[A")
    try terminal.wait(typed: "/next")
    terminal.type("\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A")
    try terminal.wait(typed: "/here all")
    for words in ["laughed", "thought", "worry", "aunt", "debt"] {
      #expect(!terminal.screen.everything.contains(words))
    }
  }

  @Test("the prompt in front of a refused line is drawn whole")
  func refusedPrompt() throws {
    let home = try PracticeHome()
    let terminal = try home.gathering()
    terminal.type("/close\r")
    try terminal.wait(for: "the prompt of the line that stays") { $0.text.contains(" start not sent › /close") }
  }

  @Test("a pasted block of three lines is one note, its line breaks and tabs kept")
  func paste() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    let before = terminal.screen.receipts
    terminal.type("\u{1B}[200~first line\rsecond\tline\r\nthird\u{1B}[201~")
    try terminal.wait(for: "the last line of three") { $0.text.contains("third") }
    #expect(terminal.screen.receipts == before)
    try terminal.tell("")
    #expect(terminal.screen.receipts == before + 1)
    #expect(!terminal.screen.everything.contains("second"))
    try terminal.quit()
    #expect(try home.shown().contains("\"first line\\nsecond\\tline\\nthird\""))
  }

  @Test("a paste with control characters is refused in words and stays on the line to be mended")
  func harmfulPaste() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    terminal.type("so \u{1B}[200~red \u{1B}[31mtext\u{7}\u{1B}[201~")
    try terminal.wait(forText: "control characters")
    try terminal.wait(typed: "so red ^[[31mtext^G")
    let receipts = terminal.screen.receipts
    terminal.type("\r")
    try terminal.wait(forText: "not sent ›")
    #expect(terminal.screen.receipts == receipts)
    #expect(terminal.screen.bells == 0)
  }

  @Test("^C clears the line, ^D on an empty one says how to leave, and neither leaves")
  func neitherLeaves() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    terminal.type("half a thought")
    try terminal.wait(typed: "half a thought")
    terminal.type("\u{3}")
    try terminal.wait(typed: "")
    terminal.type("\u{4}")
    try terminal.wait(forText: "/quit leaves the session open, /close ends it")
    try terminal.tell("still here")
    #expect(!terminal.screen.everything.contains("half a thought"))
  }

  @Test("a second /next at once is refused in words, and goes through when it is pressed again after a moment")
  func doublePress() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    try terminal.tell("words between")
    terminal.type("/next\r/n\r")
    try terminal.wait(for: "Jo's turn and a refusal") {
      ["Jo, just now", "Twice in a row"].allSatisfy($0.text.contains) && $0.typed == "/n"
    }
    terminal.type("\r\r\r")
    terminal.pause(milliseconds: 700)
    #expect(!terminal.screen.text.contains("José, just now"))
    terminal.type("\r")
    try terminal.wait(forText: "José, just now")
    try terminal.tell("words between")
    try terminal.tell("/next")
    #expect(terminal.screen.text.occurrences(of: "Twice in a row") == 1)
  }
}
