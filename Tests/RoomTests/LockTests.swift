import Glibc
import TestKit
import TestTraits
import Testing

@Suite("Locked", .ownThread)
struct LockTests {
  static let passphrase = "six words that nobody would guess"

  @Test("/lock clears the screen, the clock goes on, and the passphrase leads back to the same prompt")
  func thereAndBack() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try home.running()
    try terminal.lock()
    #expect(!terminal.screen.everything.contains("Maya"))
    let clock = try #require(terminal.screen.clockSeconds)
    try terminal.wait(for: "the clock to go on") { $0.clockSeconds.map { $0 < clock } == true }
    terminal.type("\r")
    try terminal.wait(forText: "passphrase:")
    terminal.type(Self.passphrase + "\r")
    try terminal.wait(for: "Maya's turn, with a clock that went on") {
      $0.promptLine.contains(" Maya ") && $0.clockSeconds.map { $0 < clock } == true
    }
    #expect(!terminal.output.contains("six words"))
    try terminal.tell("she laughed")
    try terminal.quit()
    #expect(try home.shown().occurrences(of: "\"she laughed\"") == 1)
  }

  @Test("a wrong passphrase is said as such and asked for again unseen; the room stays locked and this process's")
  func wrong() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try home.running()
    try terminal.lock()
    terminal.type("\r")
    try terminal.wait(forText: "passphrase:")
    terminal.type("seven words\r")
    try terminal.wait(for: "the question again") {
      $0.text.contains("that is not this vault's passphrase") && $0.lines[$0.cursor.row].hasPrefix("passphrase:")
    }
    terminal.type("\r")
    try terminal.wait(for: "the locked prompt") {
      $0.lines[$0.cursor.row].contains("locked ›") && $0.typed.isEmpty
    }
    #expect(home.circlekeeper(["show", "last"]).output.contains("has this vault open"))
    try terminal.unlock()
    #expect(terminal.screen.promptLine.contains(" Maya "))
  }

  @Test("lines typed while locked leave nothing on the screen, and are offered in their order, filed by Enter alone")
  func offered() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try home.running()
    try terminal.lock()
    try terminal.keep("@jo nodded along", count: 1)
    try terminal.keep("wept quietly", count: 2)
    try terminal.keep("a slip of the keyboard", count: 3)
    for word in ["nodded", "wept", "slip"] { #expect(!terminal.screen.everything.contains(word)) }
    terminal.type("\u{10}\u{19}")
    terminal.type("x")
    try terminal.wait(typed: " x")
    terminal.type("\u{15}")
    try terminal.unlock()
    #expect(terminal.screen.text.contains("3 lines wait; any key shows the first"))
    terminal.type("\u{1B}[C")
    try terminal.wait(typed: "@jo nodded along")
    let receipts = terminal.screen.receipts
    terminal.type("\r")
    try terminal.wait(typed: "wept quietly")
    #expect(terminal.screen.text.contains("while locked, 1 more"))
    terminal.type("\u{1B}[F and long\r")
    try terminal.wait(typed: "a slip of the keyboard")
    #expect(terminal.screen.receipts == receipts + 2)
    terminal.type("\u{15}\r")
    try terminal.wait(forText: "left out: it was not recorded")
    try terminal.quit()
    let shown = try home.shown()
    #expect(shown.occurrences(of: "nodded along") == 1)
    #expect(shown.occurrences(of: "\"wept quietly and long\"") == 1)
    #expect(!shown.contains("slip"))
    let again = try home.reopened()
    #expect(!again.screen.text.contains("while locked"))
  }

  @Test("killed while locked: the lines, and the one that was being typed, are offered at the next opening")
  func killed() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try home.running()
    try terminal.lock()
    try terminal.keep("first of two", count: 1)
    try terminal.keep("second of two", count: 2)
    let before = home.waiting
    terminal.type("half a thi")
    try terminal.wait(for: "the half-typed line to be kept") { _ in home.waiting != before }
    #expect(!String(decoding: home.waiting, as: UTF8.self).contains("of two"))
    try terminal.kill()
    let again = try home.reopened()
    again.type("x")
    try again.wait(typed: "first of two")
    for next in ["second of two", "half a thi"] {
      again.type("\r")
      try again.wait(typed: next)
    }
    again.type("\u{1B}[Fng\r")
    try again.wait(for: "an empty line") { $0.typed.isEmpty && $0.promptLine.contains(" Maya ") }
    try again.quit()
    let shown = try home.shown()
    for line in ["first of two", "second of two", "half a thing"] { #expect(shown.occurrences(of: "\"\(line)\"") == 1) }
  }

  @Test("killed while lines are offered: what was filed is not offered again, what was not comes back as it was mended")
  func killedWhileOffered() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try home.running()
    try terminal.lock()
    for (place, line) in ["one", "two", "three"].enumerated() { try terminal.keep("number \(line)", count: place + 1) }
    try terminal.unlock()
    terminal.type("\u{1B}[C")
    try terminal.wait(typed: "number one")
    terminal.type("\r")
    try terminal.wait(typed: "number two")
    let draft = home.draft
    terminal.type("\u{1B}[F mended")
    try terminal.wait(for: "the mended line to be kept") { _ in home.draft != draft }
    try terminal.kill()
    let again = try home.reopened()
    again.type("\u{1B}[C")
    try again.wait(typed: "number two mended")
    again.type("\r")
    try again.wait(typed: "number three")
    again.type("\u{3}")
    try again.wait(forText: "1 line stays sealed")
    try again.tell("in between")
    try again.quit()
    let third = try home.reopened()
    third.type("\t")
    try third.wait(typed: "number three")
    third.type("\r")
    try third.wait(for: "the receipt") { $0.typed.isEmpty && $0.receipts > 0 }
    try third.quit()
    let shown = try home.shown()
    for line in ["number one", "number two mended", "in between", "number three"] {
      #expect(shown.occurrences(of: "\"\(line)\"") == 1)
    }
  }

  @Test("a timer that runs out while locked is said once, after the passphrase")
  func timer() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try home.running()
    try terminal.tell("/timer 1s water")
    try terminal.tell("/timer 3s tea")
    try terminal.lock()
    let start = Stopwatch.nowMs
    try terminal.wait(for: "four seconds to pass") { _ in Stopwatch.nowMs > start + 4000 }
    #expect(!terminal.screen.text.contains("Timer over"))
    try terminal.unlock()
    try terminal.wait(forText: "Timer over")
    try terminal.tell("and then")
    #expect(terminal.screen.text.occurrences(of: "Timer over") <= 2)
    try terminal.quit()
  }

  @Test("hung up while locked: nothing of a half-typed line is lost")
  func hungUp() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try home.running()
    try terminal.lock()
    terminal.type("half a li")
    try terminal.wait(typed: "half a li")
    terminal.signal(SIGTERM)
    #expect(try terminal.report() == .exited(code: 129))
    let again = try home.reopened()
    again.type("\u{1B}[C")
    try again.wait(typed: "half a li")
  }

  @Test("a flag typed while locked is raised at unlock, with its time; what is typed on while lines wait is not lost")
  func flags() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try home.running()
    try terminal.lock()
    try terminal.keep("!@jo said he will not be here", count: 1)
    try terminal.keep("!cut herself again", count: 2)
    try terminal.keep("/next", count: 3)
    try terminal.keep("!about whom", count: 4)
    let receipts = terminal.screen.receipts
    try terminal.unlock()
    #expect(terminal.screen.receipts == receipts + 3)
    #expect(terminal.screen.text.contains("1 line waits; any key"))
    for word in ["not be here", "cut", "whom"] { #expect(!terminal.screen.everything.contains(word)) }
    terminal.type("!@jos and him\r")
    try terminal.wait(for: "the receipt, and the line that waits") {
      $0.receipts == receipts + 4 && $0.text.occurrences(of: "1 line waits; any key") == 2
    }
    try terminal.quitWaiting()
    let shown = try home.shown()
    for text in ["said he will not be here", "cut herself again", "about whom", "and him"] {
      #expect(shown.occurrences(of: "\"\(text)\"") == 1)
    }
  }

  @Test("lines of a file cannot lock: it says so, and the exit code with it")
  func piped() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let run = home.circlekeeper(["start", "--keep-going"], input: "/here all\n/lock\n/start\n@maya laughed\n")
    #expect(run.output.contains("line 2: Not locked"))
    #expect(run.output.contains("laughed"))
    #expect(run.exitCode == 1)
  }

  @Test("in the plain manner the waiting lines are put as questions")
  func plain() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try home.terminal(["start", "--plain"])
    try terminal.wait(forText: "Typed lines stay", limitMs: 20_000)
    for (line, answer) in [
      ("/here all", "✓ 1 here"), ("/lock", "locked; Enter"), ("@maya laughed", "1 line waits"),
      ("@jo wept", "2 lines wait"), ("", "passphrase:"),
    ] {
      terminal.type(line + "\n")
      try terminal.wait(forText: answer)
    }
    terminal.type(Self.passphrase + "\r")
    try terminal.wait(forText: "show the first? y, or later")
    #expect(terminal.screen.text.contains("2 lines wait, typed while locked"))
    #expect(terminal.screen.text.occurrences(of: "laughed") == 1)
    terminal.type("!@jo went to the bridge\n")
    try terminal.wait(for: "the receipt, and a question again") {
      $0.text.contains("✓ 2 Jo") && $0.text.occurrences(of: "wait") > 0 && $0.lines[$0.cursor.row].contains("? y")
    }
    if terminal.screen.lines[terminal.screen.cursor.row].contains("show") { terminal.type("y\n") }
    try terminal.wait(for: "the line itself") { $0.lines[$0.cursor.row].contains("file it?") }
    terminal.type("y\n")
    try terminal.wait(forText: "✓ 3 Maya")
    try terminal.wait(for: "the second question") { $0.text.occurrences(of: "file it?") >= 2 }
    terminal.type("n\n")
    try terminal.wait(forText: "left out")
    terminal.type("/quit\n")
    #expect(try terminal.report() == .exited(code: 0))
    let shown = try home.shown()
    #expect(shown.contains("laughed") && !shown.contains("wept") && shown.contains("\"went to the bridge\""))
  }
}

