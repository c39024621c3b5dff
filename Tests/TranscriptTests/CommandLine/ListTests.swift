import TestKit
import TestTraits
import Testing

/// Lists over many sessions, and what help says.
@Suite("Lists and help", .ownThread)
struct ListTests {
  /// Sessions that are entered late, the newest first: each began an hour before the one that was typed before it.
  private static func vault(sessions: Int) throws -> PracticeVault {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park")
    for number in 1...sessions {
      let (start, end) = (number * 60, number * 60 - 50)
      let lines = ["/here all", "/start at -\(start)m", "@jo line \(number)", "/end at -\(end)m", "/close", ""]
      try vault.succeed(["start"], input: lines.joined(separator: "\n"))
    }
    return vault
  }

  @Test("the newest screenful by when it took place, and how many are left out")
  func screenful() throws {
    let vault = try Self.vault(sessions: 23)
    let shown = try vault.succeed(["sessions"]).lines
    #expect(shown.count == 22 && shown.last == "2 more: --all shows them")
    let times = shown.dropLast().map { String($0.dropFirst(10).prefix(17)) }
    #expect(times == times.sorted(by: >))
    #expect(try vault.succeed(["sessions", "--all"]).lines.count == 23)
    let json = try vault.json(["sessions"])
    #expect(json["*/id"].split(separator: "|").count == 23)
    #expect(try vault.succeed(["show", "last", "--json"]).contains("\"line 1\""))

    let found = try vault.succeed(["find", "line"]).lines
    #expect(found.count == 22 && found.last == "older ones may hold it too: --all shows all")
    #expect(try vault.succeed(["find", "line", "--all"]).lines.count == 23)
    #expect(try vault.succeed(["goals", "jo"]).contains("over the newest 21 sessions; --all looks at 2 more"))
    #expect(!(try vault.succeed(["goals", "jo", "--all"]).contains("--all")))
    #expect(try vault.succeed(["group", "history"]).contains("the newest 21 sessions; --all looks at 2 more"))
    let unsigned = try vault.succeed(["unsigned"]).lines
    #expect(unsigned.count == 23 && unsigned.first == "older sessions have notes to sign too: --all shows all")
    #expect(try vault.succeed(["unsigned", "--all"]).lines.count == 46)
  }

  @Test("what is signed is not listed as unsigned, note by note and when all are")
  func settled() throws {
    let vault = try SigningTests.vault()
    let sign = ["sign", "last", "--yes", "--leave-gaps", "nothing more is known"] + SigningTests.by("ruth", vault)
    #expect(try vault.succeed(["unsigned"]).lines.count == 2)
    try vault.succeed(sign + ["--member", "maya"])
    #expect(try vault.succeed(["unsigned"]).lines.count == 1)
    try vault.succeed(sign + ["--member", "jo"])
    #expect(try vault.succeed(["unsigned"]) == "every note is signed\n")
  }

  @Test("an evening that was entered already is refused and named, and taken when it is said again")
  func twice() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park")
    let lines = "/here all\n/start at -120m\n/end at -30m\n/close\n"
    try vault.succeed(["start"], input: lines)
    let refused = vault.run(["start"], input: "/here all\n/start at -110m\n")
    #expect(refused.exitCode == 1)
    #expect(refused.output.contains("This group has a session on "), "\(refused.output)")
    #expect(refused.output.contains("The same line again adds a second one"))
    try vault.succeed(["resume", "--keep-going"], input: "/start at -20m\n/close\n")
    let again = vault.run(["start", "--keep-going"], input: "/here all\n/start at -110m\n/start at -110m\n/close\n")
    #expect(again.output.contains("check-in, 15 min"), "\(again.output)")
    #expect(try vault.succeed(["sessions"]).lines.count == 3)
  }

  @Test("an order of hours says what it takes, breaks apart")
  func hours() throws {
    let vault = try PracticeVault(group: "Mornings", members: "Maya Ruiz", outline: "iop-block-180")
    let said = try vault.succeed(["admit", "maya", "--hours", "9"])
    #expect(
      said.contains(
        "9 h a week are 540 min. iop-block-180 counts 160 of its 180 min, since breaks do not count: "
          + "3 × 160 = 480 of 540. 4 sessions of it make up the order"), "\(said)")
    try vault.succeed(["group", "edit", "--outline", "process-90"])
    #expect(
      try vault.succeed(["level", "maya", "--hours", "6"])
        .contains("6 h a week are 360 min: 4 sessions of process-90, which counts 90 min"))
  }

  @Test("help shows a command's own options first and the common ones last, and commands in groups")
  func help() throws {
    for arguments in [
      ["ledger", "--help"], ["help", "export", "time"], ["start", "--help"], ["prompts", "list", "-h"],
    ] {
      let page = PracticeVault.run(arguments)
      #expect(page.exitCode == 0)
      let titles = page.output.lines.filter { $0.hasSuffix(":") && !$0.hasPrefix(" ") }
      #expect(titles.last == "COMMON OPTIONS:" && titles.contains("OPTIONS:"), "\(arguments): \(titles)")
      let vault = try #require(page.output.lines.firstIndex { $0.hasPrefix("  --vault") })
      let common = try #require(page.output.lines.firstIndex(of: "COMMON OPTIONS:"))
      #expect(vault > common)
    }
    let root = PracticeVault.run(["--help"]).output
    for title in ["LEAD A GROUP:", "PAST SESSIONS:", "NOTES:", "WHAT LEAVES:", "THE VAULT:"] {
      #expect(root.lines.contains(title), "\(title)")
    }
    #expect(!root.contains("SUBCOMMANDS"))
  }

  @Test("a mistyped command or option is told the nearest one")
  func mistyped() {
    for (arguments, words) in [
      (["sesions"], "did you mean sessions?"), (["help", "sesions"], "did you mean sessions?"),
      (["help", "group", "lst"], "did you mean group list?"), (["sessions", "--grop", "x"], "Did you mean '--group'?"),
      (["ledger", "--valut", "x"], "Did you mean '--vault'?"),
    ] {
      let program = PracticeVault.run(arguments)
      #expect(program.exitCode == 2 && program.output.contains(words), "\(arguments): \(program.output)")
      #expect(!program.output.contains("[--passphrase-fd"), "\(program.output)")
    }
  }
}

extension String {
  fileprivate var lines: [String] { split(separator: "\n").map(String.init) }
}
