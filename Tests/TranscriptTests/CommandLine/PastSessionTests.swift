import TestKit
import TestTraits
import Testing

@Suite("Past sessions", .ownThread)
struct PastSessionTests {
  private let vault: PracticeVault

  init() throws {
    vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park, José Peña")
    try vault.succeed(
      ["start"],
      input: """
        /here all
        /start
        /next
        @jo likes plums
        /next
        /next
        /next
        /phase
        /phase
        /round popcorn Maya, what would José say?
        /next jo
        /phase check-out
        /next
        >walk along the Danube
        /close

        """)
  }

  @Test("a replay has phases, questions, rounds and voices, and no name or note")
  func replay() throws {
    for arguments in [["replay", "last"], ["replay", "last", "--json"], ["replay", "last", "--speed", "100000"]] {
      let page = try vault.succeed(arguments)
      #expect(page.contains("popcorn"))
      #expect(page.contains(" member, what would a member say?"), "\(page)")
      for word in ["Maya", "Jo", "José", "Ruiz", "Park", "Peña", "plums", "Danube"] {
        #expect(!page.words.contains(Substring(word)), "\(arguments): \(word)")
      }
    }
    #expect(try vault.succeed(["replay", "last", "--full"]).contains("likes plums"))
  }

  @Test("start --like runs a past session again")
  func like() throws {
    try vault.succeed(["start", "--like", "last"], input: "/here all\n/start\n/phase\n/phase\n")
    let shown = try vault.json(["show", "last"])
    #expect(shown["outline"] == "process-90")
    #expect(shown["phases/*/name"] == "check-in | topic | sharing | check-out")
    #expect(try vault.json(["sessions"])["*/state"] == "running | closed")
  }

  @Test("a replay is saved as an outline without names, which start takes; nothing is written over")
  func save() throws {
    let file = vault.path("again.yaml")
    try vault.succeed(["replay", "last", "--save", file])
    let text = try vault.read("again.yaml")
    #expect(text.contains("A member, what would a member say?"))
    for word in ["Maya", "José", "Jo", "plums", "Danube"] {
      #expect(!text.words.contains(Substring(word)), "\(word)")
    }
    #expect(vault.run(["replay", "last", "--save", file]).exitCode == 1)
    #expect(try vault.read("again.yaml") == text)
    #expect(PracticeVault.run(["outline", "check", file]).exitCode == 0)
    let answers = try vault.succeed(["start", "--outline", file], input: "/here all\n/start\n/phase\n/phase\n")
    #expect(answers.contains("No order, 3 to come. A member, what would a member say?"))
    #expect(try vault.json(["show", "last"])["outline"] == "again")
  }

  @Test("the second session of a group begins its circle one seat further, the other way round")
  func circle() throws {
    try vault.succeed(["start"], input: "/here all\n/start\n/next\n=1 1\n/next\n=2 2\n/next\n=3 3\n")
    let shown = try vault.json(["show", "last"])
    #expect(shown["members/*/ratings/*/value"] == "2 | 2 | 1 | 1 | 3 | 3", "Jo, Maya, José")
  }

  @Test("a commitment is asked after next time, and what became of it stands beside it")
  func commitments() throws {
    try vault.succeed(["start"], input: "/here all\n/start\n/kept maya part twice round the block\n/close\n")
    #expect(
      try vault.json(["show", "last"])["members/Maya Ruiz/answers/*/{kept text}"] == "part twice round the block")
    let sessions = try vault.json(["sessions"])
    let first = try vault.json(["show", sessions["2/id"]])
    #expect(first["members/Maya Ruiz/commitments/*/{text kept}"] == "walk along the Danube part")
    #expect(
      vault.run(["resume", sessions["2/id"]], input: "too late\n").exitCode == 1, "a closed session stays closed")
  }

  @Test("a session is found by id, by a beginning of it, by date and as the last; words are found in notes")
  func selectors() throws {
    let session = try vault.json(["sessions"])
    let id = session["1/id"]
    for selector in [id, String(id.prefix(8)), "last", "LAST"] {
      #expect(try vault.json(["show", selector])["id"] == id, "\(selector)")
    }
    #expect(try vault.json(["show", "last", "--group", "tuesday"])["id"] == id)
    #expect(
      try vault.json(["find", "LIKES", "plum"])["*/{kind phase about text}"] == "note check-in Jo Park likes plums")
    #expect(try vault.json(["find", "pears"])["count"] == "0")
  }

  @Test("a group has one open session, which is named when another is to start")
  func oneOpen() throws {
    try vault.succeed(["start"])
    let program = vault.run(["start"])
    #expect(program.exitCode == 1)
    #expect(
      try #/circlekeeper: a session of Tuesday evening is open; `circlekeeper resume [0-9a-f]{8}` goes back .*\n/#
        .wholeMatch(in: program.output) != nil, "\(program.output)")
  }
}
