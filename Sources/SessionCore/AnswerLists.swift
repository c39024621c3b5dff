/// What the gaps of a note are usually answered with, and when a person has to be asked about safety: content, which a
/// draft is made with and no session keeps.
package struct AnswerLists: Hashable, Sendable {
  package var lists: [AnswerList]
  /// Numbers at which someone has to be asked about safety.
  package var askAboutSafety: [RatingLimit]
  /// How an answer to progress begins after which that is so too.
  package var worse: [String]
  /// Words for people and places outside the program.
  package var outsiders: [String]

  package init(
    lists: [AnswerList] = [], askAboutSafety: [RatingLimit] = [], worse: [String] = [], outsiders: [String] = []
  ) {
    self.lists = lists
    self.askAboutSafety = askAboutSafety
    self.worse = worse
    self.outsiders = outsiders
  }

  /// Nil where content has no answers to that.
  package subscript(id: AnswerList.ID) -> AnswerList? { lists.first { $0.id == id } }
}

/// Usual answers to one gap of a note.
package struct AnswerList: Hashable, Sendable {
  package var id: ID
  /// `…` stands where words have to follow, `{leader}` for each leader of the session.
  package var answers: [String]
  package var takesSeveral: Bool
  package var last: Last
  /// How to answer, in one sentence.
  package var how: String?

  /// What is asked.
  package enum ID: String, Hashable, Sendable, CaseIterable {
    case affect, participation, progress, necessity, outcome, speaker, place, goal, leaders, interventions, taught, next
    case risk
    /// The same where a rating or an answer calls for a question.
    case riskDue = "risk-due"
    case asked, suicide, others, harmed, means
    case safetyPlan = "safety-plan"
    case steps, leaving, told, consent
  }

  /// Whether what was said last time may be said again: not at all, at once, or after it was looked at.
  package enum Last: String, Hashable, Sendable, CaseIterable { case no, yes, shown }

  package init(
    id: ID, answers: [String] = [], takesSeveral: Bool = false, last: Last = .no, how: String? = nil
  ) {
    self.id = id
    self.answers = answers
    self.takesSeveral = takesSeveral
    self.last = last
    self.how = how
  }
}

/// Numbers of a scale from which on something holds.
package struct RatingLimit: Hashable, Sendable {
  package var scale: String
  package var atMost: Int?
  package var atLeast: Int?

  package init(scale: String, atMost: Int? = nil, atLeast: Int? = nil) {
    self.scale = scale
    self.atMost = atMost
    self.atLeast = atLeast
  }

  /// Whether a number lies beyond it.
  package func holds(_ value: Int) -> Bool {
    atMost.map { value <= $0 } ?? false || atLeast.map { value >= $0 } ?? false
  }
}
