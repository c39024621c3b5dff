import TestKit
import TestTraits
import Testing

/// Secrets are asked for before anything of the vault is known, so that a flag typed there is first tried as one.
@Suite("A flag where a secret is asked for", .ownThread)
struct FlagAtSecretTests {
  /// A secret is asked for at the start, and this is typed there.
  private func start(
    _ command: [String] = [], at home: PracticeHome? = nil, typing line: String, end: String = "\r",
    isHeld: Bool = true
  ) throws -> (home: PracticeHome, terminal: PseudoTerminal) {
    let home = try home ?? PracticeHome(openedBy: .typed)
    let terminal = try home.terminal(command)
    try terminal.wait(for: "the question", limitMs: 20_000) { $0.asksAgain(after: "") }
    terminal.type(line + end)
    try terminal.wait(for: "the question again", limitMs: 20_000) {
      $0.asksAgain(after: isHeld ? "as soon as the vault is open" : "nothing was opened")
    }
    return (home, terminal)
  }

  private func open(
    _ terminal: PseudoTerminal, with secret: String = LockTests.passphrase, prompt: String = "Tuesday evening ›"
  ) throws {
    terminal.type(secret + "\r")
    try terminal.wait(for: "the receipt and the lobby", limitMs: 20_000) {
      $0.receipts == 1 && $0.text.contains(prompt)
    }
  }

  @Test(
    "it is held where the passphrase is asked for at the start, and raised once the vault is open",
    arguments: [
      ("!@jo wants to die", "\r", "Jo"), ("six wor!@jo wants to die", "\r", "Jo"), ("! @jo wants to die", "\r", "Jo"),
      ("!@jo wants to die", "\u{3}", "Jo"), ("@jo !wants to die", "\r", "Jo"), ("!wants to die", "\r", "about whom?"),
      ("six words !wants to die", "\r", "about whom?"), (";!wants to die", "\r", "about whom?"),
      ("!wants to die", "\u{3}", "about whom?"), ("!@zelda wants to die", "\r", "about whom?: @zelda"),
      ("six wor!@zelda wants to die", "\r", "about whom?: @zelda"),
    ])
  func atTheStart(line: String, end: String, whom: String) throws {
    let (home, terminal) = try start(typing: line, end: end)
    try open(terminal)
    #expect(!terminal.screen.everything.contains("die") && !terminal.screen.everything.contains("six"))
    terminal.type("/todo\r")
    try terminal.wait(forText: "wants to die")
    #expect(terminal.screen.text.contains(whom), "\(terminal.screen.text)")
    #expect(!terminal.screen.everything.contains("six"))
    withExtendedLifetime(home) {}
  }

  @Test("a name that two groups have is kept, and is to be settled")
  func shared() throws {
    let home = try PracticeHome(openedBy: .typed)
    let made = PracticeHome.circlekeeper(
      ["group", "new", "Friday", "--members", "Jo Bell", "--outline", "process-50"], home: home.folder)
    try #require(made.exitCode == 0)
    let (_, terminal) = try start(at: home, typing: "!@jo wants to die")
    try open(terminal, prompt: "circlekeeper ›")
    terminal.type("/todo\r")
    try terminal.wait(forText: "about whom?: @jo wants to die")
  }

  @Test(
    "it is held where the recovery key is asked for, and a slip in the key is asked for again",
    arguments: ["!@jo wants to die", "AAAA-!@jo wants to die", "!wants to die"])
  func atTheRecoveryKey(line: String) throws {
    let (home, terminal) = try start(["--recovery-key"], typing: line)
    terminal.type("AAAA-BBBB\r")
    try terminal.wait(for: "the question again", limitMs: 20_000) { $0.asksAgain(after: "has 56 characters") }
    let key = String(decoding: Bytes.of(home.folder + "/recovery-key"), as: UTF8.self)
    try open(terminal, with: key.replacing("\n", with: "-"))
  }

  @Test("it is recorded by commands that open the vault alone", arguments: [["vault", "info"], ["vault", "verify"]])
  func vaultAlone(command: [String]) throws {
    let (home, terminal) = try start(command, typing: "!wants to die")
    terminal.type(LockTests.passphrase + "\r")
    try terminal.wait(for: "the receipt", limitMs: 20_000) { $0.receipts == 1 }
    _ = try terminal.report(limitMs: 20_000)
    let page = PracticeHome.circlekeeper(["start"], home: home.folder, input: "/todo\n").output
    #expect(page.contains("wants to die"), "\(page)")
  }

  @Test("that it is lost is said where the vault is never opened")
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

  @Test("a passphrase that begins like a flag opens the vault, and what was it mistyped is kept nowhere")
  func passphraseLikeFlag() throws {
    let home = try PracticeHome(openedBy: .typed)
    let secret = "!river otter lamp stone"
    try home.furnish(files: ["new": secret + "\n"])
    let changed = PracticeHome.circlekeeper(
      ["vault", "passphrase", "--new-passphrase-file", home.folder + "/new", "--yes", "--key-cost", "64M,2"],
      home: home.folder)
    try #require(changed.exitCode == 0, "\(changed.output)")
    let (_, terminal) = try start(at: home, typing: "!river oter lamp stone")
    terminal.type("!river otter\r")
    try terminal.wait(for: "the question again", limitMs: 20_000) {
      $0.text.occurrences(of: "as soon as the vault is open") == 2 && $0.asksAgain(after: "")
    }
    terminal.type("!cut herself\r")
    try terminal.wait(for: "the question again", limitMs: 20_000) {
      $0.text.occurrences(of: "as soon as the vault is open") == 3 && $0.asksAgain(after: "")
    }
    try open(terminal, with: secret)
    #expect(terminal.screen.text.contains("What looked like a flag was this secret mistyped"))
    terminal.type("/todo\r")
    try terminal.wait(forText: "cut herself")
    #expect(!terminal.screen.everything.contains("lamp") && !terminal.screen.everything.contains("otter"))
  }

