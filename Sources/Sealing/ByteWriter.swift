/// Builds a little-endian record field by field.
package struct ByteWriter {
  /// What has been written so far.
  package private(set) var bytes: [UInt8] = []

  /// An empty record.
  package init() {}

  /// An empty record that begins with eight ASCII bytes naming what it is; `count` is how long it will be,
  /// where that is known.
  package init(tag: StaticString, count: Int = 0) {
    bytes.reserveCapacity(count)
    tag.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds one byte.
  package mutating func add(_ number: UInt8) { bytes.append(number) }

  /// Adds two bytes, the less significant first.
  package mutating func add(_ number: UInt16) { add(UInt64(number), byteCount: 2) }

  /// Adds four bytes, the least significant first.
  package mutating func add(_ number: UInt32) { add(UInt64(number), byteCount: 4) }

  /// Adds eight bytes, the least significant first.
  package mutating func add(_ number: UInt64) { add(number, byteCount: 8) }

  private mutating func add(_ number: UInt64, byteCount: Int) {
    for place in 0..<byteCount { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * place))) }
  }

  /// Adds bytes of a length that the reader knows.
  package mutating func add(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
  }

  /// Adds a 32-bit length, then the bytes.
  package mutating func addCounted(_ more: [UInt8]) {
    add(UInt32(more.count))
    add(more)
  }
}
