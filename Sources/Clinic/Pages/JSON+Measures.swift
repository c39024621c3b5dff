package import Basics
package import Measures

extension Instrument {
  /// What a program reads of it: all but the wording of its items.
  package var json: JSONValue {
    .object([
      .init("id", .string(id)), .init("title", .string(title)), .init("edition", .string(edition)),
      .init("language", .string(language)), .init("license", .string(license.rawValue)),
      .init("validated", .boolean(isValidated)), .init("windowDays", .number(windowDays)),
      .init("intervalDays", .number(intervalDays)), .init("youngest", .optional(youngest)),
      .init("items", .number(items.count)), .init("answers", .array(answers.map(\.json))),
      .init("difficulty", .boolean(difficulty != nil)), .init("flagItems", .array(flagItems)),
      .init("scores", .array(scores.map { $0.json(range: range(of: $0)) })), .init("notice", .optional(notice)),
      .init("sources", .strings(sources)), .init("reviewed", .optional(reviewed)),
    ])
  }

  private var flagItems: [JSONValue] {
    items.enumerated().compactMap { index, item in
      item.flagFrom.map { .object([.init("item", .number(index + 1)), .init("from", .number($0))]) }
    }
  }
}

extension Instrument.Answer {
  fileprivate var json: JSONValue { .object([.init("value", .number(value)), .init("text", .string(text))]) }
}

extension ScoreRule {
  fileprivate func json(range: ClosedRange<Int>?) -> JSONValue {
    .object([
      .init("id", .string(id)), .init("title", .string(title)), .init("items", .array(items.map { .number($0) })),
      .init("better", .string(better.rawValue)), .init("lowest", .optional(range?.lowerBound)),
      .init("highest", .optional(range?.upperBound)), .init("bands", .array(bands.map(\.json))),
      .init("cutOff", .optional(cutOff?.at)), .init("clear", .optional(cutOff?.clear)),
      .init("noticeable", noticeable?.json ?? .null), .init("reliable", reliable?.json ?? .null),
    ])
  }
}

extension ScoreRule.Band {
  fileprivate var json: JSONValue {
    .object([
      .init("name", .string(name)), .init("from", .number(range.lowerBound)), .init("to", .number(range.upperBound)),
    ])
  }
}

extension ScoreRule.ChangeStep {
  fileprivate var json: JSONValue {
    .object([.init("points", .number(points)), .init("source", .string(source))])
  }
}
