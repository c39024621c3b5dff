import GRDB
import TestKit
import Vault

/// A vault on pages of 512 bytes, so that each of its bits can be flipped: closed, or as it stands while it is open.
struct SmallVault: ~Copyable {
  let practice: PracticeDisk
  let closed: SimulatedDisk
  let open: SimulatedDisk
  let ledger: Ledger
  var key: [UInt8] { practice.key }

  init(seed: UInt64, smallPages: Bool = true, deeds: Int = 7) throws {
    let practice = try PracticeDisk(seed: seed)
    if smallPages {
      for name in ["chart.db", "private.db"] {
        try RawDatabase(path: practice.disk.vault + "/" + name).edit(
          "PRAGMA journal_mode = delete; PRAGMA page_size = 512; VACUUM; PRAGMA journal_mode = wal")
      }
    }
    var generator = SplitMix64(seed: seed)
    let vault = try practice.disk.open(practice.key)
    var ledger = Ledger()
    for turn in 0..<deeds {
      var acts = [Deed.act(Deed.streams[turn % 2], .chart, &generator)]
      if turn % 3 == 1 { acts.append(Deed.act(.program, .private, &generator)) }
      if turn == 4, let text = ledger.texts(in: .chart).first { acts[0].destroys = [text] }
      if turn == 3 { try vault.bindTexts(of: .program) }
      _ = try vault.append(acts)
      ledger = ledger.adding(acts)
    }
    open = practice.disk.copy()
    vault.close()
    closed = practice.disk.copy()
    self.practice = practice
    self.ledger = ledger
  }
}

/// Someone without keys who can change the databases as they like.
struct RawDatabase {
  let path: String

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    return configuration
  }

  func edit(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  /// Changes rows in spite of the triggers, and says whether anything is otherwise than before.
  func change(_ sql: String) throws -> Bool {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { database in
      let before = try dump(database)
      let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      // An edit that SQLite itself refuses changes nothing.
      do { try database.execute(sql: sql) } catch {}
      for trigger in triggers { try database.execute(sql: trigger["sql"]) }
      return try dump(database) != before
    }
  }

  private func dump(_ database: Database) throws -> [String] {
    let tables = ["acts", "texts", "blocks", "pending"]
    let rows = try tables.flatMap { table -> [String] in
      guard try database.tableExists(table) else { return [] }
      return try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map(\.description)
    }
    let schema = try String.fetchAll(database, sql: "SELECT type || name || coalesce(sql, '') FROM sqlite_schema")
    return rows + schema.sorted() + [try Int.fetchOne(database, sql: "PRAGMA user_version")?.description ?? ""]
  }
}
