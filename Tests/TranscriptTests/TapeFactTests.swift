import TestKit
import TestTraits
import Testing

@Suite("Tapes and their facts")
struct TapeFactTests {
  @Test("what a tape records is what its facts say", arguments: Tapes.names)
  func facts(name: String) throws {
    let facts = try Tapes.facts(name)
    let run = try TapeRun(try Tapes.tape(name), facts)
    let faults = facts.faults(in: try JSON(reading: run.shown), everything: run.everything, answers: run.answers)
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test("every tape of the folder is run")
  func everyTape() throws {
    #expect(try Tapes.files(ending: ".tape") == Tapes.names.sorted())
    #expect(try Tapes.files(ending: ".facts") == Tapes.names.sorted())
  }

  @Test("the first evening gives the same facts through the program itself", .ownThread)
  func program() throws {
    let facts = try Tapes.facts("tuesday-evening")
    let vault = try PracticeVault(group: "Tuesday evening", members: facts["members"] ?? "")
    let tape = try Tapes.tape("tuesday-evening")
    let output = try vault.succeed(
      ["start", "--group", "Tuesday evening", "--outline", "process-90"], input: tape.input)
    #expect(output.split(separator: "\n").count == tape.lines.count, "every line is answered by one line")
    let shown = try vault.succeed(["show", "last", "--json"])
    let readable = try [["show", "last"], ["replay", "last", "--full"], ["find", "a"], ["find", "e"]].map {
      try vault.succeed($0)
    }
    let everything = ([shown] + readable).joined()
    let faults = facts.faults(in: try JSON(reading: shown), everything: everything, answers: nil)
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test("with any one act lost, or any end, the session can still be shown", arguments: Tapes.names)
  func gaps(name: String) throws {
    let run = try TapeRun(try Tapes.tape(name), try Tapes.facts(name))
    for rest in [true, false] {
      let pages = run.pagesWithGaps(rest: rest)
      #expect(pages.count == run.actCount - 1)
      #expect(Set(pages).count > run.actCount / 2, "what is lost makes a difference")
    }
  }

  @Test("a replay names nobody of the evening", arguments: Tapes.names)
  func replayNames(name: String) throws {
    let facts = try Tapes.facts(name)
    let replay = try TapeRun(try Tapes.tape(name), facts).replay.joined(separator: "\n")
    for member in facts.list("members") {
      for part in member.split(separator: " ") where part.count > 2 {
        #expect(!replay.words.contains(part), "\(part) stands in the replay")
      }
    }
  }
}

@Suite("A facts file")
struct FactsFileTests {
  private static let shown = #"""
    {"state": "closed", "none": [], "at": "2026-11-24T18:05:00.000+01:00",
     "members": [{"name": "Jo Park", "turns": 3, "arrivedAt": null}, {"name": "李小龍", "turns": 0, "arrivedAt": "x"}]}
    """#

  @Test(
    "a fact that is true is no fault",
    arguments: [
      "state = closed", "none = nothing", "none/count = 0", "at = 18:05:00", "members/count = 2", "members/2/turns = 0",
      "members/Jo Park/turns = 3", "members/*/turns = 3 | 0", "members/turns=3/*/name = Jo Park",
      "members/*/{name turns} = Jo Park 3 | 李小龍 0", "present = 1", "nowhere = secret",
    ])
  func holds(fact: String) throws {
    #expect(try Self.faults(fact).isEmpty)
  }

  @Test(
    "a fact that is not true is a fault that says what is the case",
    arguments: [
      ("state = open", "closed"), ("members/Jo Park/turns = 2", "3"),
      ("members/Maya/turns = 2", "(nobody called Maya)"),
      ("members/3/turns = 2", "(no 3)"), ("stat = closed", "(no stat)"), ("present = 2", "1"),
      ("nowhere = closed", "somewhere"), ("none/* = 1", "nothing"), ("members/*/turns = 3", "3 | 0"),
    ])
  func fails(fact: String, found: String) throws {
    let faults = try Self.faults(fact)
    #expect(faults.count == 1)
    #expect(faults.first?.hasSuffix("but    \(found)") == true, "\(faults)")
  }

  @Test("a line that says nothing is refused with its number")
  func badLine() {
    #expect { try FactsFile(text: "# a comment\n\nstate closed\n") } throws: { ($0 as? FactsFile.BadLine)?.number == 3 }
  }

  private static func faults(_ fact: String) throws -> [String] {
    try FactsFile(text: fact).faults(in: try JSON(reading: shown), everything: shown, answers: [])
  }
}
