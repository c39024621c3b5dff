import SessionCore

extension StepPace: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.sintIfAny(1, seconds)
    writer.sintIfAny(2, breath?.inSeconds)
    writer.sintIfAny(3, breath?.outSeconds)
    writer.bool(4, swaps)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    self.init()
    var inSeconds: Int?
    var outSeconds: Int?
    while let key = try reader.key() {
      switch key.field {
      case 1: seconds = try reader.sint(key)
      case 2: inSeconds = try reader.sint(key)
      case 3: outSeconds = try reader.sint(key)
      case 4: swaps = try reader.bool(key)
      default: try reader.skip(key)
      }
    }
    if let inSeconds, let outSeconds { breath = Breath(inSeconds: inSeconds, outSeconds: outSeconds) }
  }
}

extension SkillPlan: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, id)
    writer.text(2, title)
    writer.sint(3, stepCount)
    writer.messages(4, pace)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var id = ""
    var title = ""
    var stepCount = 0
    var pace: [StepPace] = []
    while let key = try reader.key() {
      switch key.field {
      case 1: id = try reader.text(key)
      case 2: title = try reader.text(key)
      case 3: stepCount = try reader.sint(key)
      case 4: pace.append(try reader.message(StepPace.self, key))
      default: try reader.skip(key)
      }
    }
    self.init(id: id, title: title, stepCount: stepCount, pace: pace)
  }
}

extension ScaleValue: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.sint(1, scale)
    writer.sint(2, value)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var scale = 0
    var value = 0
    while let key = try reader.key() {
      switch key.field {
      case 1: scale = try reader.sint(key)
      case 2: value = try reader.sint(key)
      default: try reader.skip(key)
      }
    }
    self.init(scale: scale, value: value)
  }
}

extension CommitmentReference: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.message(1, session)
    writer.sint(2, line)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var session = SessionID.none
    var line = 0
    while let key = try reader.key() {
      switch key.field {
      case 1: session = try reader.message(SessionID.self, key)
      case 2: line = try reader.sint(key)
      default: try reader.skip(key)
      }
    }
    self.init(session: session, line: line)
  }
}
