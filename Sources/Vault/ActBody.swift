internal import Sealing

/// What a row seals: everything of an act but its texts.
package struct ActBody: Equatable, Sendable {
  /// Its place among the acts of one append to its log, from 0.
  package var appendIndex: UInt16
  /// How many acts that append has.
  package var appendCount: UInt16
  /// How many acts of its stream stand before it in its log.
  package var ordinal: UInt64
  /// BLAKE2b of each text's salt and bytes.
  package var textHashes: [[UInt8]]
  /// Texts of earlier acts of the same log that cease to exist with this act.
  package var destroys: [TextPosition]
  /// The sequence number at which the chart's half of this append begins; 0 where there is none.
  package var companion: UInt64
  /// The act's events, encoded.
  package var payload: [UInt8]

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.add(appendIndex)
    writer.add(appendCount)
    writer.add(ordinal)
    writer.add(companion)
    writer.add(UInt32(textHashes.count))
    for hash in textHashes { writer.add(hash) }
    writer.add(UInt32(destroys.count))
    for position in destroys { writer.add(position) }
    writer.addCounted(payload)
    return writer.bytes
  }

  init(
    appendIndex: UInt16, appendCount: UInt16, ordinal: UInt64, textHashes: [[UInt8]], destroys: [TextPosition],
    companion: UInt64, payload: [UInt8]
  ) {
    self.appendIndex = appendIndex
    self.appendCount = appendCount
    self.ordinal = ordinal
    self.textHashes = textHashes
    self.destroys = destroys
    self.companion = companion
    self.payload = payload
  }

  /// Nil when the bytes are not exactly one body.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let appendIndex = reader.integer(UInt16.self), let appendCount = reader.integer(UInt16.self),
      let ordinal = reader.integer(UInt64.self), let companion = reader.integer(UInt64.self),
      let textHashes = reader.list({ $0.take(32) }), let destroys = reader.list({ $0.textPosition() }),
      let payload = reader.counted(), reader.remaining == 0, appendIndex < appendCount
    else { return nil }
    self.init(
      appendIndex: appendIndex, appendCount: appendCount, ordinal: ordinal, textHashes: textHashes,
      destroys: destroys, companion: companion, payload: payload)
  }
}

extension ByteWriter {
  mutating func add(_ position: TextPosition) {
    add(UInt64(bitPattern: position.sequence))
    add(UInt32(position.index))
  }
}

extension ByteReader {
  mutating func textPosition() -> TextPosition? {
    guard let sequence = integer(UInt64.self), let index = integer(UInt32.self) else { return nil }
    return TextPosition(sequence: Int64(bitPattern: sequence), index: Int(index))
  }

  /// A 32-bit count and that many elements; each takes at least a byte, so a false count ends soon.
  mutating func list<Element>(_ element: (inout ByteReader) -> Element?) -> [Element]? {
    guard let count = integer(UInt32.self), count <= remaining else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    }
    return elements
  }
}
