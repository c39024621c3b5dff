enum SkillKey: String, ContentKey {
  case id, title, minutes, intro, steps, sources
  static let thing = "skill"
}

enum StepKey: String, ContentKey {
  case text, seconds
  static let thing = "step"
}

extension Skill {
  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<SkillKey>(value, &faults)
    id = fields.identifier(.id, &faults)
    title = fields.line(.title, &faults)
    minutes = fields.required(.minutes, &faults)?.wholeNumber("minutes", in: 1...120, &faults) ?? 0
    introduction = fields.text(.intro, &faults)
    steps = fields.requiredItems(.steps, &faults).map { Step($0, &faults) }
    sources = fields.texts(.sources, &faults)
    let sumSeconds = steps.reduce(0) { $0 + ($1.seconds ?? 0) }
    if let place = fields[.minutes]?.place, minutes > 0, sumSeconds > minutes * 60 {
      faults.add(.stepsTooLong(declaredSeconds: minutes * 60, sumSeconds: sumSeconds), at: place)
    }
  }
}

extension Skill.Step {
  /// A step may be written as its text alone.
  fileprivate init(_ value: Value, _ faults: inout Faults) {
    if case .text = value.form {
      self.init(text: value.text(StepKey.thing, &faults) ?? "")
      return
    }
    let fields = Fields<StepKey>(value, &faults)
    self.init(text: fields.text(.text, &faults), seconds: fields.wholeNumberIfAny(.seconds, in: 1...3600, &faults))
  }
}
