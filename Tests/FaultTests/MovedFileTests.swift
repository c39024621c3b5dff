import Sealing
import TestKit
import TestTraits
import Testing
import Vault

/// What is done to files as a whole, apart from the secrets.
enum MovedFile: String, CaseIterable {
  case withheld
  case returned
  case destroyed
  case restored
  case salvaged
}

/// What stands in a vault, and what became of its private notes.
private struct Standing: Equatable {
  var acts: [RecordedAct]
  var changes: [PrivateChange]

  init(_ vault: OpenVault) throws(VaultFailure) {
    acts = try vault.contents().acts
    changes = try vault.privateChanges()
  }

  /// A salvaged vault has numbers of its own.
  var words: [[[UInt8]?]] { acts.map(\.texts) }
}

@Suite("A file that is moved, replaced or copied while the power fails is the old one or the new one", .ownThread)
struct MovedFileTests {
  private func standing(_ disk: borrowing SimulatedDisk, _ key: [UInt8], at place: String = "/vault")
    throws(VaultFailure) -> Standing
  {
    let vault = try disk.open(key, at: place)
    defer { vault.close() }
    return try Standing(vault)
  }

  /// Some acts of both logs; what is to be returned was withheld before, and what is to be restored was copied.
  private func prepared(_ change: MovedFile) throws -> PracticeDisk {
    let practice = try PracticeDisk()
    var generator = SplitMix64(seed: 21)
    let vault = try practice.disk.open(practice.key)
    for log in [LogName.chart, .private, .chart, .private] {
      var act = Deed.act(.program, log, &generator)
      act.texts = [[log == .chart ? 1 : 2]]
      _ = try vault.append([act])
    }
    if change == .returned { _ = try vault.withholdPrivateLog(to: practice.disk.root + "/withheld") }
    if change == .restored { try vault.backup(to: practice.disk.root + "/copy") }
    vault.close()
    practice.disk.settle()
    return practice
  }

  /// The key of what was made again, where something was.
  private func perform(_ change: MovedFile, on practice: borrowing PracticeDisk) throws -> [UInt8] {
    let root = practice.disk.root
    if change == .restored {
      var typed = practice.key
      try OpenVault.restore(
        from: root + "/copy", to: root + "/new", unlockedBy: .recoveryKey(try RecoveryKey(wiping: &typed)),
        options: practice.disk.options(seed: 5))
      return practice.key
    }
    let vault = try practice.disk.open(practice.key, for: change == .salvaged ? .examination : .use)
    defer { vault.close() }
    switch change {
    case .withheld: _ = try vault.withholdPrivateLog(to: root + "/withheld")
    case .returned: _ = try vault.returnPrivateLog(from: root + "/withheld")
    case .destroyed: _ = try vault.destroyPrivateLog()
    case .salvaged:
      var typed = Array("four more herons".utf8)
      return try vault.salvage(to: root + "/new", passphrase: Passphrase(wiping: &typed), keyCost: .floor).recoveryKey
        .characters
    case .restored: break
    }
    return practice.key
  }

  @Test("never neither, and never half", arguments: MovedFile.allCases)
  func cuts(change: MovedFile) throws {
    let practice = try prepared(change)
    let before = try standing(practice.disk, practice.key)
    practice.disk.settle()
    let newKey = try perform(change, on: practice)
    let after = try standing(practice.disk.copy(), practice.key)
    let planned = max(Scale.count(quick: 60, long: 5_000), practice.disk.recorded + 1)
    var generator = SplitMix64(seed: Scale.seed)
    var progress = Progress("file \(change)", of: planned)
    var (old, new) = (0, 0)
    for turn in 0..<planned {
      let place = turn % (practice.disk.recorded + 1)
      let disk = practice.disk.cut(after: place, turn % 2 == 0 ? .strict : .ordered, seed: generator.next())
      let found = try standing(disk, practice.key)
      #expect(found == before || found == after, "\(change) at \(place)")
      var isDone = found == after && before != after
      if SimulatedStorage().exists(disk.root + "/new") {
        isDone = true
        let made = try standing(disk, newKey, at: "/new")
        // What a salvage writes of itself has no words.
        #expect(made.words.filter { !$0.isEmpty } == before.words)
      }
      if place == practice.disk.recorded { #expect(isDone, "\(change)") }
      if isDone { new += 1 } else { old += 1 }
      progress.show(turn)
    }
    progress.finish("\(planned) states: \(old) old, \(new) new")
    #expect(old > 0)
    #expect(new > 0)
  }
}
