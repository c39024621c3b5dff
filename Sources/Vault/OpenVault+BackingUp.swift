internal import Sealing

extension OpenVault {
  /// Copies the vault, as it stands after the last append, into a directory that does not exist or is empty; the
  /// half-typed line stays behind. The copy is opened and all of it verified before it is moved to its place; damage
  /// throws, and nothing is left. It opens with the same secrets; one that is to be written to must first
  /// `becomeAnotherDevice()`.
  package func backup(
    to path: String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(VaultFailure) {
    try checkWritable()
    try finishWhatIsOwed()
    for log in [chart, privateLog] {
      do throws(LogTrouble) { try log.checkpoint() } catch { throw .unwritten(error.unwritten) }
    }
    let source = directory
    try NewDirectory.build(at: path, storage: options.storage) { (workplace) throws(VaultFailure) in
      let names = LogName.allCases.map(VaultFile.log) + [VaultFile.anchor]
      do throws(StorageFailure) {
        for name in names { try options.storage.copy(source + name, to: workplace + name) }
      } catch {
        throw error.unwritten
      }
      try HeaderFiles(directory: workplace, storage: options.storage).write(keys.header, key: keys.headerKey)
      try verifyCopy(workplace, progress)
    }
  }

  private func verifyCopy(_ workplace: String, _ progress: (Int, Int) -> Void) throws(VaultFailure) {
    let headers = HeaderFiles(directory: workplace, storage: options.storage)
    let copy = try OpenVault.open(
      workplace, unlocked: headers.unlock(with: keys.master.copied()), for: .examination, options: options)
    defer { copy.close() }
    try copy.requireIntact(progress)
  }

  private func requireIntact(_ progress: (Int, Int) -> Void) throws(VaultFailure) {
    let verification = try verify(progress: progress)
    guard verification.isIntact else { throw .damaged(verification.damage) }
  }

  /// Makes a vault from a backup, at a path where nothing is: copied, verified whole, and given a device id of its own.
  /// The backup itself is only read.
  package static func restore(
    from backup: String, to path: String, unlockedBy secret: borrowing UnlockingSecret,
    options: VaultOptions = VaultOptions(), progress: (Int, Int) -> Void = { _, _ in }
  ) throws(VaultFailure) {
    let source = NewDirectory.trimmed(backup)
    guard try HeaderFiles(directory: source, storage: options.storage).read().contains(where: { $0 != nil }) else {
      throw .noVault
    }
    try VaultFile.refuseForeign(in: source, options.storage)
    let held = try held(source, options.storage)
    try NewDirectory.build(at: path, storage: options.storage) { (workplace) throws(VaultFailure) in
      do throws(StorageFailure) {
        for name in VaultFile.copied where options.storage.exists(source + name) {
          try options.storage.copy(source + name, to: workplace + name)
        }
      } catch {
        throw error.unwritten
      }
      let headers = HeaderFiles(directory: workplace, storage: options.storage)
      let copy = try OpenVault.open(
        workplace, unlocked: headers.unlock(with: secret), for: .use, options: options)
      defer { copy.close() }
      try copy.requireIntact(progress)
      try copy.becomeAnotherDevice()
    }
    _ = consume held
  }

  /// Nobody writes to the backup meanwhile; one on a disk that can only be read has nobody who could.
  private static func held(_ source: String, _ storage: any VaultStorage) throws(VaultFailure) -> VaultLock? {
    do throws(VaultFailure) {
      return try storage.lock(source + VaultFile.lock)
    } catch .unreadable {
      return nil
    } catch {
      throw error
    }
  }
}
