import SessionCore

extension Vocabulary: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.messages(1, statuses)
    writer.messages(2, dispositions)
    writer.messages(3, markKinds)
    writer.texts(4, said)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var statuses: [AttendanceStatus] = []
    var dispositions: [Disposition] = []
    var markKinds: [MarkKind] = []
    var said: [String] = []
    while let key = try reader.key() {
      switch key.field {
      case 1: statuses.append(try reader.message(AttendanceStatus.self, key))
      case 2: dispositions.append(try reader.message(Disposition.self, key))
      case 3: markKinds.append(try reader.message(MarkKind.self, key))
      case 4: said.append(try reader.text(key))
      default: try reader.skip(key)
      }
    }
    self.init(statuses: statuses, dispositions: dispositions, markKinds: markKinds, said: said)
  }
}

extension AttendanceStatus: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, id)
    writer.text(2, title)
    writer.choice(3, use)
    writer.bool(4, contactDue)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var id = ""
    var title = ""
    var use: UInt64 = 0
    var contactDue = false
    while let key = try reader.key() {
      switch key.field {
      case 1: id = try reader.text(key)
      case 2: title = try reader.text(key)
      case 3: use = try reader.scalar(key)
      case 4: contactDue = try reader.bool(key)
      default: try reader.skip(key)
      }
    }
    self.init(id: id, title: title, use: try use.choice(AttendanceStatus.Use.self, at: reader), contactDue: contactDue)
  }
}

extension Disposition: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, id)
    writer.text(2, title)
    writer.texts(3, asks)
    writer.bool(4, isError)
    writer.bool(5, followUp)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var id = ""
    var title = ""
    var asks: [String] = []
    var isError = false
    var followUp = false
    while let key = try reader.key() {
      switch key.field {
      case 1: id = try reader.text(key)
      case 2: title = try reader.text(key)
      case 3: asks.append(try reader.text(key))
      case 4: isError = try reader.bool(key)
      case 5: followUp = try reader.bool(key)
      default: try reader.skip(key)
      }
    }
    self.init(id: id, title: title, asks: asks, isError: isError, followUp: followUp)
  }
}

extension MarkKind: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, id)
    writer.text(2, title)
    writer.choice(3, goesTo)
    writer.texts(4, asks)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var id = ""
    var title = ""
    var goesTo: UInt64 = 0
    var asks: [String] = []
    while let key = try reader.key() {
      switch key.field {
      case 1: id = try reader.text(key)
      case 2: title = try reader.text(key)
      case 3: goesTo = try reader.scalar(key)
      case 4: asks.append(try reader.text(key))
      default: try reader.skip(key)
      }
    }
    self.init(id: id, title: title, goesTo: try goesTo.choice(MarkKind.Destination.self, at: reader), asks: asks)
  }
}