  @Test("where a new secret is chosen it is recorded at once, and the secret is asked for again")
  func newSecret() throws {
    let home = try PracticeHome()
    let terminal = try home.terminal(["signer", "add", "Ruth Cole", "--credential", "LPC", "--key-cost", "64M,2"])
    for (place, line) in ["!@jo wants to die", "!she cut herself", "@maya !left in tears"].enumerated() {
      try terminal.wait(for: "the question", limitMs: 20_000) {
        $0.receipts == place && $0.cursorLine.hasPrefix("a secret of your own")
      }
      terminal.type(line + "\r")
    }
    try terminal.wait(for: "the question", limitMs: 20_000) {
      $0.receipts == 3 && $0.cursorLine.hasPrefix("a secret of your own")
    }
    terminal.type("four quiet words here\r")
    try terminal.wait(for: "the second time") { $0.cursorLine.hasPrefix("the same again:") }
    terminal.type("!@jo is gone\r")
    try terminal.wait(for: "the second time") { $0.receipts == 4 && $0.cursorLine.hasPrefix("the same again:") }
    terminal.type("four quiet words here\r")
    try terminal.wait(forText: "signs here now", limitMs: 20_000)
    _ = try terminal.report()
    let page = home.circlekeeper(["start"], input: "/todo\n").output
    for words in ["Jo: wants to die", "she cut herself", "Maya: left in tears", "Jo: is gone"] {
      #expect(page.contains(words), "\(page)")
    }
  }

  @Test("where a signer's secret is asked for it is recorded, and the secret still signs")
  func signersSecret() throws {
    let home = try PracticeHome()
    try home.furnish(Question.signing)
    let terminal = try home.terminal(Question.signing.command)
    for (place, line) in ["!@jo wants to die", "!she cut herself", "four quiet words here"].enumerated() {
      try terminal.wait(for: "the question", limitMs: 20_000) {
        $0.receipts == place && $0.cursorLine.hasPrefix(Question.signing.question)
      }
      terminal.type(line + "\r")
    }
    try terminal.wait(forText: "signed by Ruth Cole", limitMs: 20_000)
    _ = try terminal.report()
    let page = home.circlekeeper(["start"], input: "/todo\n").output
    #expect(page.contains("wants to die") && page.contains("she cut herself"), "\(page)")
  }

  @Test("where a vault is made it is held, and recorded in the new vault")
  func newVault() throws {
    let home = try PracticeHome()
    let vault = home.folder + "/another"
    let terminal = try PseudoTerminal(
      RoomProgram.path, ["init", "--vault", vault, "--key-cost", "64M,2"],
      environment: RoomProgram.environment(home: home.folder))
    let secret = "six quiet words by the river"
    for (line, said, question) in [
      ("!@jo wants to die", "", "choose a passphrase"), (secret, "That was taken as a flag", "choose a passphrase"),
      (secret, "Strength", "the same again:"),
    ] {
      try terminal.wait(for: question, limitMs: 20_000) {
        $0.text.contains(said) && $0.cursorLine.hasPrefix(question)
      }
      terminal.type(line + "\r")
    }
    try terminal.wait(forText: "Press Enter when it is on paper", limitMs: 20_000)
    terminal.type("!she left\r")
    try terminal.wait(for: "the question again") { $0.text.occurrences(of: "as soon as the vault is open") >= 1 }
    terminal.type("\r")
    try terminal.wait(for: "both receipts", limitMs: 20_000) { $0.receipts == 2 }
    _ = try terminal.report()
  }

  @Test("after the fifth wrong try the next one waits, and the secret opens it all the same")
  func wrongTries() throws {
    let home = try PracticeHome(openedBy: .typed)
    let terminal = try home.terminal([])
    for count in 1...6 {
      try terminal.wait(for: "the question", limitMs: 20_000) {
        $0.everything.occurrences(of: "nothing was opened") == count - 1 && $0.asksAgain(after: "")
      }
      terminal.type("six other words\r")
    }
    try terminal.wait(forText: "6 wrong tries: the next one in 1 second", limitMs: 20_000)
    terminal.type(LockTests.passphrase + "\r")
    try terminal.wait(forText: "Tuesday evening ›", limitMs: 20_000)
    #expect(terminal.screen.everything.occurrences(of: "wrong tries") == 1)
  }
}

extension Screen {
  /// A secret is asked for below these words.
  fileprivate func asksAgain(after words: String) -> Bool {
    text.contains(words) && (cursorLine.hasPrefix("passphrase:") || cursorLine.hasPrefix("recovery key:"))
  }
}
