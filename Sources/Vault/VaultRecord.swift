internal import Sealing

/// What the vault records of itself, as the payload of an act in a stream of its own.
struct VaultRecord: Equatable {
  enum Kind: UInt8 {
    /// The private file was moved out of the vault and can be returned.
    case privateWithheld = 1
    case privateDestroyed = 2
    case privateReturned = 3
    /// The vault was made from what was intact in another.
    case salvaged = 4
  }

  var kind: Kind
  /// Private acts that went, or came back.
  var actCount: UInt64
  /// The end of the private log before the change.
  var before: LogHead
  /// Its end afterward.
  var after: LogHead

  var encoded: [UInt8] {
    var writer = ByteWriter(tag: "ckvault1")
    writer.add(kind.rawValue)
    writer.add(actCount)
    for head in [before, after] {
      writer.add(UInt64(bitPattern: head.sequence))
      writer.add(head.link.bytes)
    }
    return writer.bytes
  }

  init(_ kind: Kind, actCount: Int, before: LogHead, after: LogHead) {
    self.kind = kind
    self.actCount = UInt64(actCount)
    self.before = before
    self.after = after
  }

  /// Nil when the bytes are not exactly one record.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard reader.take(8) == Array("ckvault1".utf8), let kind = reader.integer(UInt8.self).flatMap(Kind.init),
      let count = reader.integer(UInt64.self), let before = reader.logHead(), let after = reader.logHead(),
      reader.remaining == 0
    else { return nil }
    self.kind = kind
    actCount = count
    self.before = before
    self.after = after
  }

  func act(destroys: [TextPosition] = [], log: LogName = .chart) -> StoredAct {
    StoredAct(stream: .vault, log: log, payload: encoded, destroys: destroys)
  }
}
