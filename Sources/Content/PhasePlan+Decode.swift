import Basics
import SessionCore

enum PhaseKey: String, ContentKey {
  case name, kind, minutes, seconds, service, directions, prompts, points, questions, round, skill
  case shareSeconds = "share-seconds"
  static let thing = "phase"
}

enum RoundKey: String, ContentKey {
  case mode, question, ratings, commitment
  static let thing = "round"
}

enum DepthKey: String, ContentKey {
  case light, middle, deep
  static let thing = "group of questions"
}

extension PhasePlan {
  /// The names from elsewhere that a phase may use.
  struct Known {
    var scales: [String]
    var skills: [String]
  }

  init(_ value: Value, _ known: Known, _ faults: inout Faults) {
    let fields = Fields<PhaseKey>(value, &faults)
    let name = fields.line(.name, &faults)
    self.init(
      name: name,
      kind: PhasePlan.kind(fields, name: name, &faults),
      plannedSeconds: PhasePlan.plannedSeconds(fields, &faults),
      service: fields.lineIfAny(.service, &faults),
      prompts: fields.texts(.prompts, &faults),
      round: fields[.round].map { RoundPlan($0, known, &faults) },
      skill: PhasePlan.skill(fields, known, &faults),
      shareSeconds: fields.wholeNumberIfAny(.shareSeconds, &faults),
      points: fields.texts(.points, &faults),
      questions: fields[.questions].map { QuestionsByDepth($0, &faults) } ?? QuestionsByDepth())
    directions = fields.texts(.directions, &faults)
    // A round that opens and a leader with nothing to ask.
    let asks = round?.question != nil || !prompts.isEmpty || fields[.prompts] != nil
    if kind == .checkIn || kind == .checkOut, round != nil, !asks, let place = fields[.round]?.place {
      faults.add(.nothingAsked(phase: name), at: place)
    }
  }

  /// A phase called by the name of a kind is of that kind, unless it says otherwise.
  private static func kind(_ fields: Fields<PhaseKey>, name: String, _ faults: inout Faults) -> PhaseKind {
    if let kind = fields.choiceIfAny(.kind, or: PhaseKind.topic, &faults) { return kind }
    if let kind = PhaseKind(rawValue: name) { return kind }
    if !name.isEmpty, let place = fields[.name]?.place {
      faults.add(.kindNotSaid(name: name, known: PhaseKind.allCases.map(\.rawValue)), at: place)
    }
    return .topic
  }

  /// 0 where a fault was added.
  private static func plannedSeconds(_ fields: Fields<PhaseKey>, _ faults: inout Faults) -> Int {
    switch (fields[.minutes], fields[.seconds]) {
    case (_?, nil): return (fields.wholeNumberIfAny(.minutes, &faults) ?? 0) * 60
    case (nil, _?): return fields.wholeNumberIfAny(.seconds, &faults) ?? 0
    case (_?, let seconds?): faults.add(.minutesAndSeconds, at: seconds.place)
    case (nil, nil): if fields.areThere { faults.add(.noDuration, at: fields.place) }
    }
    return 0
  }

  private static func skill(_ fields: Fields<PhaseKey>, _ known: Known, _ faults: inout Faults) -> String? {
    guard let value = fields[.skill], let id = value.line("skill", &faults) else { return nil }
    if !known.skills.contains(id) {
      faults.add(.unknownSkill(id, nearest: known.skills.nearest(to: id), known: known.skills), at: value.place)
    }
    return id
  }
}

extension QuestionsByDepth {
  fileprivate init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<DepthKey>(value, &faults)
    self.init(
      light: fields.texts(.light, &faults), middle: fields.texts(.middle, &faults), deep: fields.texts(.deep, &faults))
  }
}

extension RoundPlan {
  fileprivate init(_ value: Value, _ known: PhasePlan.Known, _ faults: inout Faults) {
    let fields = Fields<RoundKey>(value, &faults)
    self.init(
      mode: fields.choice(.mode, or: .circle, &faults),
      question: fields.textIfAny(.question, &faults),
      ratings: fields.items(.ratings, &faults).compactMap { RoundPlan.scale($0, known, &faults) },
      asksCommitment: fields.yes(.commitment, &faults))
  }

  private static func scale(_ value: Value, _ known: PhasePlan.Known, _ faults: inout Faults) -> String? {
    guard let name = value.line("ratings", &faults) else { return nil }
    if !known.scales.contains(name) {
      faults.add(.unknownScale(name, nearest: known.scales.nearest(to: name), known: known.scales), at: value.place)
    }
    return name
  }
}
