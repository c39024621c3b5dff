/// Builds a little-endian record field by field.
package struct ByteWriter {
  /// What has been written so far.
  @usableFromInline package internal(set) var bytes: [UInt8] = []

  /// An empty record.
  package init() {}

  /// An empty record that begins with eight ASCII bytes naming what it is; `count` is how long it will be,
  /// where that is known.
  package init(tag: StaticString, count: Int = 0) {
    bytes.reserveCapacity(count)
    tag.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds one integer, least significant byte first.
  @inlinable package mutating func add<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
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
