import TestKit
import Vault

/// An evening on a simulated disk: what was done, and what was acknowledged at which operation of the disk's record.
struct RecordedEvening: ~Copyable {
  let disk: SimulatedDisk
  /// What stood recorded from that operation on; the first is what was there before.
  let marks: [(operation: Int, ledger: Ledger)]

  init(of practice: borrowing PracticeDisk, seed: UInt64, deeds: Int, journal: Journal, lie: SimulatedDisk.Lie) throws {
    var generator = SplitMix64(seed: seed)
    let disk = practice.disk.copy()
    var ledger = Ledger()
    let before = Int.random(in: 0...6, using: &generator)
    var vault = try disk.open(practice.key, seed: seed, journal: journal)
    for _ in 0..<before {
      let acts = [Deed.act(.program, .chart, &generator)]
      _ = try vault.append(acts)
      ledger = ledger.adding(acts)
    }
    disk.settle()
    disk.lie(lie)
    var marks = [(operation: 0, ledger: ledger)]
    for turn in 0..<deeds {
      switch Deed.random(after: ledger, &generator) {
      case .append(let acts):
        _ = try vault.append(acts)
        ledger = ledger.adding(acts)
        marks.append((disk.recorded, ledger))
      case .bind(let stream): try vault.bindTexts(of: stream)
      case .draft(let line): try vault.writeDraft(line)
      case .reopen:
        vault.close()
        vault = try disk.open(practice.key, seed: seed &+ UInt64(turn), journal: journal)
      }
    }
    vault.close()
    self.disk = disk
    self.marks = marks
  }

  /// What may be found after a cut: what was acknowledged by then, or the append under way besides.
  func acceptable(after operations: Int) -> ArraySlice<Ledger> {
    let last = marks.lastIndex { $0.operation <= operations } ?? 0
    return marks.map(\.ledger)[last...min(last + 1, marks.count - 1)]
  }
}
