/// Reads a little-endian record field by field; every read answers nil once the bytes run out.
package struct ByteReader {
  @usableFromInline let bytes: [UInt8]
  @usableFromInline var position = 0

  /// A reader that stands at the first byte.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How many bytes are still unread.
  @inlinable package var remaining: Int { bytes.count - position }

  /// The next integer, least significant byte first.
  @inlinable package mutating func integer<Number: FixedWidthInteger & UnsignedInteger>(_: Number.Type) -> Number? {
    let count = Number.bitWidth / 8
    guard count <= remaining else { return nil }
    var number = Number.zero
    for place in 0..<count { number |= Number(bytes[position + place]) << Number(8 * place) }
    position += count
    return number
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
