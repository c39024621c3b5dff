import TestKit
import TestTraits
import Testing

@Suite("Left alone", .ownThread)
struct IdleTests {
  private func running(_ home: PracticeHome, _ arguments: [String]) throws -> PseudoTerminal {
    let terminal = try home.terminal(["start"] + arguments)
    try terminal.wait(forText: "start group ›", limitMs: 20_000)
    for line in ["/here all", "/start", "/next"] { try terminal.tell(line) }
    return terminal
  }

  @Test("after a while without a key only the clock is left, and the first key lifts that and is typed")
  func veil() throws {
    let home = try PracticeHome()
    let terminal = try running(home, ["--veil-after", "1s"])
    terminal.type("she no")
    try terminal.wait(for: "a clock alone") { $0.isAlternate && $0.text.count <= 12 && $0.text.contains(":") }
    let veiled = terminal.screen.text
    try terminal.wait(for: "the clock to go on") { $0.text != veiled }
    terminal.type("d")
    try terminal.wait(for: "the key on the prompt") { !$0.isAlternate && $0.typed == "she nod" }
    try terminal.wait(for: "the veil once more") { $0.isAlternate && $0.text.count <= 12 }
    terminal.type("\u{15}")
    try terminal.quit()
  }

  @Test("with --veil-after off nothing is covered", arguments: [["--veil-after", "off"], []])
  func noVeil(arguments: [String]) throws {
    let home = try PracticeHome()
    let terminal = try running(home, arguments)
    let clock = try #require(terminal.screen.clockSeconds)
    try terminal.wait(for: "two seconds") { $0.clockSeconds.map { clock - $0 >= 2 } == true }
    #expect(!terminal.screen.isAlternate)
  }

  @Test("later the keys are wiped, and the half-typed line is back on the prompt after the passphrase")
  func lock() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try running(home, ["--veil-after", "1s", "--lock-after", "2s"])
    terminal.type("she was about to")
    try terminal.wait(for: "the locked prompt") {
      $0.text.contains("locked; Enter") && $0.promptLine.contains("locked ›")
    }
    #expect(!terminal.screen.everything.contains("she was") && !terminal.screen.everything.contains("Maya"))
    terminal.type("\r")
    try terminal.wait(forText: "passphrase:")
    terminal.type(LockTests.passphrase + "\r")
    try terminal.wait(for: "the half-typed line") { $0.promptLine.contains(" Maya ") && $0.typed == "she was about to" }
    terminal.type("\u{15}/quit\r")
    #expect(try terminal.report() == .exited(code: 0))
  }

  @Test("with no session open the program ends instead")
  func lobby() throws {
    let home = try PracticeHome()
    let terminal = try home.terminal(["--lock-after", "1s"])
    try terminal.wait(forText: "Tuesday evening ›", limitMs: 20_000)
    terminal.type("!@jo cut herself\r")
    try terminal.wait(forText: "Closed: no key was pressed", limitMs: 20_000)
    #expect(!terminal.screen.everything.contains("Jo"))
    #expect(try terminal.report() == .exited(code: 0))
  }

  @Test("a time that cannot be read is refused", arguments: ["5", "0s", "soon", "99999h", "-5m"])
  func times(text: String) throws {
    let home = try PracticeHome()
    #expect(home.circlekeeper(["start", "--lock-after=" + text]).exitCode == 2)
  }
}
