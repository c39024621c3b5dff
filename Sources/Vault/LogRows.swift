internal import Sealing

/// One row of `acts` as SQLite gives it; nothing in it is checked.
struct ActRow: Equatable {
  var sequence: Int64
  var device: [UInt8]
  var stream: [UInt8]
  var previous: [UInt8]
  var record: SealedRecord
  var link: [UInt8]
}

/// One row of `texts`.
struct TextRow: Equatable {
  var position: TextPosition
  var record: SealedRecord
}

/// One row of `blocks`.
struct BlockRow: Equatable {
  var stream: [UInt8]
  var record: SealedRecord
}

/// The row of `pending`; the number is that of the first act of the chart's half.
struct PendingRow: Equatable {
  var sequence: Int64
  var record: SealedRecord
}

/// The last row of a log, or the place before its first.
struct LogHead: Equatable {
  /// 0 while the log is empty.
  var sequence: Int64
  var link: Link
}

/// Everything that one transaction writes to one log.
struct PreparedAppend {
  var rows: [ActRow]
  var texts: [TextRow]
  /// Texts that were rewritten as destroyed.
  var destroyedTexts: [TextRow] = []
  /// Blocks that were written anew without a text.
  var rewrittenBlocks: [BlockRow] = []
  var pending: PendingRow?
  var head: LogHead
  var ordinals: [StreamID: UInt64]

  var destroysSomething: Bool { !destroyedTexts.isEmpty || !rewrittenBlocks.isEmpty }
}
