import SessionCore

extension Outline: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, id)
    writer.text(2, title)
    writer.choice(3, kind)
    writer.messages(4, scales)
    writer.messages(5, phases)
  }

  init(_ reader: inout MessageReader) throws(StoredFormFailure) {
    var id = ""
    var title = ""
    var kind: UInt64 = 0
    var scales: [Scale] = []
    var phases: [PhasePlan] = []
    while let key = try reader.key() {
      switch key.field {
      case 1: id = try reader.text(key)
      case 2: title = try reader.text(key)
      case 3: kind = try reader.scalar(key)
      case 4: scales.append(try reader.message(Scale.self, key))
      case 5: phases.append(try reader.message(PhasePlan.self, key))
      default: try reader.skip(key)
      }
    }
    self.init(id: id, title: title, kind: try kind.choice(SessionKind.self, at: reader), scales: scales, phases: phases)
  }

  /// What stands until the field has been read.
  static let none = Outline(id: "", title: "", kind: .group, phases: [])
}

extension Scale: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, name)
    writer.sint(2, range.lowerBound)
    writer.sint(3, range.upperBound)
  }

  init(_ reader: inout MessageReader) throws(StoredFormFailure) {
    var name = ""
    var lowest = 0
    var highest = 0
    while let key = try reader.key() {
      switch key.field {
      case 1: name = try reader.text(key)
      case 2: lowest = try reader.sint(key)
      case 3: highest = try reader.sint(key)
      default: try reader.skip(key)
      }
    }
    guard lowest <= highest else { throw reader.malformed }
    self.init(name: name, range: lowest...highest)
  }
}

extension PhasePlan: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, name)
    writer.choice(2, kind)
    writer.sint(3, plannedSeconds)
    writer.textIfAny(4, service)
    writer.texts(5, prompts)
    writer.message(6, round)
    writer.textIfAny(7, skill)
    writer.sintIfAny(8, shareSeconds)
  }

  init(_ reader: inout MessageReader) throws(StoredFormFailure) {
    var name = ""
    var kind: UInt64 = 0
    var plannedSeconds = 0
    var service: String?
    var prompts: [String] = []
    var round: RoundPlan?
    var skill: String?
    var shareSeconds: Int?
    while let key = try reader.key() {
      switch key.field {
      case 1: name = try reader.text(key)
      case 2: kind = try reader.scalar(key)
      case 3: plannedSeconds = try reader.sint(key)
      case 4: service = try reader.text(key)
      case 5: prompts.append(try reader.text(key))
      case 6: round = try reader.message(RoundPlan.self, key)
      case 7: skill = try reader.text(key)
      case 8: shareSeconds = try reader.sint(key)
      default: try reader.skip(key)
      }
    }
    self.init(
      name: name, kind: try kind.choice(PhaseKind.self, at: reader), plannedSeconds: plannedSeconds, service: service,
      prompts: prompts, round: round, skill: skill, shareSeconds: shareSeconds)
  }
}

extension RoundPlan: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.choice(1, mode)
    writer.textIfAny(2, question)
    writer.texts(3, ratings)
    writer.bool(4, asksCommitment)
  }

  init(_ reader: inout MessageReader) throws(StoredFormFailure) {
    var mode: UInt64 = 0
    var question: String?
    var ratings: [String] = []
    var asksCommitment = false
    while let key = try reader.key() {
      switch key.field {
      case 1: mode = try reader.scalar(key)
      case 2: question = try reader.text(key)
      case 3: ratings.append(try reader.text(key))
      case 4: asksCommitment = try reader.bool(key)
      default: try reader.skip(key)
      }
    }
    self.init(
      mode: try mode.choice(RoundMode.self, at: reader), question: question, ratings: ratings,
      asksCommitment: asksCommitment)
  }
}
