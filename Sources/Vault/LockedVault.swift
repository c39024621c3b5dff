/// A vault without its keys: it takes lines in and gives nothing out. It stays this process's.
package final class LockedVault {
  private let directory: String
  private let options: VaultOptions
  private var waiting: WaitingFile
  private var lock: VaultLock?

  init(directory: String, options: VaultOptions, waiting: WaitingFile, lock: consuming VaultLock?) {
    self.directory = directory
    self.options = options
    self.waiting = waiting
    self.lock = lock
  }

  /// How many lines wait.
  package var waitingCount: Int { waiting.records.count }

  /// Seals a line; it is on the disk on return.
  package func keep(_ line: [UInt8]) throws(VaultFailure) {
    guard lock != nil else { throw .closed }
    try waiting.append(line)
  }

  /// Seals a line that is still being typed, without waiting for the disk; the next line takes its place, and an empty
  /// one takes it away.
  package func keepHalfLine(_ line: [UInt8]) throws(VaultFailure) {
    guard lock != nil else { throw .closed }
    try waiting.keepHalfLine(line)
  }

  /// Opens the vault again. It stays locked, and this process's, when the secret is wrong or the disk refuses.
  package func unlock(with secret: borrowing UnlockingSecret) throws(VaultFailure) -> OpenVault {
    guard lock != nil else { throw .closed }
    let headers = HeaderFiles(directory: directory, storage: options.storage)
    let vault = try OpenVault.open(directory, unlocked: headers.unlock(with: secret), for: .use, options: options)
    vault.lock = lock.take()
    return vault
  }
}
