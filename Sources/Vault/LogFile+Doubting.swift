extension LogFile {
  /// Lets go of the file after a failed write; the next use opens it again. A write that found no room leaves nothing
  /// uncertain, one that may have failed at a sync does.
  func doubt(isCertain: Bool = false) {
    close()
    isInDoubt = true
    if !isCertain { isUncertain = true }
  }

  /// Opens a file in doubt once what stands in its write-ahead log is certain.
  func openIfInDoubt() throws(VaultFailure) {
    guard isInDoubt else { return }
    if isUncertain { try makeCertain() }
    isUncertain = false
    isInDoubt = false
    do throws(VaultFailure) {
      try open()
    } catch {
      doubt(isCertain: true)
      throw error
    }
  }

  /// The name of the write-ahead log, made when the file was opened, has to outlive a power cut before anything in it
  /// does. SQLite syncs the directory too, but goes on where that fails.
  func makeNameDurable() throws(StorageFailure) {
    guard !hasDurableName else { return }
    try options.storage.synchronizeDirectory(directory)
    hasDurableName = true
  }

  /// Whether something stands in a write-ahead log: the process that had the file before did not close it, and may have
  /// failed. A process that only looked leaves one without a byte; nothing of it can be in doubt.
  var hasLeftovers: Bool { options.storage.holdsBytes(writeAheadLog) }

  /// Writes the write-ahead log again. After a failed sync it may stand in memory only, and SQLite, which takes it for
  /// durable, would move half of it into the database or write behind what a power cut takes away. Its name is made
  /// durable as well, or its being gone: else an append that was given up could come back.
  func makeCertain() throws(VaultFailure) {
    do throws(StorageFailure) {
      try options.storage.writeAgain(writeAheadLog)
      try options.storage.synchronizeDirectory(directory)
    } catch {
      // Where nothing can be written nothing is written behind it either.
      if case .unwritten(.readOnly) = error.unwritten { return }
      throw error.unreadable
    }
  }

  private var directory: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

  private var writeAheadLog: String { path + "-wal" }
}
