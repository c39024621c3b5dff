internal import FoundationEssentials
internal import GRDB
internal import Sealing

extension LogFile {
  /// Rows of `acts` by a condition; a column of another type than the format's reads as empty.
  func acts(where condition: String, _ values: [any DatabaseValueConvertible]) throws(VaultFailure) -> [ActRow] {
    try read { database in
      let sql = "SELECT sequence, device, stream, previous, nonce, sealed, link FROM acts WHERE \(condition)"
      let rows = try Row.fetchAll(database, sql: sql, arguments: StatementArguments(values))
      return rows.map(ActRow.init)
    }
  }

  func act(_ sequence: Int64) throws(VaultFailure) -> ActRow? {
    try acts(where: "sequence = ?", [sequence]).first
  }

  /// For each row of a stream, in order: the link before it, and what the row after it says.
  func neighbours(in stream: StreamID) throws(VaultFailure) -> [Neighbours] {
    let sql = """
      SELECT (SELECT link FROM acts WHERE sequence < a.sequence ORDER BY sequence DESC LIMIT 1),
        n.sequence, n.stream, n.previous
      FROM acts a LEFT JOIN acts n ON n.sequence = (SELECT min(sequence) FROM acts WHERE sequence > a.sequence)
      WHERE a.stream = ? ORDER BY a.sequence
      """
    return try read { try Row.fetchAll($0, sql: sql, arguments: [Data(stream.bytes)]).map(Neighbours.init) }
  }

  func acts(after sequence: Int64, atMost count: Int) throws(VaultFailure) -> [ActRow] {
    try acts(where: "sequence > ? ORDER BY sequence LIMIT ?", [sequence, count])
  }

  func acts(of stream: StreamID) throws(VaultFailure) -> [ActRow] {
    try acts(where: "stream = ? ORDER BY sequence", [Data(stream.bytes)])
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

  func texts(of stream: StreamID) throws(VaultFailure) -> [TextRow] {
    try texts(
      "JOIN acts USING (sequence) WHERE acts.stream = ? ORDER BY texts.sequence, position", [Data(stream.bytes)])
  }

  func text(at position: TextPosition) throws(VaultFailure) -> TextRow? {
    try texts("WHERE texts.sequence = ? AND position = ?", [position.sequence, position.index]).first
  }

  func texts(from first: Int64, through last: Int64) throws(VaultFailure) -> [TextRow] {
    try texts("WHERE texts.sequence BETWEEN ? AND ? ORDER BY texts.sequence, position", [first, last])
  }

  private func texts(_ rest: String, _ values: [any DatabaseValueConvertible]) throws(VaultFailure) -> [TextRow] {
    try read { database in
      let sql = "SELECT texts.sequence, position, texts.nonce, texts.sealed FROM texts \(rest)"
      return try Row.fetchAll(database, sql: sql, arguments: StatementArguments(values)).map(TextRow.init)
    }
  }

  func block(of stream: StreamID) throws(VaultFailure) -> BlockRow? {
    try read { database in
      let sql = "SELECT stream, nonce, sealed FROM blocks WHERE stream = ?"
      return try Row.fetchOne(database, sql: sql, arguments: [Data(stream.bytes)]).map(BlockRow.init)
    }
  }

  func streams() throws(VaultFailure) -> [[UInt8]] {
    try read { try Row.fetchAll($0, sql: "SELECT DISTINCT stream FROM acts").map { $0.bytes(0) } }
  }

  func pendingRow() throws(VaultFailure) -> PendingRow? {
    try read { try Row.fetchOne($0, sql: "SELECT sequence, nonce, sealed FROM pending").map(PendingRow.init) }
  }
}

extension Row {
  /// A column's bytes; none for a column that holds something else, which then fails to authenticate.
  fileprivate func bytes(_ column: Int) -> [UInt8] {
    let value: DatabaseValue = self[column]
    guard case .blob(let data) = value.storage else { return [] }
    return Array(data)
  }

  fileprivate func integer(_ column: Int) -> Int64 {
    let value: DatabaseValue = self[column]
    guard case .int64(let number) = value.storage else { return -1 }
    return number
  }

  fileprivate func record(_ nonce: Int, _ sealed: Int) -> SealedRecord {
    SealedRecord(nonce: bytes(nonce), sealed: bytes(sealed))
  }
}

extension ActRow {
  fileprivate init(_ row: Row) {
    self.init(
      sequence: row.integer(0), device: row.bytes(1), stream: row.bytes(2), previous: row.bytes(3),
      record: row.record(4, 5), link: row.bytes(6))
  }
}

extension Neighbours {
  fileprivate init(_ row: Row) {
    linkBefore = row.hasNull(atIndex: 0) ? nil : row.bytes(0)
    next = row.hasNull(atIndex: 1) ? nil : (row.integer(1), row.bytes(2), row.bytes(3))
  }
}

extension TextRow {
  fileprivate init(_ row: Row) {
    let position = TextPosition(sequence: row.integer(0), index: Int(clamping: row.integer(1)))
    self.init(position: position, record: row.record(2, 3))
  }
}

extension BlockRow {
  fileprivate init(_ row: Row) {
    self.init(stream: row.bytes(0), record: row.record(1, 2))
  }
}

extension PendingRow {
  fileprivate init(_ row: Row) {
    self.init(sequence: row.integer(0), record: row.record(1, 2))
  }
}
