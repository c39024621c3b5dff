import Glibc
import TestKit
import TestTraits
import Testing

@Suite("Stopped, resized, hung up", .ownThread)
struct SignalTests {
  @Test("a wrapped line survives the window's changes of size, and is recorded once and whole")
  func resizedWhileWrapped() throws {
    let home = try PracticeHome()
    let terminal = try home.running(columns: 40)
    let text = (1...20).map { "word\($0)" }.joined(separator: " ")
    terminal.type(text)
    try terminal.wait(for: "the last word") { $0.text.contains("word20") }
    for columns in [80, 30, 60, 40] {
      terminal.resize(columns: columns, rows: 24)
      terminal.type("+")
      try terminal.wait(for: "a key at \(columns) columns") { screen in
        screen.lines[screen.cursor.row].prefix(screen.cursor.column).hasSuffix("+")
      }
    }
    try terminal.tell("")
    #expect(!terminal.screen.everything.contains("word"))
    try terminal.quit()
    #expect(try home.shown().occurrences(of: "\"\(text)++++\"") == 1)
  }

  @Test("^Z stops and fg brings back the line, the clock gone on meanwhile")
  func suspended() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    try stop(terminal, by: { terminal.type("\u{1A}") }, expecting: SIGTSTP, back: { terminal.bringBack() })
  }

  @Test("after SIGSTOP and SIGCONT the line is there and the clock is right")
  func stoppedWithoutNotice() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    try stop(terminal, by: { terminal.signal(SIGSTOP) }, expecting: SIGSTOP, back: { terminal.bringBack() })
  }

  private func stop(
    _ terminal: PseudoTerminal, by stopping: () -> Void, expecting signal: Int32, back: () -> Void
  ) throws {
    terminal.type("half a line")
    try terminal.wait(typed: "half a line")
    let clock = try #require(terminal.screen.clockSeconds)
    let startMs = Stopwatch.nowMs
    stopping()
    #expect(try terminal.report() == .stopped(signal: signal))
    try terminal.wait(for: "three seconds to pass") { _ in Stopwatch.nowMs >= startMs + 3000 }
    back()
    try terminal.wait(for: "line and clock") { screen in
      screen.typed == "half a line" && screen.clockSeconds.map { clock - $0 >= 3 } == true
    }
    let passed = Double(Stopwatch.nowMs - startMs) / 1000
    let shown = try #require(terminal.screen.clockSeconds)
    #expect(abs(Double(clock - shown) - passed) < 2)
    try terminal.tell("")
    #expect(!terminal.screen.everything.contains("half a line"))
  }

  @Test("the terminal goes away: exit 129, and the half line is back on the prompt")
  func hungUp() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    terminal.type("she was about to")
    try terminal.wait(typed: "she was about to")
    terminal.hangUp()
    let end = try terminal.report()
    #expect(end == .exited(code: 129))
    let again = try home.reopened()
    try again.wait(typed: "she was about to")
  }

  @Test("told to end, it keeps the half line as well")
  func terminated() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    terminal.type("she was about to")
    try terminal.wait(typed: "she was about to")
    terminal.signal(SIGTERM)
    #expect(try terminal.report() == .exited(code: 129))
    #expect(!terminal.screen.everything.contains("about to"))
    try home.reopened().wait(typed: "she was about to")
  }
}