extension PracticeHome {
  /// What the vault holds of lines typed while it was locked, sealed.
  fileprivate var waiting: [UInt8] { Bytes.of(folder + "/vault/waiting") }
}

extension PseudoTerminal {
  func lock() throws {
    type("/lock\r")
    try wait(for: "the locked prompt") { $0.text.contains("locked; Enter") && $0.promptLine.contains("locked ›") }
  }

  /// Types a line while locked and waits until it is said to be kept.
  func keep(_ line: String, count: Int) throws {
    type(line)
    try wait(typed: line)
    type("\r")
    try wait(for: "\(count) to wait") {
      $0.text.contains("kept sealed: \(count) \(count == 1 ? "line waits" : "lines wait")")
        && $0.promptLine.contains("locked ›") && $0.typed.isEmpty
    }
  }

  /// Leaves with a line that still waits for its key.
  fileprivate func quitWaiting() throws {
    type("/quit\r")
    #expect(try report() == .exited(code: 0))
  }

  func unlock() throws {
    type("\r")
    try wait(for: "the question") { $0.lines[$0.cursor.row].hasPrefix("passphrase:") }
    type(LockTests.passphrase + "\r")
    try wait(for: "the open room") {
      !$0.promptLine.contains("locked ›") && $0.promptLine.contains(" ›") && $0.typed.isEmpty
    }
  }

  fileprivate func kill() throws {
    signal(SIGKILL)
    #expect(try report() == .killed(signal: SIGKILL))
  }
}

extension [UInt8] {
  fileprivate func contains(_ text: String) -> Bool { String(decoding: self, as: UTF8.self).contains(text) }
}
