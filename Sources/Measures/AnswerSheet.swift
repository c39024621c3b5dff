import Basics

/// The answers that one person gave at one time.
package struct AnswerSheet: Hashable, Sendable {
  /// One for each item, in order; nil where nothing was answered.
  package let items: [Int?]
  /// The answer to the question after the items; nil where it was not answered or not asked.
  package let difficulty: Int?

  /// Answers as they were stored or given one by one. Whether they fit the instrument is for the caller to know.
  package init(items: [Int?], difficulty: Int? = nil) {
    self.items = items
    self.difficulty = difficulty
  }

  /// One digit for each item, as in `010211030`; `.` and `-` are missing answers. White space at the ends is left out.
  /// The difficulty is one digit more, apart; nil or a sign of a missing answer where there is none.
  package init(
    typed: String, difficulty: String? = nil, of instrument: Instrument
  ) throws(EntryRefusal) {
    let digits = Array(typed.trimmed)
    guard digits.count == instrument.items.count else {
      throw .wrongCount(digits.count, expected: instrument.items.count)
    }
    var items: [Int?] = []
    for (index, digit) in digits.enumerated() {
      items.append(try Self.answer(digit, place: .item(index + 1), of: instrument.answers))
    }
    self.init(items: items, difficulty: try Self.difficulty(difficulty?.trimmed, of: instrument))
  }

  /// How many items have an answer.
  package var answered: Int { items.count { $0 != nil } }

  /// The answer to an item by its number, from 1; nil where it was not answered or no item has that number.
  package subscript(number: Int) -> Int? { items.indices.contains(number - 1) ? items[number - 1] : nil }

  private static func difficulty(_ typed: String?, of instrument: Instrument) throws(EntryRefusal) -> Int? {
    guard let typed, let digit = typed.first else { return nil }
    guard let question = instrument.difficulty else { throw .noDifficulty }
    guard typed.count == 1 else { throw .difficultyNotOneDigit }
    return try answer(digit, place: .difficulty, of: question.answers)
  }

  private static func answer(
    _ digit: Character, place: EntryRefusal.Place, of answers: [Instrument.Answer]
  ) throws(EntryRefusal) -> Int? {
    if digit == "." || digit == "-" { return nil }
    // Only ASCII digits: other scripts have digits of their own, which would be stored as the same number.
    guard digit.isASCII, let value = digit.wholeNumberValue, answers.contains(where: { $0.value == value }) else {
      throw .notAnAnswer(digit, at: place, known: answers.map(\.value))
    }
    return value
  }
}
