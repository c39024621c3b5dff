internal import FoundationEssentials
internal import GRDB
internal import GRDBSQLite
internal import Sealing

extension LogFile {
  /// Rows of `acts` by a condition; a column of another type than the format's reads as empty.
  func acts(where condition: String, _ values: [any DatabaseValueConvertible]) throws(VaultFailure) -> [ActRow] {
    try rows(
      "SELECT sequence, device, stream, previous, nonce, sealed, link FROM acts WHERE \(condition)", values, ActRow.init
    )
  }

  /// What each row of a query stands for.
  private func rows<Meaning>(
    _ sql: String, _ values: [any DatabaseValueConvertible], _ meaning: (StoredRow) -> Meaning
  ) throws(VaultFailure) -> [Meaning] {
    try read { database in
      let statement = try database.cachedStatement(sql: sql)
      let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(values))
      var meanings: [Meaning] = []
      while try cursor.next() != nil { meanings.append(meaning(StoredRow(statement: statement.sqliteStatement))) }
      readRowCount += meanings.count
      return meanings
    }
  }

  func act(_ sequence: Int64) throws(VaultFailure) -> ActRow? {
    try acts(where: "sequence = ?", [sequence]).first
  }

  /// For each of these rows, in order: the link before it, and what the row after it says.
  func neighbours(of sequences: [Int64]) throws(VaultFailure) -> [Neighbours] {
    let sql = """
      SELECT (SELECT link FROM acts WHERE sequence < a.sequence ORDER BY sequence DESC LIMIT 1),
        n.sequence, n.stream, n.previous
      FROM acts a LEFT JOIN acts n ON n.sequence = (SELECT min(sequence) FROM acts WHERE sequence > a.sequence)
      WHERE a.sequence IN (SELECT value FROM json_each(?)) ORDER BY a.sequence
      """
    return try rows(sql, ["[\(sequences.map(String.init).joined(separator: ","))]"], Neighbours.init)
  }

  func acts(after sequence: Int64, atMost count: Int) throws(VaultFailure) -> [ActRow] {
    try acts(where: "sequence > ? ORDER BY sequence LIMIT ?", [sequence, count])
  }

  /// The same wherever they are, with every page read: a corrupt page hides rows from a search by number.
  func scatteredActs(from first: Int64, through last: Int64) throws(VaultFailure) -> [ActRow] {
    // The sign keeps SQLite from looking by the number.
    let rows = try acts(where: "+sequence BETWEEN ? AND ?", [first, last]).sorted { $0.sequence < $1.sequence }
    // What a page gives twice is one row.
    return rows.indices.filter { $0 == 0 || rows[$0] != rows[$0 - 1] }.map { rows[$0] }
  }

  func acts(of stream: StreamID, from first: Int64 = 0) throws(VaultFailure) -> [ActRow] {
    try acts(where: "stream = ? AND sequence >= ? ORDER BY sequence", [Data(stream.bytes), first])
  }

  func lastAct(of stream: StreamID) throws(VaultFailure) -> ActRow? {
    try acts(where: "stream = ? ORDER BY sequence DESC LIMIT 1", [Data(stream.bytes)]).first
  }

  func lastAct() throws(VaultFailure) -> ActRow? {
    try acts(where: "sequence = (SELECT max(sequence) FROM acts)", []).first
  }

  func count(of table: String) throws(VaultFailure) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") } ?? 0
  }

  func texts(of stream: StreamID, from first: Int64 = 0) throws(VaultFailure) -> [TextRow] {
    try texts(
      "JOIN acts USING (sequence) WHERE acts.stream = ? AND acts.sequence >= ? ORDER BY texts.sequence, position",
      [Data(stream.bytes), first])
  }

  func text(at position: TextPosition) throws(VaultFailure) -> TextRow? {
    try texts("WHERE texts.sequence = ? AND position = ?", [position.sequence, position.index]).first
  }

  func texts(from first: Int64, through last: Int64) throws(VaultFailure) -> [TextRow] {
    try texts("WHERE texts.sequence BETWEEN ? AND ? ORDER BY texts.sequence, position", [first, last])
  }

  private func texts(_ rest: String, _ values: [any DatabaseValueConvertible]) throws(VaultFailure) -> [TextRow] {
    try rows("SELECT texts.sequence, position, texts.nonce, texts.sealed FROM texts \(rest)", values, TextRow.init)
  }

  func block(of stream: StreamID) throws(VaultFailure) -> BlockRow? {
    try rows("SELECT stream, nonce, sealed FROM blocks WHERE stream = ?", [Data(stream.bytes)], BlockRow.init).first
  }

  /// Lends every block in turn: stream, nonce and sealed bytes.
  func forEachBlock(
    _ body: (_ stream: [UInt8], _ nonce: [UInt8], _ sealed: UnsafeRawBufferPointer) -> Void
  ) throws(VaultFailure) {
    _ = try rows("SELECT stream, nonce, sealed FROM blocks", []) { row in
      row.withBytes(2) { body(row.bytes(0), row.bytes(1), $0) }
    }
  }

  /// The texts that lie one by one, with the stream of each.
  func looseTexts() throws(VaultFailure) -> [(text: TextRow, stream: [UInt8])] {
    try rows(
      """
      SELECT texts.sequence, position, texts.nonce, texts.sealed, acts.stream FROM texts JOIN acts USING (sequence)
      """, []
    ) { (TextRow($0), $0.bytes(4)) }
  }

  func streams() throws(VaultFailure) -> [[UInt8]] {
    try rows("SELECT DISTINCT stream FROM acts", []) { $0.bytes(0) }
  }

  func pendingRow() throws(VaultFailure) -> PendingRow? {
    try rows("SELECT sequence, nonce, sealed FROM pending", [], PendingRow.init).first
  }
}

