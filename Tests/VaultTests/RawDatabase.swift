import FoundationEssentials
import GRDB
import Vault

/// Somebody without keys who can change the files as they like.
struct RawDatabase {
  let path: String

  init(_ vault: PracticeVault, _ log: LogName = .chart) {
    path = vault.directory + (log == .chart ? "/chart.db" : "/private.db")
  }

  func execute(_ statements: String...) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      let triggers = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      for statement in statements { try database.execute(sql: statement) }
      for trigger in triggers { try database.execute(sql: trigger["sql"]) }
    }
    try queue.close()
  }

  func blobs(_ sql: String) throws -> [[UInt8]] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { try Data.fetchAll($0, sql: sql).map { Array($0) } }
  }
}
