import TestKit
import TestTraits
import Testing

/// Flags of two earlier sessions and a note of tonight, all on line 5 of their sessions.
@Suite("Flags of earlier sessions", .ownThread)
struct EarlierConcernTests {
  private let vault: PracticeVault

  init() throws {
    vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park, José Peña")
    for words in ["someone drank before group", "someone has pills in the car"] {
      try vault.succeed(["start"], input: "/here all\n/start\n/end\n/close\n!\(words)\n")
    }
  }

  @Test("each is named, found and settled under a number that means nothing else")
  func numbers() throws {
    let output = try vault.succeed(
      ["start"],
      input: """
        /here all
        /start
        one
        two
        three
        /todo
        /fix 2.5 @jo
        /fix 5 @maya
        /resolve 2.5 met Ruth, at 19:10
        /todo

        """)
    #expect(output.contains("1.5 "))
    #expect(output.contains("/fix 2.5 @NAME, then /resolve 2.5 KIND words"))
    let notes = try vault.json(["show", "last"])
    #expect(notes["members/Maya Ruiz/notes/*/text"] == "three")
    let lastPage = try #require(output.split(separator: "\n1.5 ").last)
    #expect(!lastPage.contains("2.5 "))
    #expect(lastPage.contains("someone drank before group"))
  }

  @Test("what was done about one stays at /undo, which says so before it takes back what came before")
  func undo() throws {
    let program = vault.run(
      ["start", "--keep-going"],
      input: """
        /here all
        /start
        she laughed
        /resolve 1.5 met Ruth, at 19:10
        /undo
        /fix 2.5 @jo
        she left
        /undo
        /undo

        """)
    #expect(program.exitCode == 1)
    #expect(program.output.contains("line 5: What was done about an earlier flag stays."))
    #expect(program.output.split(separator: "stays. /undo again").count == 2)
    #expect(program.output.contains("Took back line 4"))
    #expect(program.output.contains("Took back line 3"))
  }

  @Test("a number that nothing open has is refused, and the next line is taken")
  func noSuchNumber() throws {
    let program = vault.run(
      ["start", "--keep-going"],
      input: "/here all\n/start\n/resolve 7.5 met Ruth, at 19:10\n/fix 1.9 @jo\nshe laughed\n")
    #expect(program.exitCode == 1)
    #expect(program.output.contains("Nothing open under 7.5. /todo shows what is"))
    #expect(program.output.contains("Nothing open under 1.9. /todo shows what is"))
    #expect(try vault.json(["show", "last"])["groupNotes/*/text"] == "she laughed")
  }
}
