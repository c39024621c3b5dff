internal import Sealing

/// One text as it is kept: its salt and bytes, or, once destroyed, the act that says so.
package enum StoredText: Equatable, Sendable {
  /// 16 bytes of salt, then the text.
  case salted([UInt8])
  /// The sequence number of the destroying act.
  case destroyed(by: Int64)

  init(_ text: [UInt8], salt: [UInt8]) {
    self = .salted(salt + text)
  }

  static let saltCount = 16

  var encoded: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .salted(let bytes):
      writer.add(UInt8(0))
      writer.add(bytes)
    case .destroyed(let sequence):
      writer.add(UInt8(1))
      writer.add(UInt64(bitPattern: sequence))
    }
    return writer.bytes
  }

  /// Nil when the bytes are neither.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    switch reader.integer(UInt8.self) {
    case 0:
      guard reader.remaining >= Self.saltCount, let salted = reader.take(reader.remaining) else { return nil }
      self = .salted(salted)
    case 1:
      guard let sequence = reader.integer(UInt64.self), reader.remaining == 0 else { return nil }
      self = .destroyed(by: Int64(bitPattern: sequence))
    default: return nil
    }
  }
}

/// The texts of one closed session in one sealed block.
package struct TextBlock: Equatable, Sendable {
  /// Each text at its place.
  package var texts: [TextPosition: StoredText]

  init(texts: [TextPosition: StoredText]) {
    self.texts = texts
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.add(UInt32(texts.count))
    for (position, text) in texts.sorted(by: { $0.key < $1.key }) {
      writer.add(position)
      writer.addCounted(text.encoded)
    }
    return writer.bytes
  }

  /// Nil when the bytes are not exactly one block with its positions in order.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    let entries = reader.list { reader -> (TextPosition, StoredText)? in
      guard let position = reader.textPosition(), let text = reader.counted().flatMap(StoredText.init) else {
        return nil
      }
      return (position, text)
    }
    guard let entries, reader.remaining == 0,
      zip(entries, entries.dropFirst()).allSatisfy({ $0.0 < $1.0 })
    else { return nil }
    texts = Dictionary(uniqueKeysWithValues: entries)
  }
}
