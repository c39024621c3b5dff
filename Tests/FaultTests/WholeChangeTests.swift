import Sealing
import TestKit
import TestTraits
import Testing
import Vault

/// Something that is done to a vault at once, and how to see afterward whether it was done.
enum WholeChange: String, CaseIterable {
  case recoveryKey
  case passphrase
  case device
  case headerCopies
}

@Suite("A change that is cut short is done or not done", .ownThread)
struct WholeChangeTests {
  /// Cuts at every operation, and as often again by chance until `count` states were seen.
  private func cuts(
    of disk: borrowing SimulatedDisk, _ name: String, quick: Int, long: Int,
    _ judge: (borrowing SimulatedDisk, _ isDone: Bool) throws -> Void
  ) throws -> Int {
    let planned = max(Scale.count(quick: quick, long: long), disk.recorded + 1)
    var generator = SplitMix64(seed: Scale.seed)
    var progress = Progress(name, of: planned)
    for turn in 0..<planned {
      let place = turn % (disk.recorded + 1)
      try judge(
        disk.cut(after: place, turn % 2 == 0 ? .strict : .ordered, seed: generator.next()), place == disk.recorded)
      progress.show(turn + 1)
    }
    return planned
  }

  @Test("a vault is there whole after a power cut, or there is none and it can be made again")
  func creation() throws {
    let practice = try PracticeDisk()
    var (whole, none, remade) = (0, 0, 0)
    let planned = try cuts(of: practice.disk, "creation", quick: 120, long: 5_000) { disk, isDone in
      if SimulatedStorage().exists(disk.vault) {
        whole += 1
        let found = try disk.contents(practice.key)
        #expect(found == Ledger())
      } else {
        none += 1
        #expect(!isDone)
        do throws(VaultFailure) {
          _ = try disk.contents(practice.key)
          Issue.record("opened where nothing is")
        } catch {
          #expect(error == .noVault)
        }
        // Deriving the keys takes its time.
        guard none % 40 == 1 else { return }
        var typed = Array("seven quiet herons".utf8)
        let key = try OpenVault.create(
          at: disk.vault, passphrase: Passphrase(wiping: &typed), keyCost: .floor, options: disk.options(seed: 9))
        let made = try disk.contents(key.characters)
        #expect(made == Ledger())
        remade += 1
      }
    }
    Progress("creation", of: planned).finish("\(planned) states: \(whole) whole, \(none) none, \(remade) made again")
    #expect(whole > 0)
    #expect(remade > 0)
  }

  @Test("the secrets, the device and the header are the old ones or the new ones", arguments: WholeChange.allCases)
  func header(change: WholeChange) throws {
    let practice = try PracticeDisk()
    let vault = try practice.disk.open(practice.key)
    var generator = SplitMix64(seed: 3)
    let acts = [Deed.act(.program, .chart, &generator)]
    _ = try vault.append(acts)
    practice.disk.settle()
    let newKey = try make(change, in: vault)
    var (old, new) = (0, 0)
    let planned = try cuts(of: practice.disk, "change of \(change)", quick: 60, long: 5_000) { disk, isDone in
      let opened = [practice.key, newKey].filter { (try? disk.contents($0)) == Ledger().adding(acts) }
      #expect(Set(opened).count == 1, "neither, or both")
      let generation = try opened.first.map { try disk.open($0, for: .examination).info().headerGeneration }
      #expect(generation == 1 || generation == 2)
      if change == .recoveryKey { #expect((opened.first == newKey) == (generation == 2)) }
      if isDone { #expect(generation == 2) }
      if generation == 1 { old += 1 } else { new += 1 }
    }
    vault.close()
    Progress("change of \(change)", of: planned).finish("\(planned) states: \(old) old, \(new) new")
    #expect(old > 0)
    #expect(new > 0)
  }

  private func make(_ change: WholeChange, in vault: OpenVault) throws -> [UInt8] {
    switch change {
    case .recoveryKey: return try vault.renewRecoveryKey().characters
    case .passphrase:
      var typed = Array("eight loud herons".utf8)
      try vault.changePassphrase(to: Passphrase(wiping: &typed), keyCost: .floor)
    case .device: try vault.becomeAnotherDevice()
    case .headerCopies: try vault.restoreHeaderCopies()
    }
    return []
  }

  @Test("a backup is there whole or not at all, and the vault beside it stays as it was")
  func backup() throws {
    let practice = try PracticeDisk()
    let vault = try practice.disk.open(practice.key)
    var generator = SplitMix64(seed: 4)
    let acts = [Deed.act(.program, .private, &generator), Deed.act(.program, .chart, &generator)]
    _ = try vault.append(acts)
    practice.disk.settle()
    try vault.backup(to: practice.disk.root + "/copy")
    var there = 0
    let planned = try cuts(of: practice.disk, "backup", quick: 60, long: 5_000) { disk, isDone in
      let original = try disk.contents(practice.key)
      #expect(original == Ledger().adding(acts))
      guard SimulatedStorage().exists(disk.root + "/copy") else {
        #expect(!isDone)
        return
      }
      there += 1
      let copied = try disk.contents(practice.key, at: "/copy")
      #expect(copied == original)
    }
    vault.close()
    Progress("backup", of: planned).finish("\(planned) states, \(there) with a whole copy")
    #expect(there > 0)
  }
}
