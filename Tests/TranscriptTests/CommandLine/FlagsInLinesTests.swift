import TestKit
import TestTraits
import Testing

/// Flags in lines that are refused, in lists of several groups and where names are asked for.
@Suite("Flags in lines", .ownThread)
struct FlagsInLinesTests {
  private let vault: PracticeVault

  init() throws {
    vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park, José Peña")
  }

  @Test("a flag glued to a refused line is raised, and where reading stops after it that is said")
  func glued() throws {
    let program = vault.run(["start"], input: "/here all\n/start\n/phase chekc! @jo says he will\nnever\n")
    #expect(program.exitCode == 1)
    #expect(program.output.contains("line 3: not recorded: what stood before the flag"))
    #expect(program.output.contains("Stopped there: the lines after it were not read"))
    let shown = try vault.json(["show", "last"])
    #expect(shown["members/Jo Park/flags/*/text"] == "says he will")
    #expect(shown["groupNotes/*/text"] == "nothing")
  }

  @Test("so is one in words that the session refuses")
  func refusedWords() throws {
    let lines = "/here maya jo\n/start\n>@josé call mom! @jo is alone\n"
    #expect(vault.run(["start", "--keep-going"], input: lines).exitCode == 1)
    #expect(try vault.json(["show", "last"])["members/Jo Park/flags/*/text"] == "is alone")
  }

  @Test("in a note that is recorded it stays text, and the receipt says how it is a flag")
  func inNote() throws {
    let output = try vault.succeed(
      ["start"], input: "/here all\n/start\n@maya was ta! @jo laughed\njo was glad! @josé sang\n")
    #expect(output.contains("note Maya: was ta! @jo laughed. A flag? !@jo and the words"))
    #expect(output.contains(". A flag? !@jose and the words"))
    #expect(try vault.json(["show", "last"])["members/Jo Park/flags/*/text"] == "nothing")
  }

  @Test("/fix without a number after a flag names the flag and the older line", arguments: ["private", "commitment"])
  func fixAfterFlag(_ change: String) throws {
    let program = vault.run(
      ["start"], input: "/here all\n/start\n@maya slept badly\n!@jo is alone\n/fix \(change)\n")
    #expect(program.output.contains("Line 4 is a flag and stays one. /fix 3 \(change) files line 3 again"))
    #expect(try vault.json(["show", "last"])["members/Maya Ruiz/notes/*/text"] == "slept badly")
  }

  @Test("with several groups and none chosen, the names say whose a flag is, and each stands in /todo once")
  func severalGroups() throws {
    try vault.succeed(["group", "new", "Friday", "--members", "Ann Bell, Jo Katz"])
    let output = try vault.succeed(
      [], input: "!@ann is alone\n!@maya drank\n!@zoe wept\n!@jo fell\n/todo\n/resolve 0.2 met Ruth at 19:10\n/todo\n")
    let pages = output.split(separator: "resolved")
    try #require(pages.count == 2, "\(output)")
    for words in ["Ann: is alone;", "Maya: drank;", "about whom?: @zoe wept;", "about whom?: @jo fell;"] {
      #expect(pages[0].ranges(of: words).count == 1, "\(words) in \(output)")
    }
    #expect(!pages[1].contains("drank") && pages[1].contains("is alone"), "\(output)")
    let tonight = try vault.succeed(["start", "--group", "Tuesday"], input: "/todo\n")
    #expect(!tonight.contains("is alone") && tonight.contains("@zoe wept"), "\(tonight)")
  }

  @Test("a late flag goes to the group of the person it names, not to the session closed last")
  func latePerson() throws {
    try vault.succeed(["group", "new", "Friday", "--members", "Ann Bell", "--outline", "process-50"])
    for group in ["Tuesday", "Friday"] {
      try vault.succeed(["start", "--group", group], input: "/here all\n/start\n/end\n/close\n")
    }
    try vault.succeed([], input: "!@maya is alone\n")
    #expect(try vault.json(["show", "last", "--group", "Tuesday"])["members/Maya Ruiz/flags/*/text"] == "is alone")
    #expect(try vault.json(["show", "last", "--group", "Friday"])["unnamedFlags/*/text"] == "nothing")
  }

  @Test(
    "a line of the room is no name, whichever way names are given",
    arguments: ["@maya said she drank", "Ann Bell, ;@maya secret", "Ann!", "/next", "=6 3"])
  func noName(_ names: String) throws {
    for command in [["group", "new", "Friday", "--members", names], ["group", "edit", "--add", names]] {
      let program = vault.run(command)
      #expect(program.exitCode == 1)
      #expect(program.output.contains("That is not a name, and nothing was recorded"), "\(program.output)")
    }
    #expect(try !vault.succeed(["group", "show", "Tuesday"]).contains("drank"))
  }

  @Test("a flag among them is raised, and nothing else is done")
  func flagAsName() throws {
    let program = vault.run(["group", "new", "Friday", "--members", "Ann Bell, !@jo is alone"])
    #expect(program.exitCode == 1)
    #expect(try !vault.succeed(["group", "list"]).contains("Friday"))
    #expect(try vault.succeed(["start"], input: "/todo\n").contains("Jo: is alone"))
  }
}
