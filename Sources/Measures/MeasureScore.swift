/// What the answers of one time come to.
///
/// A missing answer is never estimated: a number that counts its item is nil.
package struct MeasureScore: Hashable, Sendable {
  package let answered: Int
  package let isComplete: Bool
  /// One for each rule of the instrument, in its order.
  package let numbers: [Number]
  /// Items whose answer needs a person to look, now, whether or not all was answered.
  package let raised: [RaisedItem]
  /// Items that can raise a flag and have no answer, by number from 1: "not answered, ask".
  package let unanswered: [Int]

  /// One score of an instrument.
  package struct Number: Hashable, Sendable {
    package let id: String
    /// Nil where an answer is missing.
    package let value: Int?
    /// The name of its band; nil where there is none.
    package let band: String?
  }

  /// An answer that raises a flag.
  package struct RaisedItem: Hashable, Sendable {
    /// The item's number, from 1.
    package let item: Int
    package let value: Int
    /// What was answered and nothing more, as in "several days"; nil in a shell.
    package let words: String?
  }

  /// Counts the answers of a sheet. Answers that a sheet does not have are missing.
  package init(_ sheet: AnswerSheet, of instrument: Instrument) {
    answered = sheet.answered
    isComplete = instrument.items.indices.allSatisfy { sheet[$0 + 1] != nil }
    numbers = instrument.scores.map { rule in
      let value = rule.value(of: sheet, answers: instrument.answers)
      return Number(id: rule.id, value: value, band: value.flatMap { rule.band(of: $0) })
    }
    var raised: [RaisedItem] = []
    var unanswered: [Int] = []
    for (index, item) in instrument.items.enumerated() {
      guard let limit = item.flagFrom else { continue }
      if let value = sheet[index + 1] {
        if value >= limit {
          raised.append(RaisedItem(item: index + 1, value: value, words: instrument.words(of: value)))
        }
      } else {
        unanswered.append(index + 1)
      }
    }
    self.raised = raised
    self.unanswered = unanswered
  }

  /// Nil where no score has that id or an answer is missing.
  package subscript(id: String) -> Int? { numbers.first { $0.id == id }?.value }
}

extension ScoreRule {
  /// Nil where one of its items has no answer.
  fileprivate func value(of sheet: AnswerSheet, answers: [Instrument.Answer]) -> Int? {
    let values = answers.map(\.value)
    guard let lowest = values.min(), let highest = values.max() else { return nil }
    var sum = 0
    for number in items {
      guard let answer = sheet[number] else { return nil }
      sum += reversed.contains(number) ? lowest + highest - answer : answer
    }
    return sum
  }
}
