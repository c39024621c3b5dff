import Glibc
import TestKit
import TestTraits
import Testing

@Suite("The passphrase question of a locked room", .ownThread)
struct PassphraseQuestionTests {
  @Test("a flag typed at the question for the recovery key is kept sealed and raised")
  func flagForRecoveryKey() throws {
    let home = try PracticeHome(openedBy: .recoveryKey)
    let terminal = try home.running()
    try terminal.lock()
    terminal.type("\r")
    try terminal.wait(for: "the question") { $0.lines[$0.cursor.row].hasPrefix("recovery key:") }
    terminal.type("!@jo went to the bridge\r")
    try terminal.wait(forText: "kept sealed: 1 line waits")
  }

  @Test("a flag typed at the passphrase question is kept sealed and raised; Enter alone leads back to the prompt")
  func flagForPassphrase() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try home.running()
    try terminal.lock()
    terminal.type("\r")
    for (place, typed) in ["!@jo went to the bridge", "!cut herself", "@jo !left in tears"].enumerated() {
      try terminal.wait(for: "the question") { $0.lines[$0.cursor.row].hasPrefix("passphrase:") }
      terminal.type(typed + "\r")
      try terminal.wait(forText: "kept sealed: \(place + 1) line")
    }
    try terminal.wait(for: "the question") { $0.lines[$0.cursor.row].hasPrefix("passphrase:") }
    for _ in 0..<3 {
      let before = terminal.screen.everything.occurrences(of: "Again, or Enter alone")
      terminal.type("seven words\r")
      try terminal.wait(for: "the question again") {
        $0.everything.occurrences(of: "Again, or Enter alone") > before
          && $0.lines[$0.cursor.row].hasPrefix("passphrase:")
      }
    }
    terminal.type("\r")
    try terminal.wait(for: "the locked prompt") { $0.lines[$0.cursor.row].contains("locked ›") }
    // Typed once more where it is not a passphrase.
    try terminal.keep(LockTests.passphrase, count: 4)
    try terminal.keep("!" + LockTests.passphrase.replacing("nobody", with: "noboby"), count: 5)
    try terminal.unlock()
    try terminal.wait(forText: "A line that waited was the passphrase, or nearly: it was dropped")
    #expect(!terminal.screen.text.contains("any key shows"))
    try terminal.quit()
    for words in ["went to the bridge", "cut herself", "left in tears"] {
      #expect(try home.shown().occurrences(of: "\"\(words)\"") == 1, "\(words)")
    }
    #expect(!(try home.shown().contains("six words")))
  }

  @Test("a flag without a name waits for one where a command may have moved the floor before it")
  func floorUnknown() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try home.running()
    try terminal.lock()
    try terminal.keep("/next", count: 1)
    try terminal.keep("!cut herself", count: 2)
    terminal.type("\r")
    try terminal.wait(for: "the question") { $0.lines[$0.cursor.row].hasPrefix("passphrase:") }
    terminal.type(LockTests.passphrase + "\r")
    try terminal.wait(forText: "any key shows the first", limitMs: 20_000)
    terminal.signal(SIGKILL)
    _ = try terminal.report()
    let page = home.circlekeeper(["resume"], input: "/todo\n").output
    #expect(page.contains("about whom?: cut herself"), "\(page)")
  }
}
