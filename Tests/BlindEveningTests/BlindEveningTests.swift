import Glibc
import TestKit
import TestTraits
import Testing

/// Evenings typed blind: some at a pseudo-terminal in each test run with fresh seeds, 200 by `.ci/faults BlindEveningTests`.
///
/// `CIRCLEKEEPER_SEED` plays one seed again, `CIRCLEKEEPER_COUNT` sets another number; `CIRCLEKEEPER_WITHOUT` leaves out
/// kinds of moves, by name, with commas between.
@Suite("Evenings typed blind", .ownThread)
struct BlindEveningTests {
  @Test("every right line is recorded, every flag for the right person or for none, and nothing else", arguments: 0..<4)
  func atTheTerminal(lane: Int) throws {
    let count = LongForm.count(quick: 10, long: 200)
    let first = Seeds.first
    var counted = EveningCount()
    var progress = LongForm.Progress("blind evenings, lane \(lane + 1) of 4", of: count / 4)
    for turn in stride(from: lane, to: count, by: 4) {
      let evening = Seeds.evening(first &+ UInt64(turn), isForTerminal: true)
      let played = try EveningAtTerminal(evening)
      var problems: [EveningAtTerminal.Problem] = []
      do { try played.play() } catch { problems.append(.init(kind: nil, text: "\(error)")) }
      counted.add(evening, played.problems + problems)
      progress.show(turn / 4)
    }
    progress.finish(counted.figure)
    #expect(counted.wrong.isEmpty, "\(counted.wrong.joined(separator: "\n"))")
  }
}

/// The same grammar without the terminal, on a clock that is told.
@Suite("Evenings typed blind, line by line", .ownThread)
struct BlindLineTests {
  @Test("what a line means is what the second reader says", arguments: 0..<2)
  func inProcess(lane: Int) throws {
    let count = LongForm.count(quick: 100, long: 2000)
    let first = Seeds.first
    var counted = EveningCount()
    for turn in stride(from: lane, to: count, by: 2) {
      let evening = Seeds.evening(first &+ UInt64(turn), isForTerminal: false)
      var played = try #require(EveningInProcess(evening))
      try played.play()
      counted.add(evening, played.problems)
    }
    LongForm.Progress("blind evenings in process", of: count).finish(counted.figure)
    #expect(counted.wrong.isEmpty, "\(counted.wrong.prefix(10).joined(separator: "\n"))")
  }

  @Test("an evening from which a flag is swallowed is noticed")
  func control() throws {
    var noticed = 0
    var tampered = 0
    for turn in 0..<20 {
      let evening = Seeds.evening(Seeds.first &+ UInt64(turn), isForTerminal: false)
      var whole = try #require(EveningInProcess(evening))
      var robbed = whole
      try whole.play()
      var isRobbed = false
      try robbed.play { outcome in
        var outcome = outcome
        if let place = outcome.facts.firstIndex(where: { $0.sort == .flag }) {
          outcome.facts.remove(at: place)
          isRobbed = true
        }
        return outcome
      }
      tampered += isRobbed ? 1 : 0
      noticed += "\(robbed.problems)" != "\(whole.problems)" ? 1 : 0
    }
    #expect(tampered > 10)
    #expect(noticed == tampered)
  }
}

/// Which evenings are played.
enum Seeds {
  static let first: UInt64 =
    getenv("CIRCLEKEEPER_SEED").flatMap { UInt64(String(cString: $0)) } ?? UInt64.random(in: 0..<1_000_000_000)

  static let without: Set<Kind> = {
    guard let names = getenv("CIRCLEKEEPER_WITHOUT") else { return [] }
    return Set(String(cString: names).split(separator: ",").compactMap { Kind(rawValue: String($0)) })
  }()

  static func evening(_ seed: UInt64, isForTerminal: Bool) -> BlindEvening {
    var writer = EveningWriter(seed: seed, isForTerminal: isForTerminal, without: without)
    return writer.evening()
  }
}
