import SessionCore

/// Writes fields in the wire format of Protocol Buffers. What is 0, false or empty is left out, but for `…IfAny`.
struct MessageWriter {
  private(set) var bytes: [UInt8] = []
  /// What was typed, taken out of the message.
  private(set) var texts: [[UInt8]] = []

  mutating func int(_ field: Int, _ value: Int) {
    if value != 0 { scalar(field, UInt64(bitPattern: Int64(value))) }
  }

  mutating func intIfAny(_ field: Int, _ value: Int?) {
    if let value { scalar(field, UInt64(bitPattern: Int64(value))) }
  }

  mutating func sint(_ field: Int, _ value: Int64) {
    if value != 0 { scalar(field, value.zigzag) }
  }

  mutating func sint(_ field: Int, _ value: Int) { sint(field, Int64(value)) }

  mutating func sintIfAny(_ field: Int, _ value: Int64?) {
    if let value { scalar(field, value.zigzag) }
  }

  mutating func sintIfAny(_ field: Int, _ value: Int?) { sintIfAny(field, value.map(Int64.init)) }

  mutating func bool(_ field: Int, _ value: Bool) {
    if value { scalar(field, 1) }
  }

  mutating func bits(_ field: Int, _ value: UInt64) {
    guard value != 0 else { return }
    key(field, .bits)
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  mutating func text(_ field: Int, _ value: String) {
    if !value.isEmpty { textIfAny(field, value) }
  }

  mutating func textIfAny(_ field: Int, _ value: String?) {
    guard let value else { return }
    key(field, .block)
    varint(UInt64(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }

  mutating func raw(_ field: Int, _ value: [UInt8]) {
    guard !value.isEmpty else { return }
    key(field, .block)
    varint(UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  mutating func texts(_ field: Int, _ values: [String]) {
    for value in values { textIfAny(field, value) }
  }

  mutating func packed(_ field: Int, _ values: [UInt64]) {
    guard !values.isEmpty else { return }
    block(field) { writer in
      for value in values { writer.varint(value) }
    }
  }

  /// A message in a field; its length is known only when it is written, and is put in front of it then.
  mutating func block(_ field: Int, _ body: (inout MessageWriter) -> Void) {
    key(field, .block)
    let start = bytes.count
    body(&self)
    let length = MessageWriter.varintBytes(UInt64(bytes.count - start))
    bytes.insert(contentsOf: length, at: start)
  }

  mutating func words(_ field: Int, _ words: ErasableText?) {
    guard let words else { return }
    guard let text = words.text else { return scalar(field, 0) }
    texts.append(Array(text.utf8))
    scalar(field, UInt64(texts.count))
  }

  private mutating func scalar(_ field: Int, _ value: UInt64) {
    key(field, .varint)
    varint(value)
  }

  private mutating func key(_ field: Int, _ wire: WireType) {
    varint(UInt64(field) << 3 | UInt64(wire.rawValue))
  }

  mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  static func varintBytes(_ value: UInt64) -> [UInt8] {
    var writer = MessageWriter()
    writer.varint(value)
    return writer.bytes
  }
}

/// How the length of a field's value is told. Those of groups (3, 4) are not taken.
enum WireType: UInt8 {
  case varint = 0
  case bits = 1
  case block = 2
  case halfBits = 5
}

extension Int64 {
  /// Small for numbers near 0 of either sign.
  var zigzag: UInt64 { UInt64(bitPattern: (self << 1) ^ (self >> 63)) }

  init(zigzag: UInt64) {
    self = Int64(bitPattern: zigzag >> 1) ^ -Int64(bitPattern: zigzag & 1)
  }
}
