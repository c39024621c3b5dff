package import SessionCore

/// Questions that belong to no outline; `/prompt THEME DEPTH` takes from them.
package struct QuestionBank: Hashable, Sendable {
  /// Where it lies in the folder of content, as in `questions/sharing.yaml`.
  package var path: String
  package var use: Use
  package var questions: [Question]
  /// The clinician who reviewed them, and when; nil where none has.
  package var reviewed: String?

  /// The rounds that the questions fit.
  package enum Use: String, Hashable, Sendable, CaseIterable {
    case checkIn = "check-in"
    case sharing
    case checkOut = "check-out"
  }

  /// One question.
  package struct Question: Hashable, Sendable {
    package var text: String
    /// Nil where it fits any.
    package var theme: Theme?
    /// Nil where it is as deep as the answer.
    package var depth: Depth?

    package init(text: String, theme: Theme? = nil, depth: Depth? = nil) {
      self.text = text
      self.theme = theme
      self.depth = depth
    }
  }

  package init(path: String, use: Use, questions: [Question]) {
    self.path = path
    self.use = use
    self.questions = questions
  }
}

enum BankKey: String, ContentKey {
  case use, reviewed, questions
  static let thing = "question bank"
}

enum QuestionKey: String, ContentKey {
  case text, theme, depth
  static let thing = "question"
}

extension QuestionBank {
  init(_ value: Value, path: String, _ faults: inout Faults) {
    let fields = Fields<BankKey>(value, &faults)
    self.path = path
    use = fields.choice(.use, or: .sharing, &faults)
    reviewed = fields.review(.reviewed, &faults)
    var seen: [String: Place] = [:]
    questions = fields.requiredItems(.questions, &faults).map { value in
      let question = Question(value, &faults)
      faults.addIfSame(question.text, of: QuestionKey.thing, at: value.place, as: &seen)
      return question
    }
  }
}

extension QuestionBank.Question {
  /// A question may be written as its text alone.
  fileprivate init(_ value: Value, _ faults: inout Faults) {
    if case .text = value.form {
      self.init(text: value.text(QuestionKey.thing, &faults) ?? "")
      return
    }
    let fields = Fields<QuestionKey>(value, &faults)
    self.init(
      text: fields.text(.text, &faults), theme: fields.choiceIfAny(.theme, or: .welcome, &faults),
      depth: fields.choiceIfAny(.depth, or: .middle, &faults))
  }
}
