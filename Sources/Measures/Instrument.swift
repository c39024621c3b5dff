/// A questionnaire whose answers are numbers: what one file in `measures/` holds.
///
/// Where sources of its wording, bands and steps disagree, the file names the one it follows. The wording of a validated
/// instrument is never changed.
package struct Instrument: Hashable, Sendable {
  /// Unique among measures, as in `phq-9`.
  package var id: String
  /// Scores of two editions are never compared.
  package var edition: String
  /// As in `en`.
  package var language: String
  package var title: String
  package var license: License
  /// What the owner wants printed wherever the wording stands; nil where nothing is wanted.
  package var notice: String?
  /// False for a scale of one's own, which every page labels *not a validated scale*.
  package var isValidated: Bool
  /// How many days back its questions look, at least 1.
  package var windowDays: Int
  /// How many days lie between two times of asking where nothing else was said, at least 1.
  package var intervalDays: Int
  /// The age in years from which it may be asked; nil where nothing is said.
  package var youngest: Int?
  /// What stands before the first item; nil for a shell.
  package var introduction: String?
  /// What can be answered to each item, the lowest value first.
  package var answers: [Answer]
  /// In their order, 1 to 100 of them.
  package var items: [Item]
  /// A last question that no score counts; nil where there is none.
  package var difficulty: Difficulty?
  package var scores: [ScoreRule]
  /// LOINC's code of the whole panel; nil where there is none or sources disagree.
  package var panelCode: String?
  package var sources: [String] = []
  /// The clinician who reviewed its file, and when; nil where none has.
  package var reviewed: String?

  /// What may be done with its wording.
  package enum License: String, Hashable, Sendable, CaseIterable {
    /// It may be shown and printed as it is.
    case free
    /// It may be shown and printed together with its notice.
    case notice
    /// Answers and scoring only: the program that uses it owns the form on paper.
    case shell
  }

  /// One thing that can be answered.
  package struct Answer: Hashable, Sendable {
    /// 0 to 9, so that it is typed as one digit.
    package var value: Int
    /// Empty in a shell.
    package var text: String
    /// LOINC's code; nil where there is none.
    package var code: String?

    package init(value: Int, text: String, code: String? = nil) {
      self.value = value
      self.text = text
      self.code = code
    }
  }

  /// One question.
  package struct Item: Hashable, Sendable {
    /// Empty in a shell.
    package var text: String
    /// LOINC's code; nil where there is none.
    package var code: String?
    /// Answers from this value on raise a flag, at once; nil where none does.
    package var flagFrom: Int?

    package init(text: String, code: String? = nil, flagFrom: Int? = nil) {
      self.text = text
      self.code = code
      self.flagFrom = flagFrom
    }
  }

  /// The question that stands after the items, with answers of its own.
  package struct Difficulty: Hashable, Sendable {
    package var text: String
    package var answers: [Answer]
    /// LOINC's code of the question. Its answers have none.
    package var code: String?

    package init(text: String, answers: [Answer], code: String? = nil) {
      self.text = text
      self.answers = answers
      self.code = code
    }
  }

  package init(
    id: String, edition: String, language: String, title: String, license: License, notice: String? = nil,
    isValidated: Bool, windowDays: Int, intervalDays: Int, introduction: String? = nil, answers: [Answer],
    items: [Item], difficulty: Difficulty? = nil, scores: [ScoreRule] = []
  ) {
    self.id = id
    self.edition = edition
    self.language = language
    self.title = title
    self.license = license
    self.notice = notice
    self.isValidated = isValidated
    self.windowDays = windowDays
    self.intervalDays = intervalDays
    self.introduction = introduction
    self.answers = answers
    self.items = items
    self.difficulty = difficulty
    self.scores = scores
  }

  /// Whether it can be shown and printed.
  package var hasWording: Bool { license != .shell }

  /// The rule of the total; nil where the instrument has none, as the BAM.
  package var total: ScoreRule? { scores.first { $0.id == ScoreRule.total } }

  /// What stands wherever a scale is shown that no study has tested.
  package static let notValidated = "not a validated scale"

  /// The numbers that a score can have; nil where there are no answers.
  package func range(of rule: ScoreRule) -> ClosedRange<Int>? {
    guard let lowest = answers.map(\.value).min(), let highest = answers.map(\.value).max() else { return nil }
    return lowest * rule.items.count...highest * rule.items.count
  }

  /// The words of an answer, as in "several days"; nil where there are none.
  ///
  /// They begin with a small letter, since they stand within a sentence.
  package func words(of value: Int) -> String? {
    guard let text = answers.first(where: { $0.value == value })?.text, let first = text.first else { return nil }
    return first.lowercased() + text.dropFirst()
  }

  /// Whether being asked every so many days counts the same days twice.
  package func countsDaysTwice(every days: Int) -> Bool { days < windowDays }
}
