import SessionCore

enum PhaseKey: String, ContentKey {
  case name, kind, minutes, seconds, service, prompts, round, skill
  case shareSeconds = "share-seconds"
  static let thing = "phase"
}

enum RoundKey: String, ContentKey {
  case mode, question, ratings, commitment
  static let thing = "round"
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
      shareSeconds: fields.wholeNumberIfAny(.shareSeconds, in: 10...7200, &faults))
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
    case (let minutes?, nil): return (minutes.wholeNumber("minutes", in: 1...720, &faults) ?? 0) * 60
    case (nil, let seconds?): return seconds.wholeNumber("seconds", in: 1...43200, &faults) ?? 0
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
