internal import GRDB
internal import Sealing

/// One log's database file: the only place that speaks to SQLite.
final class LogFile {
  let name: LogName
  let cipher: LogCipher
  /// The last row known to be there.
  var head: LogHead
  /// How many acts each stream has, as far as that has been asked.
  var ordinals: [StreamID: UInt64] = [:]
  /// A transaction whose outcome is unknown.
  var unsettled: PreparedAppend?
  /// Whether destroyed bytes may still stand in the write-ahead log.
  var owesCheckpoint = false
  /// Why the file could not be opened for examination; empty while it is open.
  private(set) var absence: [Damage] = []
  /// A write failed: what stands in the files may stand in memory only, and the old handle would lie about it.
  var isInDoubt = false
  /// A sync may have failed since the write-ahead log was last written again.
  var isUncertain = false
  /// The name of the write-ahead log is on the disk since it was opened.
  var hasDurableName = false
  /// Rows that were read since it was made: what may not grow with the years is counted, not timed.
  var readRowCount = 0
  let path: String
  let options: VaultOptions
  private var queue: DatabaseQueue?

  init(at path: String, cipher: LogCipher, options: VaultOptions) {
    self.path = path
    self.cipher = cipher
    self.options = options
    name = cipher.log
    head = LogHead(sequence: 0, link: cipher.genesis)
  }

  /// Opens the file if that can be done; what stands in the way is told by `absence` and by every read.
  func openIfPossible() throws(VaultFailure) {
    do throws(VaultFailure) {
      try open()
    } catch {
      guard case .damaged(let damage) = error else { throw error }
      close()
      absence = damage
    }
  }

  /// Opens the file, sets what must be set after opening, and reads it back.
  func open() throws(VaultFailure) {
    guard options.storage.exists(path) else { throw .damaged([Damage(.log(name), .missing)]) }
    do {
      hasDurableName = false
      let opened = try DatabaseQueue(path: path, configuration: Self.configuration)
      queue = opened
      try opened.writeWithoutTransaction { database in
        try Self.makeDurable(database, options.journal)
        if let largestPageCount = options.largestPageCount {
          _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(largestPageCount)")
        }
      }
    } catch {
      throw LogTrouble(error).reading(name)
    }
    let synchronous = try read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } ?? -1
    guard synchronous == 2 || synchronous == 3 else { throw .notDurable(synchronous: synchronous) }
  }

  /// Puts another database in the place of this one and opens that; no frame of the old one may be left for it.
  func replace(with other: String, storage: any VaultStorage) throws(VaultFailure) {
    do throws(LogTrouble) { try checkpoint() } catch { throw .unwritten(error.unwritten) }
    close()
    defer { if queue == nil { try? open() } }
    do throws(StorageFailure) {
      try storage.remove(path + "-wal")
      try storage.rename(other, to: path)
      try storage.synchronizeDirectory(NewDirectory.parent(of: path))
    } catch {
      throw error.unwritten
    }
    ordinals = [:]
    owesCheckpoint = false
    try open()
  }

  /// Closes the file; what could not be closed is let go.
  func close() {
    try? queue?.close()
    queue = nil
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;
          """)
    }
    return configuration
  }

  /// The journal mode, FULL (EXTRA where the disk does not allow that mode), and on macOS the flush that reaches the
  /// disk. It comes after opening, since a library may set NORMAL there.
  static func makeDurable(_ database: Database, _ journal: Journal) throws {
    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = \(journal.rawValue)")
    try database.execute(sql: "PRAGMA synchronous = \(mode == Journal.writeAhead.rawValue ? "FULL" : "EXTRA")")
    #if canImport(Darwin)
    try database.execute(sql: "PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON")
    #endif
  }

  /// Reads, with SQLite's errors turned into what they mean for the log.
  func read<Answer>(_ body: (Database) throws -> Answer) throws(VaultFailure) -> Answer {
    do {
      try openIfInDoubt()
      guard let queue else { throw absence.isEmpty ? VaultFailure.closed : .damaged(absence) }
      return try queue.unsafeRead(body)
    } catch let failure as VaultFailure {
      throw failure
    } catch {
      throw LogTrouble(error).reading(name)
    }
  }

  /// Writes in one transaction, with SQLite's error as it came.
  func write(_ body: (Database) throws -> Void) throws(LogTrouble) {
    do {
      try openIfInDoubt()
      guard let queue else { throw VaultFailure.closed }
      try makeNameDurable()
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try body(database)
          return .commit
        }
      }
    } catch {
      throw LogTrouble(error)
    }
  }

  /// Moves everything into the database file and empties the write-ahead log, so that deleted bytes are gone from both.
  func checkpoint() throws(LogTrouble) {
    do {
      try openIfInDoubt()
      guard let queue else { throw VaultFailure.closed }
      try queue.writeWithoutTransaction { database in
        let busy = try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        if busy != 0 { throw DatabaseError(resultCode: .SQLITE_BUSY) }
      }
      owesCheckpoint = false
    } catch {
      throw LogTrouble(error)
    }
  }
}
