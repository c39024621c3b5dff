import Sealing
import Vault

/// A new vault on a simulated disk. It is opened by its recovery key, which costs no time.
struct PracticeDisk: ~Copyable {
  let disk: SimulatedDisk
  let key: [UInt8]

  init(seed: UInt64 = 7, journal: Journal = .writeAhead) throws {
    disk = SimulatedDisk()
    var typed = Array("seven quiet herons".utf8)
    let recovery = try OpenVault.create(
      at: disk.vault, passphrase: Passphrase(wiping: &typed), keyCost: .floor,
      options: disk.options(seed: seed, journal: journal))
    key = recovery.characters
  }
}

extension SimulatedDisk {
  func open(
    _ key: [UInt8], for purpose: OpeningPurpose = .use, seed: UInt64 = 2, journal: Journal = .writeAhead,
    at place: String = "/vault"
  ) throws(VaultFailure) -> OpenVault {
    var typed = key
    guard let recovery = try? RecoveryKey(wiping: &typed) else { throw .wrongRecoveryKey }
    return try OpenVault.open(
      at: root + place, unlockedBy: .recoveryKey(recovery), for: purpose,
      options: options(seed: seed, journal: journal))
  }

  /// What stands in the vault, opened for use; throws what a person would be told.
  func contents(
    _ key: [UInt8], journal: Journal = .writeAhead, at place: String = "/vault"
  ) throws(VaultFailure) -> Ledger {
    let vault = try open(key, journal: journal, at: place)
    defer { vault.close() }
    return try vault.contents()
  }
}

extension OpenVault {
  func contents() throws(VaultFailure) -> Ledger {
    var acts: [RecordedAct] = []
    for stream in try streams() { acts += try self.acts(in: stream) }
    let damage = try verify().damage
    guard damage.isEmpty else { throw .damaged(damage) }
    return Ledger(acts: acts.sorted { $0.sequence < $1.sequence })
  }
}
