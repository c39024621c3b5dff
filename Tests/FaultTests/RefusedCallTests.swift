import TestKit
import Testing
import Vault

@Suite("When the n-th call fails")
struct RefusedCallTests {
  private static let deeds = 12
  private static let lengths = [1, 2, 7, 1_000_000]

  @Test("every answer is true, whichever call fails and in whichever way", arguments: SimulatedDisk.Fault.allCases)
  func answers(fault: SimulatedDisk.Fault) throws {
    let practice = try PracticeDisk()
    practice.disk.settle()
    var generator = SplitMix64(seed: Scale.seed)
    let planned = Scale.count(quick: 60, long: 10_000)
    var progress = Progress("refused calls, \(fault)", of: planned)
    var (fired, untrue) = (0, [String]())
    var answers: [String: Int] = [:]
    for turn in 0..<planned {
      let seed = generator.next() % 64
      var free = RefusalRun(of: practice)
      free.disk.plan(fault, from: 0, count: 0)
      free.perform(seed: seed, deeds: Self.deeds)
      #expect(free.disk.calls > 10)
      let place = Int.random(in: 1...free.disk.calls, using: &generator)
      let length = Self.lengths[turn % Self.lengths.count]
      var run = RefusalRun(of: practice)
      run.disk.plan(fault, from: place, count: length)
      run.perform(seed: seed, deeds: Self.deeds)
      if run.firedAny { fired += 1 }
      let isTrue = run.isTrue(cutSeed: generator.next())
      let alarms = run.answers.keys.filter { $0.hasPrefix("false alarm") || $0.hasSuffix("good") || $0 == "misnumbered" }
      if !isTrue || !alarms.isEmpty { untrue.append("seed \(seed), call \(place), \(length): \(run.answers)") }
      answers.merge(run.answers, uniquingKeysWith: +)
      progress.show(turn + 1)
    }
    progress.finish("\(planned) planned, \(fired) fired, \(untrue.count) untrue; \(answers.sorted { $0.key < $1.key })")
    #expect(fired == planned)
    #expect(untrue.isEmpty, "\(untrue.prefix(3))")
  }
}
