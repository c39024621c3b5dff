internal import FoundationEssentials
internal import GRDB
internal import Sealing

extension LogFile {
  /// Writes one append whole. On return it is on the disk; on `unwritten` nothing of it is there; `unknownOutcome` says
  /// that `settle()` has to look.
  func commit(_ prepared: PreparedAppend) throws(VaultFailure) {
    do throws(LogTrouble) {
      try write { try Self.insert(prepared, into: $0) }
    } catch {
      unsettled = prepared
      doubt(isCertain: error.isOfRoom)
      guard try settle() else { throw .unwritten(error.unwritten) }
    }
    accept(prepared)
  }

  /// After a failed commit: opens the file again and looks whether the append stands there. Never asks the old handle,
  /// whose retried sync would lie.
  func settle() throws(VaultFailure) -> Bool {
    guard let prepared = unsettled else { return false }
    doubt(isCertain: true)
    do throws(VaultFailure) {
      let isThere = try act(prepared.head.sequence)?.link == prepared.head.link.bytes
      unsettled = nil
      return isThere
    } catch {
      throw .unknownOutcome
    }
  }

  func accept(_ prepared: PreparedAppend) {
    head = prepared.head
    ordinals.merge(prepared.ordinals) { _, new in new }
    if prepared.destroysSomething { owesCheckpoint = true }
    checkpointIfOwed()
  }

  /// What cannot be emptied now is tried again with the next append and at closing.
  func checkpointIfOwed() {
    guard owesCheckpoint else { return }
    do throws(LogTrouble) { try checkpoint() } catch { owesCheckpoint = true }
  }

  /// Puts a session's texts into one block and takes them out of the table, in one transaction.
  func bind(_ block: BlockRow, replacing positions: [TextPosition]) throws(VaultFailure) {
    try rewrite { database in
      try Self.put(block, into: database)
      for position in positions {
        try database.execute(
          sql: "DELETE FROM texts WHERE sequence = ? AND position = ?",
          arguments: [position.sequence, position.index])
      }
    }
  }

  /// Takes away the chart's half once it stands in the chart.
  func removePending() throws(VaultFailure) {
    try rewrite { try $0.execute(sql: "DELETE FROM pending") }
  }

  /// Texts that their destruction did not outlive, put back from an older copy, are destroyed again.
  func destroyAgain(_ revived: [TextPosition: Int64], of stream: StreamID) throws(VaultFailure) {
    var block = try openedBlock(of: stream)
    var texts: [TextRow] = []
    for (position, sequence) in revived {
      if block?.texts[position] != nil { block?.texts[position] = .destroyed(by: sequence) }
      if try text(at: position) != nil { texts.append(cipher.row(.destroyed(by: sequence), at: position)) }
    }
    let rewritten = block.map { cipher.row($0, of: stream) }
    try rewrite { database in
      for text in texts { try Self.put(text, into: database) }
      if let rewritten { try Self.put(rewritten, into: database) }
    }
  }

  /// A change that records nothing new and can be made again; it is followed by a checkpoint.
  private func rewrite(_ body: (Database) throws -> Void) throws(VaultFailure) {
    do throws(LogTrouble) {
      try write(body)
    } catch {
      doubt(isCertain: error.isOfRoom)
      throw .unwritten(error.unwritten)
    }
    owesCheckpoint = true
    checkpointIfOwed()
  }

  private static func insert(_ prepared: PreparedAppend, into database: Database) throws {
    for row in prepared.rows {
      try database.cachedStatement(
        sql: "INSERT INTO acts (sequence, device, stream, previous, nonce, sealed, link) VALUES (?, ?, ?, ?, ?, ?, ?)"
      ).execute(
        arguments: [
          row.sequence, Data(row.device), Data(row.stream), Data(row.previous), Data(row.record.nonce),
          Data(row.record.sealed), Data(row.link),
        ])
    }
    for text in prepared.texts + prepared.destroyedTexts { try put(text, into: database) }
    for block in prepared.rewrittenBlocks { try put(block, into: database) }
    if let pending = prepared.pending {
      try database.execute(
        sql: "INSERT INTO pending (sequence, nonce, sealed) VALUES (?, ?, ?)",
        arguments: [pending.sequence, Data(pending.record.nonce), Data(pending.record.sealed)])
    }
  }

  private static func put(_ text: TextRow, into database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO texts (sequence, position, nonce, sealed) VALUES (?, ?, ?, ?)"
    ).execute(
      arguments: [
        text.position.sequence, text.position.index, Data(text.record.nonce), Data(text.record.sealed),
      ])
  }

  private static func put(_ block: BlockRow, into database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO blocks (stream, nonce, sealed) VALUES (?, ?, ?)",
      arguments: [Data(block.stream), Data(block.record.nonce), Data(block.record.sealed)])
  }
}
