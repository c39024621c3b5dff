import Glibc
import TestKit
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

  var summary: String {
    "\(kills) kills, \(acknowledged) notes acknowledged: \(faults.count) lost, doubled or out of order; "
      + "\(inFlight) kills between Enter and receipt: \(beforeWrite) before the write, \(inWrite) in it, "
      + "\(keptUnacknowledged) after it; "
      + "acknowledging before waiting would have lost \(faultsOfControl)"
  }
}

@Suite("Killed while notes go in")
struct KillTests {
  /// `CIRCLEKEEPER_KILLS=500 swift test --filter KillTests` is the long form.
  private static var kills: Int {
    getenv("CIRCLEKEEPER_KILLS").flatMap { Int(String(cString: $0)) } ?? 24
  }

  @Test("no kill at any moment loses, doubles or moves a note that was acknowledged")
  func kills() throws {
    let run = try KillRun()
    let kills = Self.kills
    for number in 0..<kills * 10 {
      // A busy machine can let every one of a few kills miss the moment in which the control would lose a note.
      guard number < kills || run.tally.faultsOfControl == 0 else { break }
      // Spread over the time of a write and a little longer, each time somewhere else in its part.
      let part = (Double(number % 12) + Double.random(in: 0..<1)) / 12
      try run.live(killedAfter: part * 1.3)
      if kills > 24 { progress(number + 1, of: kills, run.tally) }
    }
    print(run.tally.summary)
    #expect(run.tally.faults.isEmpty)
    #expect(run.tally.kills >= kills)
    #expect(run.tally.inFlight > 0, "no kill came while a note was on its way")
    #expect(run.tally.faultsOfControl > 0, "the control lost nothing, so this test could not have failed")
  }

  private func progress(_ done: Int, of all: Int, _ tally: KillTally) {
    let line = "\r\(done)/\(all) kills, \(tally.faults.count) faults, \(tally.inWrite) in the write"
    let bytes = Array((done == all ? line + "\n" : line).utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
