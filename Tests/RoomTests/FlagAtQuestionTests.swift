import Glibc
import TestKit
import TestTraits
import Testing

/// Every question of the program, with a flag typed at it.
@Suite("A flag at a question", .ownThread)
struct FlagAtQuestionTests {
  /// What is asked, after which command and what typed before it.
  struct Asked: Sendable, CustomTestStringConvertible {
    let question: String
    let command: [String]
    var typed: [String] = []
    /// Sessions that were left open before.
    var openGroups: [String] = []
    var hasFile = false

    var testDescription: String { question }
  }

  static let questions = [
    Asked(question: "Name of the group", command: ["group", "new"]),
    Asked(question: "Members, with commas", command: ["group", "new", "Thursday"]),
    Asked(question: "Outline (Enter for", command: ["group", "new", "Thursday", "--members", "Ann Bell"]),
    Asked(
      question: "Leaders, with commas",
      command: ["group", "new", "Thursday", "--members", "Ann Bell", "--outline", "process-90"]),
    Asked(question: "Which group? 1 to 2:", command: ["start"], openGroups: ["Friday"]),
    Asked(question: "What now? 1 to 2:", command: ["start", "--group", "Friday"], openGroups: ["Friday"]),
    Asked(question: "Which one? 1 to 2:", command: [], openGroups: ["Friday", "Tuesday evening"]),
    Asked(question: "write this? y or n", command: ["group", "import", "roster.csv"], hasFile: true),
    Asked(question: "members, with commas", command: [], typed: ["/group new Thursday"]),
    Asked(question: "who joins Tuesday evening", command: [], typed: ["/group edit"]),
    Asked(question: "Tuesday evening ›", command: []),
  ]

  @Test("is recorded, the question is asked again, and no word of it stays", arguments: questions)
  func recorded(_ asked: Asked) throws {
    let home = try PracticeHome()
    for group in asked.openGroups {
      if group != "Tuesday evening" {
        _ = home.circlekeeper(["group", "new", group, "--members", "Ann Bell", "--outline", "process-50"])
      }
      _ = home.circlekeeper(["start", "--group", group], input: "")
    }
    var command = asked.command
    if asked.hasFile, let file = fopen(home.folder + "/roster.csv", "w") {
      fputs("name\nAnn Bell\n", file)
      fclose(file)
      command[command.count - 1] = home.folder + "/roster.csv"
    }
    let terminal = try home.terminal(command)
    for line in asked.typed {
      try terminal.wait(forText: "›", limitMs: 20_000)
      terminal.type(line + "\r")
    }
    try terminal.wait(forText: asked.question, limitMs: 20_000)
    let before = terminal.screen.receipts
    terminal.type("Ann, !@jo wants to die\r")
    try terminal.wait(for: "the receipt and the question") {
      $0.receipts > before && $0.text.contains(asked.question) && !$0.everything.contains("wants to die")
    }
    terminal.type("\u{15}\u{3}")
    terminal.hangUp()
    _ = try terminal.report()
    #expect(flags(of: home, in: ["Tuesday evening"] + asked.openGroups).contains("wants to die"))
  }

  /// What is to settle in these groups, in their open session or a new one.
  private func flags(of home: PracticeHome, in groups: [String]) -> String {
    groups.flatMap { group in
      ["resume", "start"].map { home.circlekeeper([$0, "--group", group], input: "/todo\n").output }
    }.joined()
  }

  @Test("is held where the passphrase is asked for at the start, and raised once the vault is open")
  func atTheStart() throws {
    let home = try PracticeHome(openedBy: .typed)
    let terminal = try home.terminal([])
    try terminal.wait(forText: "passphrase:", limitMs: 20_000)
    terminal.type("!@jo wants to die\r")
    try terminal.wait(for: "the question again", limitMs: 20_000) {
      $0.asksAgain(after: "as soon as the vault is open")
    }
    terminal.type("!wants to die\r")
    try terminal.wait(for: "the question again", limitMs: 20_000) { $0.asksAgain(after: "nothing was opened") }
    #expect(terminal.screen.text.contains("type it again once the vault is open"))
    terminal.type(LockTests.passphrase + "\r")
    try terminal.wait(for: "the receipt and the lobby", limitMs: 20_000) {
      $0.receipts == 1 && $0.text.contains("Tuesday evening ›")
    }
    #expect(!terminal.screen.everything.contains("die"))
    terminal.type("/todo\r")
    try terminal.wait(forText: "wants to die")
  }

  @Test("is held where the recovery key is asked for, and a slip in the key is asked for again")
  func atTheRecoveryKey() throws {
    let home = try PracticeHome(openedBy: .typed)
    let terminal = try home.terminal(["--recovery-key"])
    try terminal.wait(forText: "recovery key:", limitMs: 20_000)
    terminal.type("!@jo wants to die\r")
    try terminal.wait(for: "the question again", limitMs: 20_000) {
      $0.asksAgain(after: "as soon as the vault is open")
    }
    terminal.type("AAAA-BBBB\r")
    try terminal.wait(for: "the question again", limitMs: 20_000) { $0.asksAgain(after: "has 56 characters") }
    terminal.type(
      String(decoding: Bytes.of(home.folder + "/recovery-key"), as: UTF8.self).replacing("\n", with: "-") + "\r")
    try terminal.wait(for: "the receipt and the lobby", limitMs: 20_000) {
      $0.receipts == 1 && $0.text.contains("Tuesday evening ›")
    }
  }

  @Test("is said to be lost where the vault is never opened")
  func neverOpened() throws {
    let home = try PracticeHome(openedBy: .typed)
    let terminal = try home.terminal([])
    try terminal.wait(forText: "passphrase:", limitMs: 20_000)
    terminal.type("!@jo wants to die\r")
    try terminal.wait(for: "the question again", limitMs: 20_000) {
      $0.asksAgain(after: "as soon as the vault is open")
    }
    terminal.type("\u{3}")
    try terminal.wait(forText: "Not recorded: the flag typed at the question", limitMs: 20_000)
    #expect(try terminal.report() == .exited(code: 3))
  }
}

extension Screen {
  /// A secret is asked for below these words.
  fileprivate func asksAgain(after words: String) -> Bool {
    text.contains(words) && (cursorLine.hasPrefix("passphrase:") || cursorLine.hasPrefix("recovery key:"))
  }
}
