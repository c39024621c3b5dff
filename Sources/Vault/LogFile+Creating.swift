internal import GRDB

extension LogFile {
  /// Makes the file with its tables and closes it again; the first act is written after it was opened again.
  static func create(at path: String, log: LogName, journal: Journal) throws(VaultFailure) {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { database in
        try makeDurable(database, journal)
        try database.inTransaction(.immediate) {
          for statement in LogSchema.statements { try database.execute(sql: statement) }
          try database.execute(sql: "PRAGMA user_version = \(LogSchema.version)")
          return .commit
        }
      }
      try queue.close()
    } catch {
      throw .unwritten(LogTrouble(error).unwritten)
    }
  }

  /// What the file's tables, indexes and triggers say of themselves differs from the format.
  func schemaDamage() throws(VaultFailure) -> [Damage] {
    let (version, texts) = try read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA user_version"),
        try String.fetchAll(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
      )
    }
    if let version, version > LogSchema.version { throw .newerFormat(UInt64(version)) }
    guard version == LogSchema.version, texts.sorted() == LogSchema.statements.sorted() else {
      return [Damage(.log(name), .schemaChanged)]
    }
    return []
  }
}
