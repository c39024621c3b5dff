import FoundationEssentials
import GRDB
import TestKit
import Vault

/// Someone without keys who can change the files as they like.
struct RawDatabase {
  let path: String

  init(_ vault: PracticeVault, _ log: LogName = .chart) {
    path = vault.directory + (log == .chart ? "/chart.db" : "/private.db")
  }

  func execute(_ statements: String...) throws {
    try change(databaseAt: path, by: statements)
  }

  func integer(_ sql: String) throws -> Int? {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { try Int.fetchOne($0, sql: sql) }
  }

  func blobs(_ sql: String) throws -> [[UInt8]] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { try Data.fetchAll($0, sql: sql).map { Array($0) } }
  }
}
