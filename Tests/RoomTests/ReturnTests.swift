import Glibc
import TestKit
import TestTraits
import Testing

@Suite("Killed and opened again", .ownThread)
struct ReturnTests {
  @Test("killed in mid-line: straight back into the session with one line and no names, the words on the prompt")
  func midLine() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    try type("she was about to say", on: terminal, in: home)
    try kill(terminal)
    let again = try home.reopened()
    try again.wait(typed: "she was about to say")
    #expect(again.screen.lines[0] == "Tuesday evening, 00:00 in, check-in")
    #expect(again.screen.lines[1].contains(" Maya ") && again.screen.typed == "she was about to say")
    try again.tell("\u{1B}[F something")
    try again.quit()
    #expect(try home.shown().occurrences(of: "\"she was about to say something\"") == 1)
  }

  @Test("a flag typed where a session is to be chosen is no choice, and is raised in the session that is open")
  func flagForChoice() throws {
    let home = try PracticeHome()
    try home.running().quit()
    let again = try home.terminal(["start"])
    try again.wait(forText: "What now? 1 to 2:", limitMs: 20_000)
    for (count, line) in ["!drank again", "Jo !@jo went to the bridge", "1@jo"].enumerated() {
      again.type(line + "\n")
      try again.wait(for: "the receipt of \(line), and the question again") {
        $0.receipts == count + 1 && $0.cursorLine.hasPrefix("What now? 1 to 2:")
          && !$0.everything.contains("drank") && !$0.everything.contains("bridge")
      }
    }
    again.type("1\n")
    try again.wait(for: "Maya's turn") { $0.promptLine.contains(" Maya") }
    try again.quit()
    let shown = try home.shown()
    for words in ["drank again", "went to the bridge"] { #expect(shown.occurrences(of: "\"\(words)\"") == 1) }
  }

  @Test("killed right after a receipt: what was recorded is not offered again")
  func afterReceipt() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    try type("she laughed", on: terminal, in: home)
    try terminal.tell("")
    try kill(terminal)
    let again = try home.reopened()
    try again.tell("and then")
    try again.quit()
    let shown = try home.shown()
    #expect(shown.occurrences(of: "she laughed") == 1)
    #expect(shown.contains("\"and then\""))
  }

  @Test("killed right after a refusal: the line that was to be mended is back")
  func afterRefusal() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    let before = home.draft
    terminal.type("@zzz laughed\r")
    try terminal.wait(typed: "@zzz laughed")
    try terminal.wait(for: "the line to be kept") { _ in home.draft != before }
    try kill(terminal)
    try home.reopened().wait(typed: "@zzz laughed")
  }

  @Test(
    "a line that was cleared, or answered with a page, is not on the prompt again",
    arguments: ["\u{3}", "\r", "\u{15}"])
  func clearedLine(key: String) throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    try type("/board", on: terminal, in: home)
    let kept = home.draft
    terminal.type(key)
    try terminal.wait(typed: "")
    try terminal.wait(for: "the empty line to be kept") { _ in home.draft != kept }
    try kill(terminal)
    let again = try home.reopened()
    try again.tell("fresh words")
    try again.quit()
    #expect(try home.shown().contains("\"fresh words\""))
  }

  @Test("a timer that ran out while the program was dead is said once")
  func timerMeanwhile() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    try terminal.tell("/timer 1s water")
    try kill(terminal)
    let killedMs = Stopwatch.nowMs
    while Stopwatch.nowMs < killedMs + 1500 { _ = terminal.readMore(withinMs: 100) }
    let again = try home.reopened()
    try again.wait(forText: "Timer over")
    try type("half", on: again, in: home)
    #expect(again.screen.everything.occurrences(of: "Timer over") == 1)
    try kill(again)
    let third = try home.reopened()
    try third.wait(typed: "half")
    #expect(!third.screen.everything.contains("Timer over"))
  }

  /// Types and waits until the vault has kept it.
  private func type(_ text: String, on terminal: PseudoTerminal, in home: PracticeHome) throws {
    let before = home.draft
    terminal.type(text)
    try terminal.wait(typed: text)
    try terminal.wait(for: "the line to be kept") { _ in home.draft != before }
  }

  private func kill(_ terminal: PseudoTerminal) throws {
    terminal.signal(SIGKILL)
    #expect(try terminal.report() == .killed(signal: SIGKILL))
  }
}
