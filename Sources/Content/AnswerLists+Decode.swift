import SessionCore

enum AnswersKey: String, ContentKey {
  case reviewed, answers
  case askAboutSafety = "ask-about-safety"
  case worse, outsiders
  static let thing = "file of answers"
}

enum AnswerListKey: String, ContentKey {
  case id, several, last, answers, how
  static let thing = "list of answers"
}

enum RatingLimitKey: String, ContentKey {
  case scale
  case atMost = "at-most"
  case atLeast = "at-least"
  static let thing = "limit"
}

extension AnswerLists {
  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<AnswersKey>(value, &faults).checkingReview(.reviewed, &faults)
    var seen: [String: Place] = [:]
    self.init(
      lists: fields.items(.answers, &faults).map { value in
        let list = AnswerList(value, &faults)
        faults.addIfSame(list.id.rawValue, of: AnswerListKey.thing, at: value.place, as: &seen)
        return list
      },
      askAboutSafety: fields.items(.askAboutSafety, &faults).map { RatingLimit($0, &faults) },
      worse: fields.texts(.worse, &faults), outsiders: fields.texts(.outsiders, &faults).map { $0.lowercased() })
  }

  /// A list takes the place of the one with the same id; the others are taken whole where a file has any.
  mutating func put(_ other: AnswerLists) {
    lists = lists.filter { other[$0.id] == nil } + other.lists
    if !other.askAboutSafety.isEmpty { askAboutSafety = other.askAboutSafety }
    if !other.worse.isEmpty { worse = other.worse }
    if !other.outsiders.isEmpty { outsiders = other.outsiders }
  }
}

extension AnswerList {
  fileprivate init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<AnswerListKey>(value, &faults)
    self.init(
      id: fields.choice(.id, or: .affect, &faults), answers: fields.texts(.answers, &faults),
      takesSeveral: fields.yes(.several, &faults), last: fields.choiceIfAny(.last, or: .no, &faults) ?? .no,
      how: fields.lineIfAny(.how, &faults))
  }
}

extension RatingLimit {
  fileprivate init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<RatingLimitKey>(value, &faults)
    self.init(
      scale: fields.identifier(.scale, &faults), atMost: fields.wholeNumberIfAny(.atMost, &faults),
      atLeast: fields.wholeNumberIfAny(.atLeast, &faults))
  }
}
