import SessionCore

enum SkillKey: String, ContentKey {
  case id, title, minutes, themes, intro, steps, sources
  case chooseWhen = "choose-when"
  case watchFor = "watch-for"
  case facts, reviewed
  static let thing = "skill"
}

enum StepKey: String, ContentKey {
  case text, direction, seconds, count, swap
  static let thing = "step"
}

extension Skill {
  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<SkillKey>(value, &faults)
    id = fields.identifier(.id, &faults)
    title = fields.line(.title, &faults)
    minutes = fields.required(.minutes, &faults) == nil ? 0 : fields.wholeNumberIfAny(.minutes, &faults) ?? 0
    themes = fields.choices(.themes, or: Theme.welcome, &faults)
    introduction = fields.text(.intro, &faults)
    steps = fields.requiredItems(.steps, &faults).map { Step($0, &faults) }
    sources = fields.texts(.sources, &faults)
    chooseWhen = fields.texts(.chooseWhen, &faults)
    watchFor = fields.texts(.watchFor, &faults)
    facts = fields.items(.facts, &faults).map { TaughtFact($0, &faults) }
    reviewed = fields.review(.reviewed, &faults)
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
    self.init(
      text: fields.text(.text, &faults), seconds: fields.wholeNumberIfAny(.seconds, &faults),
      breath: Skill.Step.breath(fields, &faults), swaps: fields.yes(.swap, &faults))
    direction = fields.textIfAny(.direction, &faults)
  }

  /// Two numbers, in and out: there is no place for holding a breath.
  private static func breath(_ fields: Fields<StepKey>, _ faults: inout Faults) -> StepPace.Breath? {
    guard let place = fields[.count]?.place else { return nil }
    let range = StepKey.count.note.form.range
    let counts = fields.items(.count, &faults).map { $0.wholeNumber(StepKey.count.rawValue, in: range, &faults) }
    guard counts.count == 2 else {
      faults.add(.breathNotTwo(count: counts.count), at: place)
      return nil
    }
    guard let inSeconds = counts[0], let outSeconds = counts[1] else { return nil }
    return StepPace.Breath(inSeconds: inSeconds, outSeconds: outSeconds)
  }
}
