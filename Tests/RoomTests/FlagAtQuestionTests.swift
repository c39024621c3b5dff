import TestKit
import TestTraits
import Testing

/// Every question of the program, with a flag typed at it.
@Suite("A flag at a question", .ownThread)
struct FlagAtQuestionTests {
  @Test("is recorded, the question is asked again, and no word of it stays", arguments: Question.all)
  func recorded(_ asked: Question) throws {
    let home = try PracticeHome()
    for group in asked.openGroups {
      if group != "Tuesday evening" {
        _ = home.circlekeeper(["group", "new", group, "--members", "Ann Bell", "--outline", "process-50"])
      }
      _ = home.circlekeeper(["start", "--group", group], input: "")
    }
    try home.furnish(asked)
    let terminal = try home.terminal(home.paths(in: asked.command))
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
    terminal.type("Jo smiled !@jo wants out\r")
    try terminal.wait(for: "the receipt") { $0.receipts == 3 && $0.cursorLine.hasPrefix("Which one?") }
    terminal.type("@jo laughed aloud\r")
    try terminal.wait(forText: "it will stand on the prompt")
    #expect(!terminal.screen.everything.contains("laughed"))
    terminal.type("tuesday\r")
    try terminal.wait(typed: "Jo smiled")
    terminal.type("\r")
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

  @Test("in a list each line is a name or a flag, and ^C says what was recorded")
  func inList() throws {
    let home = try PracticeHome()
    let terminal = try home.terminal(["group", "new", "Thursday", "--members", "-"])
    try terminal.wait(forText: "members:", limitMs: 20_000)
    // As a pasted block comes.
    terminal.type("Ann Bell\r!@jo wants to die\rBo Reyes\r!he cut himself\rCy Moss\r")
    try terminal.wait(for: "the last receipt and the question", limitMs: 20_000) {
      $0.text.contains("no name yet") && $0.cursorLine.hasPrefix("members (an empty line ends them):")
    }
    #expect(!terminal.screen.everything.contains("wants to die"))
    #expect(!terminal.screen.everything.contains("himself"))
    terminal.type("\u{3}")
    try terminal.wait(forText: "left with ^C; apart from the 2 flags, nothing was recorded")
    #expect(try terminal.report() == .exited(code: 1))
    let page = flags(of: home, in: ["Tuesday evening"])
    for words in ["wants to die", "he cut himself"] {
      #expect(page.contains(words) && !page.contains("\(words) "), "\(page)")
    }
    #expect(!home.circlekeeper(["group", "list"]).output.contains("Thursday"))
  }

  @Test("of a block that is pasted for a list each line is a name or a flag")
  func pastedList() throws {
    let home = try PracticeHome()
    let terminal = try home.terminal([])
    try terminal.wait(forText: "Tuesday evening ›", limitMs: 20_000)
    terminal.type("/group new Thursday\r")
    try terminal.wait(forText: "members, with commas")
    terminal.type("\u{1B}[200~Ann Bell\n!@jo wants to die\nBo Reyes\u{1B}[201~\r")
    try terminal.wait(for: "the names alone") {
      $0.receipts == 1 && $0.cursorLine.hasSuffix("Ann Bell, Bo Reyes")
    }
    terminal.type("\r")
    try terminal.wait(forText: "Thursday: 2 on the roster")
    terminal.type("/group new Friday\r")
    try terminal.wait(for: "the question") { $0.cursorLine.hasPrefix("members, with commas") }
    terminal.type("\u{1B}[200~Cy Moss\nDee Lane\u{1B}[201~\r")
    try terminal.wait(forText: "Friday: 2 on the roster")
    terminal.type("/quit\r")
    _ = try terminal.report()
    let page = flags(of: home, in: ["Tuesday evening"])
    #expect(page.contains("Jo: wants to die;"), "\(page)")
  }

  @Test("where the vault is closed the passphrase is asked for, and no word of the flag stays", arguments: [80, 40])
  func beforePassphrase(columns: Int) throws {
    let home = try PracticeHome(openedBy: .typed)
    let terminal = try home.terminal(["group", "new", "Thursday", "--members", "-"], columns: columns)
    try terminal.wait(forText: "members:", limitMs: 20_000)
    terminal.type("Ann Bell\r")
    try terminal.wait(for: "the next line") { $0.cursorLine.hasSuffix("them):") }
    terminal.type("!@jo wants to die\r")
    try terminal.wait(for: "the passphrase", limitMs: 20_000) { $0.cursorLine.hasPrefix("passphrase:") }
    #expect(!terminal.screen.everything.contains("wants") && terminal.screen.text.contains("Ann Bell"))
    terminal.type(LockTests.passphrase + "\r")
    try terminal.wait(for: "the receipt and the question", limitMs: 20_000) {
      $0.receipts == 1 && $0.cursorLine.hasSuffix("them):")
    }
  }

  @Test("in a list from a pipe, too, and the names make the group")
  func inPipedList() throws {
    let home = try PracticeHome()
    let made = home.circlekeeper(
      ["group", "new", "Thursday", "--members", "-"], input: "Ann Bell\n!@jo wants to die\nBo Reyes\n")
    #expect(made.exitCode == 0, "\(made.output)")
    let list = home.circlekeeper(["group", "show", "Thursday"]).output
    #expect(list.contains("Ann Bell") && list.contains("Bo Reyes") && !list.contains("Jo"), "\(list)")
    #expect(flags(of: home, in: ["Tuesday evening"]).contains("wants to die"))
  }

  @Test("what stood before it is said not to be recorded, where no prompt can show it again")
  func unfiled() throws {
    let home = try PracticeHome()
    let terminal = try home.terminal(["group", "new", "Thursday"])
    try terminal.wait(forText: "Members, with commas", limitMs: 20_000)
    terminal.type("Ann Bell !@jo wants to die\r")
    try terminal.wait(for: "both lines") {
      $0.receipts == 1 && $0.text.contains("what stood before the flag")
    }
  }

  @Test("one that follows a number without Enter is one, and what is left undone is said with it")
  func afterNumber() throws {
    let home = try PracticeHome()
    _ = home.circlekeeper(["group", "new", "Friday", "--members", "Ann Bell", "--outline", "process-50"])
    let terminal = try home.terminal(["start"])
    try terminal.wait(forText: "Which group? 1 to 2:", limitMs: 20_000)
    terminal.type("1!ann wants to die\r")
    try terminal.wait(for: "the receipt and the question") {
      $0.receipts == 1 && $0.cursorLine.hasPrefix("Which group?")
    }
    terminal.type("\u{3}")
    try terminal.wait(forText: "none was chosen; apart from the flag, nothing was changed")
    _ = try terminal.report()
    #expect(flags(of: home, in: ["Friday"]).contains("ann wants to die"))
  }

  @Test("a question is answered where the terminal was left raw")
  func rawTerminal() throws {
    let home = try PracticeHome()
    _ = home.circlekeeper(["group", "new", "Friday", "--members", "Ann Bell", "--outline", "process-50"])
    let terminal = try PseudoTerminal(
      "/bin/sh",
      [
        "-c", "stty raw -echo; echo ready; read -r line; exec \"$0\" start --recovery-key-file \"$1\"",
        RoomProgram.path,
        home.folder + "/recovery-key",
      ], environment: RoomProgram.environment(home: home.folder))
    try terminal.wait(forText: "ready")
    // Typed ahead, while nothing makes a line end of the key.
    terminal.type("\n!@maya wants to die\r")
    try terminal.wait(for: "the receipt", limitMs: 20_000) {
      $0.receipts == 1 && $0.cursorLine.hasPrefix("Which group? 1 to 2:")
    }
    terminal.type("1\r")
    try terminal.wait(forText: "start group ›", limitMs: 20_000)
  }
}
