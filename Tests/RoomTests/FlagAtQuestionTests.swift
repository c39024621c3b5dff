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
    /// Files that the commands name, by their names.
    var files: [String: String] = [:]
    /// Commands that are run before, with what they read; `~` is the home.
    var before: [(command: [String], input: String)] = []

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
    Asked(
      question: "write this? y or n", command: ["group", "import", "~/roster.csv"],
      files: ["roster.csv": "name\nAnn Bell\n"]),
    Asked(
      question: "sign this note? y or n",
      command: ["sign", "last", "--member", "maya", "--leave-gaps", "left early"] + ruth, files: secrets, before: signed
    ),
    Asked(
      question: "give the second signature? y or n", command: ["cosign", "last", "--member", "maya"] + omar,
      files: secrets,
      before: signed + [
        (["sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early"] + ruth, "")
      ]),
    Asked(question: "members, with commas", command: [], typed: ["/group new Thursday"]),
    Asked(question: "who joins Tuesday evening", command: [], typed: ["/group edit"]),
    Asked(question: "Tuesday evening ›", command: []),
  ]

  private static let secrets = [
    "ruth": "four quiet words here\n", "omar": "another few plain words\n",
    "answers": "== Maya (session.1)\nresponse: Calmer at the end.\nrisk: 1\nplan: Ruth calls on Thursday.\n",
  ]
  private static let ruth = ["--signer", "Ruth Cole", "--signer-secret-file", "~/ruth"]
  private static let omar = ["--signer", "Omar Reyes", "--signer-secret-file", "~/omar"]

  /// Two who sign, and a closed session whose notes wait for the second of them.
  private static let signed: [(command: [String], input: String)] =
    [("Ruth Cole", "Intern", "ruth"), ("Omar Reyes", "LCSW", "omar")].map { name, credential, file in
      (
        [
          "signer", "add", name, "--credential", credential, "--signer-secret-file", "~/" + file, "--key-cost", "64M,2",
        ], ""
      )
    } + [
      (["group", "edit", "--co-signed", "Intern"], ""),
      (["start"], "/here all\n/start at -50m\n@maya said \"hm\"\n/end\n/close\n"),
      (["notes", "last", "--fill", "~/answers"], ""),
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
    for (name, text) in asked.files {
      let file = try #require(fopen(home.folder + "/" + name, "w"))
      fputs(text, file)
      fclose(file)
    }
    func atHome(_ command: [String]) -> [String] {
      command.map { $0.hasPrefix("~/") ? home.folder + $0.dropFirst() : $0 }
    }
    for step in asked.before {
      let run = home.circlekeeper(atHome(step.command), input: step.input)
      try #require(run.exitCode == 0, "\(step.command): \(run.output)")
    }
    let terminal = try home.terminal(atHome(asked.command))
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

  /// A secret is asked for at the start, and this is typed there.
  private func start(
    _ command: [String] = [], typing line: String, end: String = "\r", isHeld: Bool = true
  ) throws -> (home: PracticeHome, terminal: PseudoTerminal) {
    let home = try PracticeHome(openedBy: .typed)
    let terminal = try home.terminal(command)
    try terminal.wait(for: "the question", limitMs: 20_000) { $0.asksAgain(after: "") }
    terminal.type(line + end)
    try terminal.wait(for: "the question again", limitMs: 20_000) {
      $0.asksAgain(after: isHeld ? "as soon as the vault is open" : "nothing was opened")
    }
    return (home, terminal)
  }

  private func open(_ terminal: PseudoTerminal, with secret: String = LockTests.passphrase) throws {
    terminal.type(secret + "\r")
    try terminal.wait(for: "the receipt and the lobby", limitMs: 20_000) {
      $0.receipts == 1 && $0.text.contains("Tuesday evening ›")
    }
  }

  @Test(
    "is held where the passphrase is asked for at the start, and raised once the vault is open",
    arguments: [
      ("!@jo wants to die", "\r"), ("six wor!@jo wants to die", "\r"), ("! @jo wants to die", "\r"),
      ("!@jo wants to die", "\u{3}"),
    ])
  func atTheStart(line: String, end: String) throws {
    let (home, terminal) = try start(typing: line, end: end)
    terminal.type("!wants to die\r")
    try terminal.wait(for: "the question again", limitMs: 20_000) { $0.asksAgain(after: "nothing was opened") }
    #expect(terminal.screen.text.contains("type it again once the vault is open"))
    try open(terminal)
    #expect(!terminal.screen.everything.contains("die") && !terminal.screen.everything.contains("six"))
    terminal.type("/todo\r")
    try terminal.wait(forText: "Jo: wants to die")
    #expect(!terminal.screen.everything.contains("six"))
    withExtendedLifetime(home) {}
  }

  @Test(
    "is held where the recovery key is asked for, and a slip in the key is asked for again",
    arguments: ["!@jo wants to die", "AAAA-!@jo wants to die"])
  func atTheRecoveryKey(line: String) throws {
    let (home, terminal) = try start(["--recovery-key"], typing: line)
    terminal.type("AAAA-BBBB\r")
    try terminal.wait(for: "the question again", limitMs: 20_000) { $0.asksAgain(after: "has 56 characters") }
    let key = String(decoding: Bytes.of(home.folder + "/recovery-key"), as: UTF8.self)
    try open(terminal, with: key.replacing("\n", with: "-"))
  }

  @Test("is said to be lost where the vault is never opened")
  func neverOpened() throws {
    let (home, terminal) = try start(typing: "!@jo wants to die")
    terminal.type("\u{3}")
    try terminal.wait(forText: "Not recorded: the flag typed at the question", limitMs: 20_000)
    #expect(try terminal.report() == .exited(code: 3))
    withExtendedLifetime(home) {}
  }

  @Test("a passphrase that only looks like one a little is kept nowhere", arguments: ["six!@words", "P4ss!@home"])
  func noFlag(line: String) throws {
    let (home, terminal) = try start(typing: line, isHeld: false)
    terminal.type("\u{3}")
    #expect(try terminal.report() == .exited(code: 3))
    #expect(!terminal.screen.everything.contains("Not recorded"))
    withExtendedLifetime(home) {}
  }

  @Test("where several sessions are open it goes to the one whose list has the name; a note waits for the prompt")
  func severalOpen() throws {
    let home = try PracticeHome()
    for group in ["Friday", "Thursday"] {
      _ = home.circlekeeper(["group", "new", group, "--members", "Ann Bell", "--outline", "process-50"])
    }
    _ = home.circlekeeper(["start", "--group", "Thursday"], input: "/here all\n/start\n/end\n/close\n")
    for group in ["Friday", "Tuesday evening"] {
      _ = home.circlekeeper(["start", "--group", group], input: "/here all\n/start\n")
    }
    let terminal = try home.terminal([])
    try terminal.wait(forText: "Which one? 1 to 2:", limitMs: 20_000)
    for (place, line) in ["!@jo wants to die", "!@nobody wants to die"].enumerated() {
      terminal.type(line + "\r")
      try terminal.wait(for: "the receipt") { $0.receipts == place + 1 && $0.cursorLine.hasPrefix("Which one?") }
    }
    terminal.type("@jo laughed aloud\r")
    try terminal.wait(forText: "it will stand on the prompt")
    #expect(!terminal.screen.everything.contains("laughed"))
    terminal.type("tuesday\r")
    try terminal.wait(typed: "@jo laughed aloud")
    terminal.type("\r")
    try terminal.wait(typed: "")
    try terminal.quit()
    let tuesday = home.circlekeeper(["show", "last", "--group", "Tuesday", "--json"]).output
    #expect(tuesday.contains("\"wants to die\"") && tuesday.contains("\"laughed aloud\""), "\(tuesday)")
    #expect(!home.circlekeeper(["show", "last", "--group", "Thursday", "--json"]).output.contains("die"))
    let page = home.circlekeeper(["resume", "--group", "Friday"], input: "/todo\n").output
    #expect(page.contains("about whom?: @nobody wants to die") && !page.contains("Ann"), "\(page)")
  }
}

extension Screen {
  /// A secret is asked for below these words.
  fileprivate func asksAgain(after words: String) -> Bool {
    text.contains(words) && (cursorLine.hasPrefix("passphrase:") || cursorLine.hasPrefix("recovery key:"))
  }
}
