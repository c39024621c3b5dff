package import Sealing

extension OpenVault {
  /// Gives the vault another passphrase. A copy of the old header still opens with the old one.
  package func changePassphrase(
    to passphrase: borrowing Passphrase, keyCost: KeyCost
  ) throws(VaultFailure) {
    try checkWritable()
    let slot: Slot
    do throws(UnlockProblem) {
      slot = try Slot(
        for: keys.master, vault: keys.header.vault, passphrase: passphrase, cost: keyCost,
        randomness: options.randomness)
    } catch {
      throw .notEnoughMemory
    }
    try replaceSlots(keys.header.slots.filter { $0.kind == .recovery } + [slot])
  }

  /// Whether a passphrase opens this vault.
  package func isOpened(by passphrase: borrowing Passphrase) throws(VaultFailure) -> Bool {
    for slot in keys.header.slots {
      guard case .passphrase(let cost) = slot.kind else { continue }
      do throws(UnlockProblem) {
        _ = try slot.unwrap(vault: keys.header.vault, derived: passphrase.derived(salt: slot.salt, cost: cost))
        return true
      } catch {
        if error == .notEnoughMemory { throw .notEnoughMemory }
      }
    }
    return false
  }

  /// The work that the passphrase takes now; nil where none opens it.
  package var passphraseCost: KeyCost? {
    keys.header.slots.lazy.compactMap { slot in
      if case .passphrase(let cost) = slot.kind { cost } else { nil }
    }.first
  }

  /// Gives the vault another recovery key, shown once; the one before no longer opens it.
  package func renewRecoveryKey() throws(VaultFailure) -> RecoveryKey {
    try checkWritable()
    let key = RecoveryKey(from: options.randomness)
    let slot = Slot(
      for: keys.master, vault: keys.header.vault, recoveryKey: key, randomness: options.randomness)
    try replaceSlots(keys.header.slots.filter { $0.kind != .recovery } + [slot])
    return key
  }

  /// Makes this copy of the vault a device of its own, as after restoring a backup. Open it again afterward.
  package func becomeAnotherDevice() throws(VaultFailure) {
    try checkWritable()
    var header = keys.header
    header.device = options.randomness.bytes(16)
    try write(header)
  }

  /// Writes both copies of the header again, after one was found damaged.
  package func restoreHeaderCopies() throws(VaultFailure) {
    try checkWritable()
    try write(keys.header)
    findings.removeAll(where: \.isOfHeaderCopy)
  }

  private func replaceSlots(_ slots: [Slot]) throws(VaultFailure) {
    var header = keys.header
    header.slots = slots
    try write(header)
  }

  private func write(_ changed: Header) throws(VaultFailure) {
    var header = changed
    header.generation += 1
    try HeaderFiles(directory: directory, storage: options.storage).write(header, key: keys.headerKey)
    keys.header = header
  }
}
