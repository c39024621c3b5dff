import TestKit
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
}
