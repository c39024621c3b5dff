import SessionCore

/// A value of a closed list, by its number in `Format.md`. The numbers are not the order of the cases: a case that is
/// moved keeps its number.
protocol Choice {
  var number: UInt64 { get }
  init?(number: UInt64)
}

extension MessageWriter {
  mutating func choice(_ field: Int, _ value: (some Choice)?) {
    if let value { intIfAny(field, Int(value.number)) }
  }
}

extension UInt64 {
  /// An absent choice was read as 0.
  func choice<Value: Choice>(_ type: Value.Type, at reader: MessageReader) throws(CodecFailure) -> Value {
    guard self != 0 else { throw reader.malformed }
    guard let value = Value(number: self) else { throw .newer(.choice(Int(clamping: self))) }
    return value
  }
}

extension MessageReader {
  mutating func choice<Value: Choice>(_ type: Value.Type, _ key: Key) throws(CodecFailure) -> Value {
    try scalar(key).choice(type, at: self)
  }
}
