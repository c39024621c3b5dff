import TestKit
import TestTraits
import Testing

@Suite("What stays in sight", .ownThread)
struct DiscretionTests {
  @Test("Enter leaves receipts instead of words, on the screen and above it", arguments: [80, 40])
  func receiptsOnly(columns: Int) throws {
    let home = try PracticeHome()
    let terminal = try home.running(columns: columns)
    for line in ["cried for her aunt", ";the divorce", "!@jo the bridge", ">calls an aunt"] {
      terminal.type(line)
      try terminal.wait(typed: line)
      try terminal.tell("")
    }
    #expect(terminal.screen.text.contains("✓ 4 Maya"))
    for word in ["cried", "divorce", "bridge", "aunt"] {
      #expect(!terminal.screen.everything.contains(word))
    }
    #expect(!terminal.screen.title.contains("Maya"))
  }

  @Test("words on the first row leave nothing behind either, when a clock moves on or the screen is cleared")
  func firstRow() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    terminal.type("\u{0C};the divorce")
    try terminal.wait(for: "the line on the first row") { $0.lines[0].contains("the divorce") }
    let clock = try #require(terminal.screen.clockSeconds)
    try terminal.wait(for: "the clock to go on") { $0.clockSeconds.map { $0 < clock } == true }
    terminal.type(" and the bridge\u{0C}")
    try terminal.wait(typed: ";the divorce and the bridge")
    try terminal.tell("")
    for word in ["divorce", "bridge"] { #expect(!terminal.screen.everything.contains(word)) }
  }

  @Test("with /show on the words stay, with /show off new ones do not")
  func showOn() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    terminal.type("/show on\r")
    try terminal.wait(forText: "Typed lines stay in sight")
    terminal.type("laughed aloud\r")
    try terminal.wait(for: "line and answer") { $0.text.occurrences(of: "laughed aloud") >= 2 && $0.typed.isEmpty }
    terminal.type("/show off\r")
    try terminal.wait(forText: "Typed lines are erased at Enter")
    try terminal.tell("wept quietly")
    #expect(!terminal.screen.everything.contains("wept"))
  }

  @Test(
    "a page stands on the alternate screen with the prompt under it, and goes at the first key of the next line",
    arguments: [80, 40])
  func page(columns: Int) throws {
    let home = try PracticeHome()
    let terminal = try home.running(columns: columns)
    terminal.type("/board\r")
    try terminal.wait(for: "the board over the prompt") {
      $0.isAlternate && $0.text.contains("floor: Maya") && $0.promptLine.contains(" Maya ")
    }
    terminal.type("s")
    try terminal.wait(for: "the transcript with the key") { !$0.isAlternate && $0.typed == "s" }
    #expect(!terminal.screen.text.contains("floor: Maya"))
    terminal.type("he nodded\r")
    try terminal.wait(for: "the receipt") { $0.text.contains("✓ 4 Maya") }
    #expect(!terminal.screen.everything.contains("floor: Maya"))
    #expect(!terminal.screen.everything.contains("nodded"))
  }

  @Test("pages asked for one after the other leave nothing behind")
  func manyPages() throws {
    let home = try PracticeHome()
    let terminal = try home.running(rows: 10)
    try terminal.tell("she nodded twice")
    for (asked, seen) in [
      ("/log", "nodded twice"), ("/find twice", "nodded twice"), ("/flags", ""), ("/support", "988"),
    ] {
      terminal.type(asked + "\r")
      try terminal.wait(for: asked) { $0.isAlternate && (seen.isEmpty || $0.text.contains(seen)) && $0.typed.isEmpty }
    }
    terminal.type("\u{3}")
    try terminal.tell("after")
    #expect(!terminal.screen.everything.contains("nodded"))
  }

  @Test("an alert under a page is there when the page is gone")
  func alertUnderPage() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    try terminal.tell("/timer 1s water")
    terminal.type("/board\r")
    try terminal.wait(for: "the board") { $0.isAlternate }
    try terminal.wait(for: "the alert or the end of the timer") { $0.text.contains("Timer over") }
    terminal.type("x\r")
    try terminal.wait(for: "the transcript") { !$0.isAlternate && $0.text.contains("Timer over") }
    #expect(!terminal.screen.everything.contains("water"))
  }

  @Test("the veil hides everything but the clock, and the key that lifts it is typed as well")
  func veil() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    try terminal.tell("she laughed")
    terminal.type("/veil\r")
    try terminal.wait(for: "a clock alone") { $0.isAlternate && $0.text.count <= 12 && $0.text.contains(":") }
    let veiled = terminal.screen.text
    try terminal.wait(for: "the clock to go on") { $0.text != veiled }
    #expect(!terminal.screen.text.contains("Maya"))
    #expect(!terminal.screen.isCursorVisible)
    terminal.type("h")
    try terminal.wait(for: "the key on the prompt") { !$0.isAlternate && $0.typed == "h" && $0.isCursorVisible }
    terminal.type("i")
    try terminal.wait(typed: "hi")
    #expect(terminal.screen.text.contains("✓ 4 Maya"))
  }
}
