import Glibc
import Synchronization
import TestKit
import TestTraits
import Testing

/// What many kills came to.
struct KillTally {
  var kills = 0
  var sent = 0
  var acknowledged = 0
  /// Kills between an Enter and its receipt.
  var inFlight = 0
  /// Of these, the ones that came when the vault's files had begun to change and the note did not stand yet.
  var inWrite = 0
  /// Of these, the ones that came before the vault's files had changed at all.
  var beforeWrite = 0
  /// Notes that were recorded and whose receipt never came out.
  var keptUnacknowledged = 0
  /// Acknowledged notes that were lost, doubled or out of order.
  var faults: [String] = []
  /// The same if every note that was sent had been acknowledged at once: what a program that does not wait would do.
  var faultsOfControl = 0

  static func + (one: KillTally, other: KillTally) -> KillTally {
    KillTally(
      kills: one.kills + other.kills, sent: one.sent + other.sent,
      acknowledged: one.acknowledged + other.acknowledged, inFlight: one.inFlight + other.inFlight,
      inWrite: one.inWrite + other.inWrite, beforeWrite: one.beforeWrite + other.beforeWrite,
      keptUnacknowledged: one.keptUnacknowledged + other.keptUnacknowledged, faults: one.faults + other.faults,
      faultsOfControl: one.faultsOfControl + other.faultsOfControl)
  }

  var summary: String {
    "\(kills) kills, \(acknowledged) notes acknowledged: \(faults.count) lost, doubled or out of order; "
      + "\(inFlight) kills between Enter and receipt: \(beforeWrite) before the write, \(inWrite) in it, "
      + "\(keptUnacknowledged) after it; "
      + "acknowledging before waiting would have lost \(faultsOfControl)"
  }
}

/// How many kills, and how many rooms side by side.
private struct KillPlan {
  let kills: Int
  let lanes: Int

  static let quickKills = 24

  /// The long form: `CIRCLEKEEPER_FAULTS=long swift test --filter KillTests`, its number `CIRCLEKEEPER_KILLS=500`.
  static var chosen: KillPlan {
    let number = getenv("CIRCLEKEEPER_KILLS").flatMap { Int(String(cString: $0)) }
    let isLong = getenv("CIRCLEKEEPER_FAULTS").map { String(cString: $0) } == "long"
    let kills = number ?? (isLong ? 10_000 : quickKills)
    return KillPlan(kills: kills, lanes: kills > quickKills ? 3 : 1)
  }

  func kills(ofLane lane: Int) -> Int { kills / lanes + (lane < kills % lanes ? 1 : 0) }
}

@Suite("Killed while notes go in", .ownThread)
struct KillTests {
  @Test("no kill at any moment loses, doubles or moves a note that was acknowledged")
  func kills() async throws {
    let plan = KillPlan.chosen
    let done = KillProgress(of: plan.kills)
    let tally = try await withThrowingTaskGroup(of: KillTally.self) { group in
      for lane in 0..<plan.lanes {
        group.addTask { try Self.run(lane: lane, kills: plan.kills(ofLane: lane), done: done) }
      }
      return try await group.reduce(KillTally(), +)
    }
    print(tally.summary)
    #expect(tally.faults.isEmpty)
    #expect(tally.kills >= plan.kills)
    #expect(tally.inFlight > 0, "no kill came while a note was on its way")
    #expect(tally.faultsOfControl > 0, "the control lost nothing, so this test could not have failed")
  }

  private static func run(lane: Int, kills: Int, done: KillProgress) throws -> KillTally {
    let run = try KillRun(lane: lane)
    for number in 0..<kills * 10 {
      // A busy machine can let every one of a few kills miss the moment in which the control would lose a note.
      guard number < kills || run.tally.faultsOfControl == 0 else { break }
      // Spread over the time of a write and a little longer, each time somewhere else in its part.
      let part = (Double(number % 12) + Double.random(in: 0..<1)) / 12
      let faults = run.tally.faults.count
      try run.live(killedAfter: part * 1.3)
      done.count(faults: run.tally.faults.count - faults)
    }
    return run.tally
  }
}

/// The bar that a long run draws on the standard error.
private final class KillProgress: Sendable {
  private let all: Int
  private let state = Mutex((kills: 0, faults: 0))

  init(of all: Int) {
    self.all = all
  }

  func count(faults: Int) {
    guard all > KillPlan.quickKills else { return }
    let (kills, faults) = state.withLock { state in
      state = (state.kills + 1, state.faults + faults)
      return state
    }
    let filled = min(20, kills * 20 / all)
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
    let line = Array("\r[\(bar)] \(kills)/\(all) kills, \(faults) faults\(kills == all ? "\n" : "")".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}
