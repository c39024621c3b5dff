import SessionCore

/// Reads fields from a stretch of bytes and never goes beyond it, whatever the bytes say.
///
/// It borrows all that it reads from, so that a message within a message costs nothing to begin; none may outlive
/// `Codec.read`.
struct MessageReader {
  struct Key {
    var field: Int
    var wire: WireType
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int
  private let end: Int
  /// What was typed, in the order of its numbers.
  let texts: UnsafeBufferPointer<ErasableText>

  init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int, texts: UnsafeBufferPointer<ErasableText>) {
    self.bytes = bytes
    self.position = position
    self.end = bytes.count
    self.texts = texts
  }

  private init(_ outer: MessageReader, length: Int) {
    bytes = outer.bytes
    position = outer.position
    end = outer.position + length
    texts = outer.texts
  }

  var remaining: Int { end - position }

  var malformed: CodecFailure { .malformed(position: position) }

  /// The next field, or `nil` at the end.
  mutating func key() throws(CodecFailure) -> Key? {
    guard position < end else { return nil }
    let start = position
    let value = try varint()
    guard let wire = WireType(rawValue: UInt8(value & 7)), value >> 3 != 0, value >> 3 < 1 << 29 else {
      throw .malformed(position: start)
    }
    return Key(field: Int(value >> 3), wire: wire)
  }

  mutating func varint() throws(CodecFailure) -> UInt64 {
    // Nearly all are of one byte.
    if position < end, bytes[position] < 0x80 {
      defer { position += 1 }
      return UInt64(bytes[position])
    }
    return try longVarint()
  }

  private mutating func longVarint() throws(CodecFailure) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < end {
      let byte = bytes[position]
      position += 1
      // The tenth byte has room for one bit.
      if shift == 63, byte > 1 { throw malformed }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
      if shift > 63 { throw malformed }
    }
    throw malformed
  }

  mutating func skip(_ key: Key) throws(CodecFailure) {
    switch key.wire {
    case .varint: _ = try varint()
    case .bits: try advance(by: 8)
    case .halfBits: try advance(by: 4)
    case .block: try advance(by: try length())
    }
  }

  mutating func scalar(_ key: Key) throws(CodecFailure) -> UInt64 {
    guard key.wire == .varint else { throw malformed }
    return try varint()
  }

  mutating func int(_ key: Key) throws(CodecFailure) -> Int {
    Int(truncatingIfNeeded: try scalar(key))
  }

  mutating func sint64(_ key: Key) throws(CodecFailure) -> Int64 {
    Int64(zigzag: try scalar(key))
  }

  mutating func sint(_ key: Key) throws(CodecFailure) -> Int {
    Int(truncatingIfNeeded: try sint64(key))
  }

  mutating func bool(_ key: Key) throws(CodecFailure) -> Bool {
    try scalar(key) != 0
  }

  mutating func bits(_ key: Key) throws(CodecFailure) -> UInt64 {
    guard key.wire == .bits, remaining >= 8 else { throw malformed }
    defer { position += 8 }
    return UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  mutating func text(_ key: Key) throws(CodecFailure) -> String {
    let length = try blockLength(key)
    let stretch = UnsafeBufferPointer(rebasing: bytes[position..<position + length])
    guard let text = String(utf8: stretch) else { throw malformed }
    position += length
    return text
  }

  mutating func raw(_ key: Key) throws(CodecFailure) -> [UInt8] {
    let length = try blockLength(key)
    defer { position += length }
    return Array(bytes[position..<position + length])
  }

  /// The message in this field, to be read by itself.
  mutating func block(_ key: Key) throws(CodecFailure) -> MessageReader {
    let length = try blockLength(key)
    let inner = MessageReader(self, length: length)
    position += length
    return inner
  }

  mutating func words(_ key: Key) throws(CodecFailure) -> ErasableText {
    let number = try scalar(key)
    if number == 0 { return .destroyed }
    guard number <= UInt64(texts.count) else { throw .noSuchText(Int(clamping: number)) }
    return texts[Int(number) - 1]
  }

  private mutating func blockLength(_ key: Key) throws(CodecFailure) -> Int {
    guard key.wire == .block else { throw malformed }
    return try length()
  }

  private mutating func length() throws(CodecFailure) -> Int {
    let start = position
    let length = try varint()
    guard length <= UInt64(remaining) else { throw .malformed(position: start) }
    return Int(length)
  }

  private mutating func advance(by count: Int) throws(CodecFailure) {
    guard count <= remaining else { throw malformed }
    position += count
  }
}

extension String {
  /// Takes bytes as UTF-8; `nil` comes back for what is none. Most texts are letters of English, which need no check by
  /// Unicode's rules.
  init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.reduce(0, |) < 0x80 {
      self.init(decoding: bytes, as: UTF8.self)
    } else {
      self.init(validating: bytes, as: UTF8.self)
    }
  }
}
