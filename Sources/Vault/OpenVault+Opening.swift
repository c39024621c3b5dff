internal import Sealing

extension OpenVault {
  /// Opens a vault for use, or for examination of one that may be damaged. For use, damage at the head of a log, in the
  /// anchor or in the schema throws `damaged`; damage of one header copy does not and stands in `findings`.
  package static func open(
    at path: String, unlockedBy secret: borrowing UnlockingSecret, for purpose: OpeningPurpose = .use,
    options: VaultOptions = VaultOptions()
  ) throws(VaultFailure) -> OpenVault {
    let directory = NewDirectory.trimmed(path)
    let headers = HeaderFiles(directory: directory, storage: options.storage)
    try VaultFile.refuseForeign(in: directory, options.storage)
    if try headers.read().allSatisfy({ $0 == nil }) { throw .noVault }
    let lock = try options.storage.lock(directory + VaultFile.lock)
    let vault = try open(directory, unlocked: headers.unlock(with: secret), for: purpose, options: options)
    vault.lock = consume lock
    return vault
  }

  /// The same once the header is open, for the holder of the vault's lock.
  static func open(
    _ directory: String, unlocked: consuming UnlockedHeader, for purpose: OpeningPurpose, options: VaultOptions
  ) throws(VaultFailure) -> OpenVault {
    let vault = try assemble(directory, unlocked, purpose: purpose, options: options)
    try vault.judgeHeads()
    if purpose == .use {
      if !vault.findings.allSatisfy(\.isOfHeaderCopy) { throw .damaged(vault.findings) }
      try vault.takeUp(isOneCopyBehind: vault.hasHeaderCopyBehind)
    }
    return vault
  }

  /// Whether there is anything at that path that could be opened; what cannot be read counts as there.
  package static func isThere(at path: String, options: VaultOptions = VaultOptions()) -> Bool {
    let headers = HeaderFiles(directory: NewDirectory.trimmed(path), storage: options.storage)
    guard let copies = try? headers.read() else { return true }
    return copies.contains { $0 != nil }
  }

  private static func assemble(
    _ directory: String, _ unlocked: consuming UnlockedHeader, purpose: OpeningPurpose, options: VaultOptions
  ) throws(VaultFailure) -> OpenVault {
    let header = unlocked.header
    let findings = unlocked.damage
    let behind = unlocked.isOneCopyBehind
    let anchorFile = AnchorFile(
      at: directory + VaultFile.anchor, storage: options.storage, vault: header.vault,
      key: unlocked.master.subkey(for: .anchor))
    let draft = try DraftFile(
      at: directory + VaultFile.draft, storage: options.storage, vault: header.vault,
      key: unlocked.master.subkey(for: .draft), randomness: options.randomness)
    let waiting = try WaitingFile(
      at: directory + VaultFile.waiting, storage: options.storage, vault: header.vault,
      publicKey: BoxKeyPair(seed: unlocked.master.subkey(for: .waitingLines)).publicKey)
    let chart = try openLog(
      .chart, in: directory, header: header, master: unlocked.master, purpose: purpose, options: options)
    let privateLog = try openLog(
      .private, in: directory, header: header, master: unlocked.master, purpose: purpose, options: options)
    let keys = VaultKeys(
      header: header, createdAtSeconds: unlocked.master.createdAtSeconds,
      headerKey: unlocked.master.subkey(for: .headerTag),
      master: unlocked.master, anchorFile: anchorFile)
    let vault = OpenVault(
      directory: directory, options: options, purpose: purpose, keys: keys, chart: chart, privateLog: privateLog,
      anchor: .beginning(generation: 0, vault: header.vault), draft: draft, waiting: waiting,
      findings: findings)
    vault.hasHeaderCopyBehind = behind
    return vault
  }

  private static func openLog(
    _ name: LogName, in directory: String, header: Header, master: borrowing MasterKey, purpose: OpeningPurpose,
    options: VaultOptions
  ) throws(VaultFailure) -> LogFile {
    let path = directory + VaultFile.log(name)
    let key = master.subkey(for: name == .chart ? .chartLog : .privateLog)
    let cipher = LogCipher(log: name, header: header, key: key, randomness: options.randomness)
    let log = LogFile(at: path, cipher: cipher, options: options)
    if purpose == .use, log.hasLeftovers { try log.makeCertain() }
    try log.openIfPossible()
    return log
  }

  /// What an opening for use does before anything else: the older header copy, the anchor and a cut-short append across
  /// both logs are brought up to date. What the disk refuses now is owed.
  private func takeUp(isOneCopyBehind: Bool) throws(VaultFailure) {
    if isOneCopyBehind {
      let files = HeaderFiles(directory: directory, storage: options.storage)
      try? files.write(keys.header, key: keys.headerKey)
    }
    if let row = try privateLog.pendingRow() { try takeUp(row) }
    try? finishWhatIsOwed()
    if let change = privateChange { try finish(change) }
  }

  private func takeUp(_ row: PendingRow) throws(VaultFailure) {
    do throws(DamageKind) {
      pending = (row.sequence, try privateLog.cipher.pending(of: row))
    } catch {
      throw .damaged([Damage(.act(.chart, sequence: row.sequence), error)])
    }
  }
}

extension Damage {
  /// The other copy serves; it is said, and does not stand in the way.
  var isOfHeaderCopy: Bool {
    if case .header = place { true } else { false }
  }
}
