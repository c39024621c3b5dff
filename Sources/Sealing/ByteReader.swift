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

  /// The next integer, least significant byte first.
  package mutating func integer<Number: FixedWidthInteger & UnsignedInteger>(_: Number.Type) -> Number? {
    guard let field = take(Number.bitWidth / 8) else { return nil }
    return field.reversed().reduce(into: Number.zero) { $0 = ($0 << 8) | Number($1) }
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
