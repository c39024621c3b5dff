import Measures

extension Instrument {
  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<MeasureKey>(value, &faults)
    let license = fields.choice(.license, or: License.free, &faults)
    self.init(
      id: fields.identifier(.id, &faults), edition: fields.line(.edition, &faults),
      language: Self.language(fields, &faults), title: fields.line(.title, &faults), license: license,
      isValidated: fields.yes(.validated, &faults), windowDays: fields.number(.windowDays, &faults),
      intervalDays: fields.number(.intervalDays, &faults),
      answers: Answer.all(fields.requiredItems(.answers, &faults), isShell: license == .shell, &faults),
      items: Self.items(fields, isShell: license == .shell, &faults))
    notice = license == .notice ? fields.text(.notice, &faults) : fields.textIfAny(.notice, &faults)
    youngest = fields.wholeNumberIfAny(.youngest, &faults)
    panelCode = fields.lineIfAny(.panelCode, &faults)
    sources = fields.texts(.sources, &faults)
    reviewed = fields.review(.reviewed, &faults)
    if license == .shell {
      for key in [MeasureKey.intro, .difficulty] {
        if let found = fields[key] { faults.add(.shellWithWording(key: key.rawValue), at: found.place) }
      }
    } else {
      introduction = fields.text(.intro, &faults)
      difficulty = fields[.difficulty].map { Difficulty($0, &faults) }
    }
    let shape = ScoreShape(itemCount: items.count, values: answers.map(\.value))
    scores = fields.entries(.scores, of: ScoreKey.thing, id: \.id, &faults) { ScoreRule($0, shape, &$1) }
  }

  private static func language(_ fields: Fields<MeasureKey>, _ faults: inout Faults) -> String {
    let language = fields.line(.language, &faults)
    if let place = fields[.language]?.place, !language.isEmpty, !LanguageTag.isFolder(language) {
      faults.add(.notALanguage(language), at: place)
    }
    return language
  }

  private static func items(
    _ fields: Fields<MeasureKey>, isShell: Bool, _ faults: inout Faults
  ) -> [Item] {
    guard isShell else {
      if let place = fields[.itemCount]?.place { faults.add(.itemCountWithWording, at: place) }
      let values = fields.requiredItems(.items, &faults)
      if values.count > 100, let place = fields[.items]?.place {
        faults.add(.outOfRange(key: MeasureItemKey.thing, value: values.count, range: 1...100), at: place)
      }
      return values.map { Item($0, &faults) }
    }
    if let place = fields[.items]?.place { faults.add(.shellWithWording(key: MeasureKey.items.rawValue), at: place) }
    return Array(repeating: Item(text: ""), count: fields.number(.itemCount, &faults))
  }
}

extension Instrument.Answer {
  /// In the order of their values, which may stand there once each.
  fileprivate static func all(_ values: [Value], isShell: Bool, _ faults: inout Faults) -> [Instrument.Answer] {
    var seen: [String: Place] = [:]
    let answers = values.map { value in
      let fields = Fields<MeasureAnswerKey>(value, &faults)
      let number = fields.required(.value, &faults).flatMap { _ in fields.wholeNumberIfAny(.value, &faults) }
      if let number { faults.addIfSame(String(number), of: "value", at: value.place, as: &seen) }
      if isShell, let found = fields[.text] {
        faults.add(.shellWithWording(key: MeasureAnswerKey.text.rawValue), at: found.place)
      }
      let text = isShell ? "" : fields.line(.text, &faults)
      return Instrument.Answer(value: number ?? 0, text: text, code: fields.lineIfAny(.code, &faults))
    }
    if let first = values.first, values.count == 1 { faults.add(.oneAnswer, at: first.place) }
    return answers.sorted { $0.value < $1.value }
  }
}

extension Instrument.Item {
  fileprivate init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<MeasureItemKey>(value, &faults)
    self.init(
      text: fields.text(.text, &faults), code: fields.lineIfAny(.code, &faults),
      flagFrom: fields.wholeNumberIfAny(.flagFrom, &faults))
  }
}

extension Instrument.Difficulty {
  fileprivate init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<DifficultyKey>(value, &faults)
    self.init(
      text: fields.text(.text, &faults),
      answers: Instrument.Answer.all(fields.requiredItems(.answers, &faults), isShell: false, &faults),
      code: fields.lineIfAny(.code, &faults))
  }
}

extension Fields {
  /// 0 where it is missing or wrong, with a fault added.
  func number(_ key: Key, _ faults: inout Faults) -> Int {
    required(key, &faults) == nil ? 0 : wholeNumberIfAny(key, &faults) ?? 0
  }
}
