import SessionCore

extension FlagSubject: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.person(1, person)
    writer.sintIfAny(2, reporter?.number)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var person: Person?
    var reporter: GuestID?
    while let key = try reader.key() {
      switch key.field {
      case 1: person = Person(code: try reader.scalar(key))
      case 2: reporter = GuestID(try reader.sint(key))
      default: try reader.skip(key)
      }
    }
    self.init(person, reporter: reporter)
  }
}

extension ConcernPlace: StoredMessage {
  /// With a session the number is that of its line, without one that of the program's book.
  func write(_ writer: inout MessageWriter) {
    switch self {
    case .session(let session, let line):
      writer.message(1, session)
      writer.sint(2, line)
    case .program(let number): writer.sint(2, number)
    }
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var session: SessionID?
    var number = 0
    while let key = try reader.key() {
      switch key.field {
      case 1: session = try reader.message(SessionID.self, key)
      case 2: number = try reader.sint(key)
      default: try reader.skip(key)
      }
    }
    self = session.map { .session($0, line: number) } ?? .program(number: number)
  }
}
