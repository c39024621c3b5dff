import TestKit
import TestTraits
import Testing

@Suite("A whole evening, by its seed", .ownThread)
struct SimulationTests {
  @Test("whatever happens to the disk, the screen has told the truth, and one seed makes the same evening twice")
  func evenings() throws {
    let planned = Scale.count(quick: 24, long: 10_000)
    let practice = try PracticeDisk()
    var progress = Progress("simulated evenings", of: planned)
    var counted = EveningCount()
    for turn in 0..<planned {
      let seed = Scale.seed &+ UInt64(turn)
      let evening = SimulatedEvening(seed: seed, practice: practice)
      evening.run()
      counted.add(evening, seed)
      if turn % 10 == 0 {
        let again = SimulatedEvening(seed: seed, practice: practice)
        again.run()
        #expect(again.world.checksum.value == evening.world.checksum.value, "seed \(seed) makes two evenings")
      }
      progress.show(turn + 1)
    }
    progress.finish(counted.figure)
    #expect(counted.wrong.isEmpty, "\(counted.wrong.prefix(20).joined(separator: "\n"))")
  }

  @Test("a disk whose syncs do nothing is found out: the simulation bites")
  func control() throws {
    let planned = Scale.count(quick: 12, long: 300)
    let practice = try PracticeDisk()
    var counted = EveningCount()
    for turn in 0..<planned {
      let evening = SimulatedEvening(seed: Scale.seed &+ UInt64(turn), practice: practice, lie: .noSync)
      evening.run()
      counted.add(evening, Scale.seed &+ UInt64(turn))
    }
    Progress("simulated evenings, control without syncs", of: planned).finish(counted.figure)
    #expect(counted.wrong.count * 3 > planned)
  }
}

/// What came of some evenings.
struct EveningCount {
  private(set) var evenings = 0
  private(set) var runs = 0
  private(set) var answers: [String: Int] = [:]
  private(set) var troubles: [String: Int] = [:]
  private(set) var deeds: [String: Int] = [:]
  private(set) var wrong: [String] = []

  mutating func add(_ evening: SimulatedEvening, _ seed: UInt64) {
    evenings += 1
    runs += evening.runs
    answers.merge(evening.terminal.ledger.counts, uniquingKeysWith: +)
    deeds.merge(evening.deeds, uniquingKeysWith: +)
    troubles.merge(evening.world.troubles, uniquingKeysWith: +)
    if !evening.world.problems.isEmpty {
      wrong.append("seed \(seed): \(evening.world.problems.joined(separator: "; "))")
    }
  }

  var figure: String {
    "\(evenings) evenings, \(runs) runs of the program, \(wrong.count) wrong; "
      + [answers, troubles, deeds].map(\.listed).joined(separator: "; ")
  }
}

extension [String: Int] {
  fileprivate var listed: String { sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ") }
}
