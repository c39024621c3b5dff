package import Basics
package import Measures

extension MeasureSeries {
  /// An array with an object for each time, oldest first. `total` is null where an answer is missing, and `change` where
  /// nothing came before.
  package var json: JSONValue { .array(readings.map { $0.json(of: instrument) }) }
}

extension MeasureReading {
  fileprivate func json(of instrument: Instrument) -> JSONValue {
    let total = score?.numbers.first { $0.id == ScoreRule.total }
    return .object([
      .init("measure", .string(administration.measure)), .init("edition", .string(administration.edition)),
      .init("on", .string(administration.on.iso)), .init("enteredAt", .optional(administration.enteredAt?.iso8601)),
      .init("items", .array((administration.sheet?.items ?? []).map { JSONValue.optional($0) })),
      .init("difficulty", .optional(administration.sheet?.difficulty)),
      .init("answered", .number(score?.answered ?? 0)),
      .init("total", .optional(self.total)), .init("band", .optional(total?.band)),
      .init("scores", .object(scores)), .init("baseline", .optional(isBaseline ? self.total : baseline)),
      .init("change", .optional(change)),
      .init("changeStep", .string(step.rawValue)), .init("direction", .string(direction.rawValue)),
      .init("belowCutOff", .boolean(isBelowCutOff)), .init("response", .boolean(isResponse)),
      .init("remission", .boolean(isRemission)), .init("previous", .optional(previous)),
      .init("changeFromPrevious", .optional(changeFromPrevious)), .init("complete", .boolean(isComplete)),
      .init("declined", .boolean(score == nil)), .init("why", .optional(why)),
      .init("flags", .array((score?.raised ?? []).map { $0.json })),
      .init("notAnswered", .array((score?.unanswered ?? []).map { .number($0) })),
    ])
  }

  private var scores: [JSONValue.Field] { (score?.numbers ?? []).map { .init($0.id, .optional($0.value)) } }

  private var why: String? {
    if case .declined(let why) = administration.outcome { why } else { nil }
  }
}

extension MeasureScore.RaisedItem {
  fileprivate var json: JSONValue {
    .object([.init("item", .number(item)), .init("value", .number(value)), .init("words", .optional(words))])
  }
}
