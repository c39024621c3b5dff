import SessionCore

extension Outline: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, id)
    writer.text(2, title)
    writer.choice(3, kind)
    writer.messages(4, scales)
    writer.messages(5, phases)
    writer.textIfAny(6, notes.about)
    writer.sintIfAny(7, notes.week)
    writer.choice(8, notes.strand)
    writer.texts(9, notes.themes)
    writer.texts(10, notes.opening)
    writer.textIfAny(11, notes.homePractice)
    writer.texts(12, notes.ifHeavy)
    writer.texts(13, notes.sources)
    writer.texts(14, notes.chooseWhen)
    writer.texts(15, notes.watchFor)
    writer.messages(16, notes.facts)
    writer.textIfAny(17, notes.reviewed)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var id = ""
    var title = ""
    var kind: UInt64 = 0
    var scales: [Scale] = []
    var phases: [PhasePlan] = []
    var notes = OutlineNotes()
    while let key = try reader.key() {
      switch key.field {
      case 1: id = try reader.text(key)
      case 2: title = try reader.text(key)
      case 3: kind = try reader.scalar(key)
      case 4: scales.append(try reader.message(Scale.self, key))
      case 5: phases.append(try reader.message(PhasePlan.self, key))
      default: try notes.read(key, &reader)
      }
    }
    self.init(
      id: id, title: title, kind: try kind.choice(SessionKind.self, at: reader), scales: scales, phases: phases,
      notes: notes)
  }

  /// What stands until the field has been read.
  static let none = Outline(id: "", title: "", kind: .group, phases: [])
}

extension OutlineNotes {
  /// Fields 6 to 17 of an outline.
  fileprivate mutating func read(_ key: MessageReader.Key, _ reader: inout MessageReader) throws(CodecFailure) {
    switch key.field {
    case 6: about = try reader.text(key)
    case 7: week = try reader.sint(key)
    case 8: strand = try reader.scalar(key).choice(Strand.self, at: reader)
    case 9: themes.append(try reader.text(key))
    case 10: opening.append(try reader.text(key))
    case 11: homePractice = try reader.text(key)
    case 12: ifHeavy.append(try reader.text(key))
    case 13: sources.append(try reader.text(key))
    case 14: chooseWhen.append(try reader.text(key))
    case 15: watchFor.append(try reader.text(key))
    case 16: facts.append(try reader.message(TaughtFact.self, key))
    case 17: reviewed = try reader.text(key)
    default: try reader.skip(key)
    }
  }
}

extension TaughtFact: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, text)
    writer.textIfAny(2, source)
    writer.textIfAny(3, quote)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    self.init(text: "")
    while let key = try reader.key() {
      switch key.field {
      case 1: text = try reader.text(key)
      case 2: source = try reader.text(key)
      case 3: quote = try reader.text(key)
      default: try reader.skip(key)
      }
    }
  }
}

extension Scale: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.text(1, name)
    writer.sint(2, range.lowerBound)
    writer.sint(3, range.upperBound)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
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
    writer.texts(9, points)
    writer.texts(10, questions.light)
    writer.texts(11, questions.middle)
    writer.texts(12, questions.deep)
    writer.texts(13, directions)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
    var name = ""
    var kind: UInt64 = 0
    var plannedSeconds = 0
    var service: String?
    var prompts: [String] = []
    var round: RoundPlan?
    var skill: String?
    var shareSeconds: Int?
    var points: [String] = []
    var questions = QuestionsByDepth()
    var directions: [String] = []
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
      case 9: points.append(try reader.text(key))
      case 10: questions.light.append(try reader.text(key))
      case 11: questions.middle.append(try reader.text(key))
      case 12: questions.deep.append(try reader.text(key))
      case 13: directions.append(try reader.text(key))
      default: try reader.skip(key)
      }
    }
    self.init(
      name: name, kind: try kind.choice(PhaseKind.self, at: reader), plannedSeconds: plannedSeconds, service: service,
      prompts: prompts, round: round, skill: skill, shareSeconds: shareSeconds, points: points, questions: questions)
    self.directions = directions
  }
}

extension RoundPlan: StoredMessage {
  func write(_ writer: inout MessageWriter) {
    writer.choice(1, mode)
    writer.textIfAny(2, question)
    writer.texts(3, ratings)
    writer.bool(4, asksCommitment)
  }

  init(_ reader: inout MessageReader) throws(CodecFailure) {
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