/// The row that a statement stands at, read without GRDB's copies: ten years have a million of them.
private struct StoredRow {
  let statement: SQLiteStatement

  /// A column's bytes; none for a column that holds something else, which then fails to authenticate.
  func bytes(_ column: Int) -> [UInt8] { withBytes(column) { Array($0) } }

  /// The same, lent until the statement goes on.
  func withBytes<Answer>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Answer) -> Answer {
    guard sqlite3_column_type(statement, Int32(column)) == SQLITE_BLOB,
      let start = sqlite3_column_blob(statement, Int32(column))
    else { return body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
  }

  func integer(_ column: Int) -> Int64 {
    guard sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER else { return -1 }
    return sqlite3_column_int64(statement, Int32(column))
  }

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }

  func record(_ nonce: Int, _ sealed: Int) -> SealedRecord {
    SealedRecord(nonce: bytes(nonce), sealed: bytes(sealed))
  }
}

extension ActRow {
  fileprivate init(_ row: StoredRow) {
    self.init(
      sequence: row.integer(0), device: row.bytes(1), stream: row.bytes(2), previous: row.bytes(3),
      record: row.record(4, 5), link: row.bytes(6))
  }
}

extension Neighbours {
  fileprivate init(_ row: StoredRow) {
    linkBefore = row.isNull(0) ? nil : row.bytes(0)
    next = row.isNull(1) ? nil : (row.integer(1), row.bytes(2), row.bytes(3))
  }
}

extension TextRow {
  fileprivate init(_ row: StoredRow) {
    let position = TextPosition(sequence: row.integer(0), index: Int(clamping: row.integer(1)))
    self.init(position: position, record: row.record(2, 3))
  }
}

extension BlockRow {
  fileprivate init(_ row: StoredRow) {
    self.init(stream: row.bytes(0), record: row.record(1, 2))
  }
}

extension PendingRow {
  fileprivate init(_ row: StoredRow) {
    self.init(sequence: row.integer(0), record: row.record(1, 2))
  }
}
