/// Reads a little-endian record field by field; every read answers nil once the bytes run out.
package struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  /// A reader that stands at the first byte.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How many bytes are still unread.
  package var remaining: Int { bytes.count - position }

  // One for each width: a generic function is not specialized across targets, and is called some million times.

  /// The next byte.
  package mutating func integer(_: UInt8.Type) -> UInt8? { number() }

  /// The next two bytes, the less significant first.
  package mutating func integer(_: UInt16.Type) -> UInt16? { number() }

  /// The next four bytes, the least significant first.
  package mutating func integer(_: UInt32.Type) -> UInt32? { number() }

  /// The next eight bytes, the least significant first.
  package mutating func integer(_: UInt64.Type) -> UInt64? { number() }

  private mutating func number<Number: FixedWidthInteger>() -> Number? {
    guard MemoryLayout<Number>.size <= remaining else { return nil }
    defer { position += MemoryLayout<Number>.size }
    return bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Number.self)) }
  }

  /// The next `count` bytes.
  package mutating func take(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= remaining else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  /// The bytes of a field that begins with its 32-bit length.
  package mutating func counted() -> [UInt8]? {
    guard let count = integer(UInt32.self) else { return nil }
    return take(Int(count))
  }
}
