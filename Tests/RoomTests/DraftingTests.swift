import Glibc
import TestKit
import Testing

@Suite("Drafts at the prompt") struct DraftingTests {
  /// A room after its end, with one note about Maya.
  static func afterEnd(_ home: PracticeHome) throws -> PseudoTerminal {
    let terminal = try home.running(columns: 100, rows: 40)
    try terminal.tell("slept badly, Jo lent her a book")
    try terminal.tell("/end")
    return terminal
  }

  @Test("/draft asks for one gap after the other, TAB passes over one, and every answer is kept")
  func gaps() throws {
    let home = try PracticeHome()
    let terminal = try Self.afterEnd(home)
    terminal.type("/draft maya\r")
    try terminal.wait(for: "the first gap") { $0.promptLine.contains("who led ›") }
    #expect(terminal.screen.text.contains("Maya R., gap 1 of"))
    #expect(terminal.screen.text.contains("a peer lent her a book"))
    terminal.type("\t")
    try terminal.wait(for: "the second gap") { $0.promptLine.contains("topic of the session ›") }
    terminal.type("what weekends bring\r")
    try terminal.wait(for: "the third gap") { $0.promptLine.contains("interventions ›") }
    terminal.signal(SIGKILL)
    #expect(try terminal.report() == .killed(signal: SIGKILL))
    let gaps = home.circlekeeper(["notes", "last", "--member", "maya", "--gaps"]).output
    #expect(gaps.contains("[[ who led ]]"))
    #expect(!gaps.contains("topic: "))
    #expect(home.circlekeeper(["notes", "last", "--member", "maya"]).output.contains("What weekends bring"))
  }

  @Test("a peer's name in an answer is shown with its mend, and one Enter takes it")
  func mending() throws {
    let home = try PracticeHome()
    let terminal = try Self.afterEnd(home)
    terminal.type("/draft maya\r")
    for gap in ["who led", "topic of the session", "interventions", "goal of the treatment plan"] {
      try terminal.wait(for: gap) { $0.promptLine.contains("\(gap) ›") }
      terminal.type("\r")
    }
    try terminal.wait(for: "the response") { $0.promptLine.contains("response to the intervention ›") }
    terminal.type("calmer after Jo spoke\r")
    for gap in ["progress on the goal", "plan"] {
      try terminal.wait(for: gap) { $0.promptLine.contains("\(gap) ›") }
      terminal.type("\r")
    }
    try terminal.wait(for: "the finding") { $0.promptLine.contains("Enter mends it") }
    #expect(terminal.screen.text.contains("it would read: calmer after a peer spoke"))
    terminal.type("\r")
    try terminal.wait(for: "the next person") { $0.promptLine.contains("on to Jo P.") }
    terminal.type("/quit\r")
    try terminal.wait(forText: "gaps are still open")
    try terminal.quit()
    #expect(home.circlekeeper(["notes", "last", "--member", "maya"]).output.contains("Calmer after a peer spoke"))
  }

  @Test("a part is edited with its text on the line")
  func part() throws {
    let home = try PracticeHome()
    let terminal = try Self.afterEnd(home)
    terminal.type("/draft maya notes\r")
    try terminal.wait(for: "the part on the line") { $0.typed.contains("slept badly") }
    terminal.type(" Twice.\r")
    try terminal.wait(forText: "still open")
    try terminal.quit()
    #expect(home.circlekeeper(["notes", "last", "--member", "maya"]).output.contains("Twice."))
  }

  @Test("before the end there is nothing to fill in")
  func tooEarly() throws {
    let home = try PracticeHome()
    let terminal = try home.running(columns: 100)
    terminal.type("/draft\r")
    try terminal.wait(forText: "drafts are filled in after /end")
    try terminal.quit()
  }
}
