import SessionCore

/// A message of `Format.md` that stands for one type.
protocol StoredMessage {
  func write(_ writer: inout MessageWriter)
  init(_ reader: inout MessageReader) throws(CodecFailure)
}

extension MessageWriter {
  mutating func message(_ field: Int, _ value: (some StoredMessage)?) {
    guard let value else { return }
    block(field) { writer in value.write(&writer) }
  }

  mutating func messages(_ field: Int, _ values: [some StoredMessage]) {
    for value in values { message(field, value) }
  }

  mutating func members(_ field: Int, _ members: [MemberID]) {
    packed(field, members.map { UInt64(bitPattern: Int64($0.number)) })
  }

  mutating func people(_ field: Int, _ people: [Person]) {
    packed(field, people.map(\.code))
  }

  mutating func person(_ field: Int, _ person: Person?) {
    intIfAny(field, person.map { Int(truncatingIfNeeded: $0.code) })
  }
}

extension MessageReader {
  mutating func message<Value: StoredMessage>(
    _ type: Value.Type, _ key: Key
  ) throws(CodecFailure) -> Value {
    var inner = try block(key)
    return try Value(&inner)
  }

  mutating func members(_ key: Key, into members: inout [MemberID]) throws(CodecFailure) {
    var packed = try block(key)
    while packed.remaining > 0 { members.append(MemberID(Int(truncatingIfNeeded: try packed.varint()))) }
  }

  mutating func people(_ key: Key, into people: inout [Person]) throws(CodecFailure) {
    var packed = try block(key)
    while packed.remaining > 0 { people.append(Person(code: try packed.varint())) }
  }
}

extension Person {
  var code: UInt64 {
    switch self {
    case .member(let id): UInt64(bitPattern: Int64(id.number) << 1)
    case .guest(let id): UInt64(bitPattern: Int64(id.number) << 1 | 1)
    }
  }

  init(code: UInt64) {
    let number = Int(Int64(bitPattern: code) >> 1)
    self = code & 1 == 0 ? .member(MemberID(number)) : .guest(GuestID(number))
  }
}
