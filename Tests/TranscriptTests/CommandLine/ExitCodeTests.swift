import TestKit
import TestTraits
import Testing

/// 0 done, 1 refused or failed, 2 usage, 3 wrong or missing passphrase, 4 vault damaged.
@Suite("Exit codes", .ownThread)
struct ExitCodeTests {
  @Test(
    "0 when every line was recorded, and for help and version",
    arguments: [["--help"], ["--version"], ["help", "start"]])
  func done(arguments: [String]) throws {
    #expect(PracticeVault.run(arguments).exitCode == 0)
  }

  @Test(
    "2 for a command line that makes no sense, with how it is used",
    arguments: [
      ["show"], ["start", "--nonsense"], ["init", "--key-cost", "much"],
      ["init", "--key-cost", "64K,2"], ["init", "--key-cost", "6x4M,2"], ["init", "--key-cost", "32M,2"],
      ["init", "--key-cost", "9223372036854775807G,2"],
      ["start", "--outline", "process-50", "--like", "last"], ["replay", "last", "--speed", "0"],
      ["show", "last", "--passphrase-file", "a", "--passphrase-fd", "3"], ["group", "edit", "x", "--handle", "jo"],
    ])
  func usage(arguments: [String]) throws {
    let program = PracticeVault.run(arguments)
    #expect(program.exitCode == 2)
    #expect(program.output.contains("Usage: circlekeeper"))
  }

  @Test(
    "2 for a command that there is not, with the one that is near",
    arguments: [
      (["nots", "last"], "no command \"nots\"; did you mean notes?"),
      (["--plain", "group", "lst"], "no command \"group lst\"; did you mean group list?"),
      (["frobnicate"], "no command \"frobnicate\"; `circlekeeper --help` lists them"),
    ])
  func unknownCommand(arguments: [String], words: String) {
    let program = PracticeVault.run(arguments)
    #expect(program.exitCode == 2)
    #expect(program.output == "circlekeeper: \(words)\n")
  }

  @Test("common options are taken everywhere, before a command and after it")
  func commonOptions() {
    for arguments in [
      ["prompts", "check", "--vault", "x"], ["--vault", "x", "prompts", "check"], ["outline", "list", "--plain"],
    ] {
      #expect(PracticeVault.run(arguments).exitCode == 0, "\(arguments)")
    }
  }

  @Test("1 for what is refused, in one line that says what would be right")
  func refused() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz")
    for arguments in [
      ["show", "last"], ["show", "yesterday"], ["resume"], ["start", "--group", "Monday"],
      ["start", "--outline", "process-9"], ["start", "--outline", "./none.yaml"], ["group", "show", "Monday"],
      ["group", "new", "Tuesday evening", "--members", "X"], ["group", "import", "none.csv"],
      ["init", "--key-cost", "64M,2", "--yes"],
    ] {
      let program = vault.run(arguments)
      #expect(program.exitCode == 1, "\(arguments): \(program.output)")
      #expect(program.output.hasPrefix("circlekeeper: "), "\(arguments): \(program.output)")
      #expect(program.output.filter { $0 == "\n" }.count == 1, "\(arguments): \(program.output)")
    }
  }

  @Test("1 where there is no vault")
  func noVault() throws {
    let program = try PracticeVault().run(["sessions"])
    #expect(program.exitCode == 1)
    #expect(program.output.contains("circlekeeper init"))
  }

  @Test("3 for a wrong, missing, empty or unreadable passphrase, and nothing is opened")
  func passphrase() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz")
    let wrong = try vault.write("a calm evening of six plain words\n", to: "wrong")
    let empty = try vault.write("\nsecond line\n", to: "empty")
    for option in [
      ["--passphrase-file", wrong], ["--passphrase-file", empty], ["--passphrase-file", "/nonexistent"], [],
    ] {
      let program = vault.run(["sessions"] + option, passphrase: false)
      #expect(program.exitCode == 3, "\(option): \(program.output)")
      #expect(!program.output.contains("Tuesday"))
    }
  }

  @Test("a passphrase file's first line counts, without its line end, in NFC")
  func passphraseForms() throws {
    let vault = try PracticeVault()
    let precomposed = try vault.write("caf\u{E9} der sieben Abende\nand more\n", to: "one")
    let decomposed = try vault.write("cafe\u{301} der sieben Abende\r\n", to: "two")
    let bare = try vault.write("caf\u{E9} der sieben Abende", to: "three")
    let made = vault.run(["init", "--yes", "--key-cost", "64M,2", "--passphrase-file", precomposed], passphrase: false)
    #expect(made.exitCode == 0, "\(made.output)")
    for file in [precomposed, decomposed, bare] {
      #expect(vault.run(["sessions", "--passphrase-file", file], passphrase: false).exitCode == 0)
    }
  }

  @Test("a passphrase comes from a descriptor too")
  func descriptor() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz")
    let pass = "a calm evening of seven plain words\n"
    let program = vault.run(["sessions", "--json", "--passphrase-fd", "0"], input: pass, passphrase: false)
    #expect(program.exitCode == 0)
    #expect(program.output == "[]\n")
  }

  @Test("4 when the vault is damaged, and it is said how to learn more")
  func damaged() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz")
    try vault.succeed(["start"], input: "/here all\n/start\nfirst\nsecond\n")
    try vault.overwriteMiddle(of: "vault/chart.db")
    let verified = vault.run(["vault", "verify", "--json"])
    #expect(verified.exitCode == 4, "\(verified.output)")
    let shown = vault.run(["show", "last"])
    #expect(shown.exitCode == 4, "\(shown.output)")
    #expect(shown.output.contains("vault verify"))
  }
}
