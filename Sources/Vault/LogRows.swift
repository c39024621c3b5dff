package import Sealing

/// One row of `acts` as SQLite gives it; nothing in it is checked.
package struct ActRow: Equatable, Sendable {
  var sequence: Int64
  var device: [UInt8]
  var stream: [UInt8]
  var previous: [UInt8]
  var record: SealedRecord
  var link: [UInt8]

  /// A row with its columns as they stand.
  package init(
    sequence: Int64, device: [UInt8], stream: [UInt8], previous: [UInt8], record: SealedRecord, link: [UInt8]
  ) {
    self.sequence = sequence
    self.device = device
    self.stream = stream
    self.previous = previous
    self.record = record
    self.link = link
  }
}

/// One row of `texts`.
package struct TextRow: Equatable, Sendable {
  var position: TextPosition
  var record: SealedRecord

  /// A row with its columns as they stand.
  package init(position: TextPosition, record: SealedRecord) {
    self.position = position
    self.record = record
  }
}

/// One row of `blocks`.
package struct BlockRow: Equatable, Sendable {
  var stream: [UInt8]
  var record: SealedRecord

  /// A row with its columns as they stand.
  package init(stream: [UInt8], record: SealedRecord) {
    self.stream = stream
    self.record = record
  }
}

/// The row of `pending`; the number is that of the first act of the chart's half.
struct PendingRow: Equatable {
  var sequence: Int64
  var record: SealedRecord
}

/// What stands before and after a row; nil where nothing does.
struct Neighbours {
  var linkBefore: [UInt8]?
  var next: (sequence: Int64, stream: [UInt8], previous: [UInt8])?
}

/// The last row of a log, or the place before its first.
package struct LogHead: Equatable, Sendable {
  /// 0 while the log is empty.
  package var sequence: Int64
  /// The link of that row, or what the first row follows.
  package var link: ChainHash
}

/// Everything that one transaction writes to one log.
struct PreparedAppend {
  var rows: [ActRow]
  var texts: [TextRow]
  /// Texts that were rewritten as destroyed.
  var destroyedTexts: [TextRow] = []
  /// Blocks that were written again without a text.
  var rewrittenBlocks: [BlockRow] = []
  var pending: PendingRow?
  var head: LogHead
  var ordinals: [StreamID: UInt64]

  var destroysSomething: Bool { !destroyedTexts.isEmpty || !rewrittenBlocks.isEmpty }
}
