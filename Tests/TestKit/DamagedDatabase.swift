internal import GRDB

/// Changes a vault's database as someone without keys could, its triggers put aside meanwhile.
package func change(databaseAt path: String, by statements: [String]) throws {
  let queue = try DatabaseQueue(path: path)
  try queue.writeWithoutTransaction { database in
    let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
    for statement in statements { try database.execute(sql: statement) }
    for trigger in triggers { try database.execute(sql: trigger["sql"]) }
  }
  try queue.close()
}
