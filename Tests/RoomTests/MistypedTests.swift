import TestKit
import TestTraits
import Testing

@Suite("A passphrase that was mistyped", .ownThread) struct MistypedTests {
  @Test("is asked for again, so that nobody types it into the shell; nothing typed leaves the vault closed")
  func opening() throws {
    let home = try PracticeHome(openedBy: .typed)
    let right = try home.terminal(["sessions"])
    try right.wait(forText: "passphrase:")
    right.type("seven words\r")
    try right.wait(for: "the second question") { $0.text.occurrences(of: "passphrase:") == 2 }
    right.type(LockTests.passphrase + "\r")
    try right.wait(forText: "no session yet")
    let wrong = try home.terminal(["sessions"])
    for count in 1...5 {
      try wrong.wait(for: "question \(count)") { $0.text.occurrences(of: "passphrase:") == count }
      wrong.type("seven words\r")
    }
    try wrong.wait(for: "the question again") { $0.text.occurrences(of: "passphrase:") == 6 }
    wrong.type("\r")
    #expect(try wrong.report() == .exited(code: 3))
  }

  @Test("what is typed while a try is tested is not shown")
  func typedAhead() throws {
    let home = try PracticeHome(openedBy: .typed)
    let terminal = try home.terminal(["sessions"])
    try terminal.wait(forText: "passphrase:")
    let row = terminal.screen.cursor.row
    terminal.type("seven words\r")
    try terminal.wait(for: "the end of the line") { $0.cursor.row > row }
    terminal.type("heron")
    try terminal.wait(for: "the second question") { $0.text.occurrences(of: "passphrase:") == 2 }
    #expect(!terminal.screen.everything.contains("heron"))
  }

  @Test("a new one that is not the same twice is chosen once more, and nothing of it is seen")
  func choosing() throws {
    let home = try PracticeHome(openedBy: .typed)
    let terminal = try home.terminal(["init", "--vault", home.folder + "/other", "--key-cost", "64M,2"])
    try terminal.wait(forText: "choose a passphrase (six words are good):")
    terminal.type("12345\r")
    try terminal.wait(forText: "too easy to guess")
    try terminal.wait(for: "the question again") { $0.text.occurrences(of: "choose a passphrase") == 2 }
    #expect(!terminal.screen.text.contains("the same again:"))
    terminal.type("quiet herons by the winter river bank\r")
    try terminal.wait(forText: "the same again:")
    terminal.type("quiet herons by the winter river bend\r")
    try terminal.wait(forText: "The two were not the same; choose once more")
    try terminal.wait(for: "the question once more") { $0.text.occurrences(of: "choose a passphrase") == 3 }
    terminal.type("quiet herons by the winter river bank\r")
    try terminal.wait(for: "the same again, twice") { $0.text.occurrences(of: "the same again:") == 2 }
    terminal.type("quiet herons by the winter river bank\r")
    try terminal.wait(forText: "Press Enter when it is on paper")
    terminal.type("\r")
    try terminal.wait(forText: "next: circlekeeper group new")
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("herons"))
    #expect(try terminal.report() == .exited(code: 0))
  }
}
