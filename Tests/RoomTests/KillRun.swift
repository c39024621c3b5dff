import Glibc
import TestKit
import Testing

/// A room into which notes are typed while it is killed and opened again, over and over.
///
/// A note counts as acknowledged once its receipt was printed, whether it was read before the kill or after it.
final class KillRun {
  private(set) var tally = KillTally()
  private let lane: Int
  private var home: PracticeHome
  /// The notes of this vault, in the order in which they stand.
  private var stood: [String] = []
  private var livesOfVault = 0
  private var receiptNs: [Int64] = []

  /// So many lives, then a fresh vault: opening an old one grows slower with what is in it.
  private static let livesPerVault = 50

  /// Lanes run side by side; the number only keeps their notes apart.
  init(lane: Int = 0) throws {
    self.lane = lane
    home = try Self.freshHome()
  }

  private static func freshHome() throws -> PracticeHome {
    let home = try PracticeHome(openedBy: .recoveryKey)
    let opened = home.circlekeeper(["start"], input: "/here all\n/start\n")
    try #require(opened.exitCode == 0, "\(opened.output)")
    return home
  }

  /// Opens the room, types up to three notes that are waited for and one that is not, kills it, and reads what stands.
  ///
  /// The kill comes after the last Enter, by so many times what a receipt usually takes.
  func live(killedAfter delay: Double) throws {
    if livesOfVault == Self.livesPerVault {
      home = try Self.freshHome()
      (stood, livesOfVault) = ([], 0)
    }
    livesOfVault += 1
    let terminal = try home.reopened(columns: 100)
    terminal.type("\u{15}")
    var life = Life(terminal)
    for _ in 0..<Int.random(in: 0...3) { receiptNs.append(try life.typeNote(named: nextName())) }
    let before = files
    try life.typeNote(named: nextName(), killAfterNs: Int64(delay * Double(usualReceiptNs)))
    try judge(life, filesChanged: files != before)
  }

  private func nextName() -> String {
    tally.sent += 1
    return "killed\(lane)x\(tally.sent)note"
  }

  private var usualReceiptNs: Int64 {
    let recent = receiptNs.suffix(99).sorted()
    return recent.isEmpty ? 20_000_000 : recent[recent.count / 2]
  }

  /// What an act changes; the half-typed line is not part of it.
  private var files: [[UInt8]] {
    ["chart.db", "chart.db-wal", "anchor"].map { Bytes.of(home.folder + "/vault/" + $0) }
  }

  private func judge(_ life: Life, filesChanged: Bool) throws {
    let found = try notes(in: home.shown())
    let unacknowledged = life.sent.dropFirst(life.receipts)
    tally.kills += 1
    tally.acknowledged += life.receipts
    if let last = unacknowledged.first {
      tally.inFlight += 1
      switch (filesChanged, found.last == last) {
      case (_, true): tally.keptUnacknowledged += 1
      case (true, false): tally.inWrite += 1
      case (false, false): tally.beforeWrite += 1
      }
    }
    tally.faults += faults(in: found, acknowledged: Array(life.sent.prefix(life.receipts)), open: unacknowledged.first)
    tally.faultsOfControl += faults(in: found, acknowledged: life.sent, open: nil).count
    stood = found
  }

  /// What is wrong with the notes that stand, if these were acknowledged and that one may stand or not.
  private func faults(in found: [String], acknowledged: [String], open: String?) -> [String] {
    let due = stood + acknowledged
    var faults = due.filter { !found.contains($0) }.map { "lost: \($0)" }
    faults += Set(found).filter { name in found.count { $0 == name } > 1 }.map { "doubled: \($0)" }
    faults += found.filter { !due.contains($0) && $0 != open }.map { "never sent: \($0)" }
    if faults.isEmpty, found != due, found != due + [open].compactMap({ $0 }) { faults.append("out of order") }
    return faults
  }

  private func notes(in shown: String) -> [String] {
    shown.split(separator: "\"").filter { $0.hasPrefix("killed") && $0.hasSuffix("note") }.map(String.init)
  }
}

/// One run of the program, from its prompt to its end.
private struct Life {
  let terminal: PseudoTerminal
  private(set) var sent: [String] = []
  private let receiptsBefore: Int

  init(_ terminal: PseudoTerminal) {
    self.terminal = terminal
    receiptsBefore = terminal.receiptsPrinted
  }

  var receipts: Int { terminal.receiptsPrinted - receiptsBefore }

  /// Types a note and waits for its receipt.
  ///
  /// - Returns: how long the receipt took, in nanoseconds.
  mutating func typeNote(named name: String) throws -> Int64 {
    let due = receipts + 1
    let startNs = try enter(name)
    while receipts < due {
      guard Stopwatch.nowNs < startNs + 20_000_000_000 else { throw LifeFailure.noReceipt(terminal.screen.text) }
      _ = terminal.readMore(withinMs: 20)
    }
    return Stopwatch.nowNs - startNs
  }

  /// Types a note and kills the program so long after its Enter.
  mutating func typeNote(named name: String, killAfterNs: Int64) throws {
    let killNs = try enter(name) + killAfterNs
    while Stopwatch.nowNs < killNs { _ = terminal.readMore(withinMs: 0) }
    terminal.signal(SIGKILL)
    #expect(try terminal.report() == .killed(signal: SIGKILL))
    while terminal.readMore(withinMs: 0) {}
  }

  /// Enter is pressed once the words are drawn: the time that counts is that of the write.
  private mutating func enter(_ name: String) throws -> Int64 {
    terminal.type(name)
    try terminal.wait(forText: name)
    sent.append(name)
    terminal.type("\r")
    return Stopwatch.nowNs
  }
}

private enum LifeFailure: Error {
  case noReceipt(String)
}

extension PseudoTerminal {
  /// Receipts in all that was printed; none is printed twice, however often the screen is drawn.
  fileprivate var receiptsPrinted: Int {
    let sign = Array("✓".utf8)
    return output.indices.count { output[$0] == sign[0] && output[$0...].starts(with: sign) }
  }
}
