internal import Sealing

/// What became of the private notes at some time, as the chart records it.
package enum PrivateChange: Equatable, Sendable {
  case withheld(actCount: Int)
  case destroyed(actCount: Int)
  case returned(actCount: Int)
}

extension OpenVault {
  /// Moves everything private into a file outside the vault, which must not exist; the chart records it. The file is as
  /// sealed as before and can be returned. Answers how many acts went.
  package func withholdPrivateLog(to path: String) throws(VaultFailure) -> Int {
    try prepareForPrivateChange()
    let count = try privateLog.count(of: "acts")
    guard count > 0 else { throw .nothingPrivate }
    try copyPrivateLog(to: path)
    let record = VaultRecord(.privateWithheld, actCount: count, before: privateLog.head, after: emptyPrivateHead)
    _ = try append([record.act()])
    try finish(record)
    return count
  }

  /// Removes everything private; the chart records it. Older backups keep it. Answers how many acts went.
  package func destroyPrivateLog() throws(VaultFailure) -> Int {
    try prepareForPrivateChange()
    let count = try privateLog.count(of: "acts")
    guard count > 0 else { throw .nothingPrivate }
    let record = VaultRecord(.privateDestroyed, actCount: count, before: privateLog.head, after: emptyPrivateHead)
    _ = try append([record.act()])
    try finish(record)
    return count
  }

  /// Puts a file that was withheld back into its place, while nothing private was recorded since; the chart records it.
  package func returnPrivateLog(from path: String) throws(VaultFailure) -> Int {
    try prepareForPrivateChange()
    guard privateLog.head == emptyPrivateHead else { throw .alreadyExists }
    guard let withheld = try chart.lastPrivateChange()?.record, withheld.kind == .privateWithheld else {
      throw .nothingPrivate
    }
    let next = directory + VaultFile.nextPrivateLog
    do throws(StorageFailure) {
      try makeRoom(for: next)
      try options.storage.copy(path, to: next)
    } catch {
      throw error.unreadable
    }
    guard try head(ofPrivateLogAt: next) == withheld.before else {
      try? options.storage.remove(next)
      throw .damaged([Damage(.log(.private), .notAuthentic)])
    }
    let record = VaultRecord(
      .privateReturned, actCount: Int(clamping: withheld.actCount), before: emptyPrivateHead, after: withheld.before)
    _ = try append([record.act()])
    try finish(record)
    return Int(clamping: withheld.actCount)
  }

  /// A copy that was read back; what is half-written does not stay.
  private func copyPrivateLog(to path: String) throws(VaultFailure) {
    let source = directory + VaultFile.log(.private)
    do throws(StorageFailure) {
      try options.storage.copy(source, to: path)
      try options.storage.synchronizeDirectory(NewDirectory.parent(of: path))
    } catch {
      throw error.isOfSomethingThere ? .alreadyExists : error.unwritten
    }
    // Compared byte by byte: SQLite would make files of its own beside it, in someone's folder.
    guard try isSame(source, path) else { throw .damaged([Damage(.log(.private), .notAuthentic)]) }
  }

  private func isSame(_ path: String, _ other: String) throws(VaultFailure) -> Bool {
    let sizes = [path, other].map { options.storage.occupant($0)?.sizeBytes }
    guard let size = sizes[0], sizes[1] == size else { return false }
    for offset in stride(from: 0, to: size, by: 1 << 16) {
      let count = min(1 << 16, size - offset)
      let bytes = options.storage.bytes(count, of: path, at: offset)
      guard bytes.count == count, bytes == options.storage.bytes(count, of: other, at: offset) else { return false }
    }
    return true
  }

  /// Takes away what an interrupted change left there. Opening the vault refused anything that is not ours.
  private func makeRoom(for next: String) throws(StorageFailure) {
    for path in [next, next + "-wal", next + "-journal"] { try options.storage.remove(path) }
  }

  /// Everything that the chart records of the private file, the oldest first.
  package func privateChanges() throws(VaultFailure) -> [PrivateChange] {
    try chart.vaultRecords().compactMap { $0.record.change }
  }

  /// Private acts that the chart records as gone. While a change is under way, the file may still hold them: what was
  /// recorded then counts `asRecorded`, else as it stands.
  func goneActCount(asRecorded: Bool) throws(VaultFailure) -> Int {
    let standing = !asRecorded && privateLog.head == privateChange?.before ? privateChange : nil
    return try chart.vaultRecords().filter { $0.record != standing }.reduce(0) { $0 + $1.record.goneActCount }
  }

  private var emptyPrivateHead: LogHead { LogHead(sequence: 0, link: privateLog.cipher.genesis) }

  private func prepareForPrivateChange() throws(VaultFailure) {
    try checkWritable()
    try finishWhatIsOwed()
    do throws(LogTrouble) { try privateLog.checkpoint() } catch { throw .unwritten(error.unwritten) }
  }

  /// Replaces the private file as the chart records it, and lets the anchor say so. It can be begun again at any place.
  func finish(_ change: VaultRecord) throws(VaultFailure) {
    privateChange = change
    try finishWhatIsOwed()
    if privateLog.head != change.after {
      let next = directory + VaultFile.nextPrivateLog
      if change.kind != .privateReturned {
        do throws(StorageFailure) { try makeRoom(for: next) } catch { throw error.unwritten }
        try LogFile.create(at: next, log: .private, journal: options.journal)
      }
      try privateLog.replace(with: next, storage: options.storage)
      privateLog.head = change.after
    }
    owesAnchor = true
    try finishWhatIsOwed()
    privateChange = nil
  }

  private func head(ofPrivateLogAt path: String) throws(VaultFailure) -> LogHead {
    let key = keys.master.subkey(for: .privateLog)
    let cipher = LogCipher(log: .private, header: keys.header, key: key, randomness: options.randomness)
    let log = LogFile(at: path, cipher: cipher, options: options)
    try log.open()
    defer { log.close() }
    guard let last = try log.lastAct(), let link = ChainHash(last.link) else { return emptyPrivateHead }
    return LogHead(sequence: last.sequence, link: link)
  }
}

extension VaultRecord {
  /// Fewer than none for what came back.
  fileprivate var goneActCount: Int {
    let count = Int(clamping: actCount)
    return switch kind {
    case .privateWithheld, .privateDestroyed: count
    case .privateReturned: -count
    case .salvaged: 0
    }
  }

  fileprivate var change: PrivateChange? {
    let count = Int(clamping: actCount)
    return switch kind {
    case .privateWithheld: .withheld(actCount: count)
    case .privateDestroyed: .destroyed(actCount: count)
    case .privateReturned: .returned(actCount: count)
    case .salvaged: nil
    }
  }
}

extension LogFile {
  /// What the vault recorded of itself, as far as it can be read.
  func vaultRecords() throws(VaultFailure) -> [(sequence: Int64, record: VaultRecord)] {
    try acts(of: .vault).compactMap { row in
      guard let body = try? cipher.body(of: row), let record = VaultRecord(body.payload) else { return nil }
      return (row.sequence, record)
    }
  }

  func lastPrivateChange() throws(VaultFailure) -> (sequence: Int64, record: VaultRecord)? {
    try vaultRecords().last { $0.record.kind != .salvaged }
  }
}
