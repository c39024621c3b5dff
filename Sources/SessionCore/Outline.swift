/// The plan of a session: what is meant to happen, in which order and for how long.
///
/// It is copied whole into a session when that opens, so that a later edit of its file changes no past session.
package struct Outline: Hashable, Sendable {
  /// Unique among outlines, as in `process-90`.
  package var id: String
  package var title: String
  package var kind: SessionKind
  /// In the order in which `=6 3` gives them. Empty where the session asks for no ratings.
  package var scales: [Scale]
  package var phases: [PhasePlan]
  /// What it is for and what it says beside its phases.
  package var notes = OutlineNotes()

  package init(
    id: String, title: String, kind: SessionKind, scales: [Scale] = [], phases: [PhasePlan],
    notes: OutlineNotes = OutlineNotes()
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.scales = scales
    self.phases = phases
    self.notes = notes
  }
}

/// What sort of meeting a session is.
package enum SessionKind: String, Hashable, Sendable, CaseIterable {
  case group, family, individual, education
}

/// A number that members give for themselves; it is compared with the same person's earlier numbers only.
package struct Scale: Hashable, Sendable {
  package var name: String
  package var range: ClosedRange<Int>

  package init(name: String, range: ClosedRange<Int>) {
    self.name = name
    self.range = range
  }
}

/// One phase as planned.
package struct PhasePlan: Hashable, Sendable {
  /// What `/phase NAME` takes and the screen shows. Need not be unique: an outline may repeat a phase.
  package var name: String
  package var kind: PhaseKind
  package var plannedSeconds: Int
  /// Which service of the day it belongs to, where one evening is billed as several.
  package var service: String?
  /// What the leader may read aloud here, in the order in which `/prompt` shows it.
  package var prompts: [String]
  /// The round that entering this phase opens.
  package var round: RoundPlan?
  /// The id of the skill that is practiced here.
  package var skill: String?
  /// The time of one turn, unless `/share` sets another.
  package var shareSeconds: Int?
  /// Teaching points that a person can say aloud.
  package var points: [String]
  /// What may be asked beside the round's own question.
  package var questions: QuestionsByDepth
  /// What the leader does here. Never read aloud.
  package var directions: [String] = []

  package init(
    name: String, kind: PhaseKind, plannedSeconds: Int, service: String? = nil, prompts: [String] = [],
    round: RoundPlan? = nil, skill: String? = nil, shareSeconds: Int? = nil, points: [String] = [],
    questions: QuestionsByDepth = QuestionsByDepth()
  ) {
    self.name = name
    self.kind = kind
    self.plannedSeconds = plannedSeconds
    self.service = service
    self.prompts = prompts
    self.round = round
    self.skill = skill
    self.shareSeconds = shareSeconds
    self.points = points
    self.questions = questions
  }
}

/// What a phase is for. Only `break` matters to the clocks: its minutes stand beside the minutes present.
package enum PhaseKind: String, Hashable, Sendable, CaseIterable {
  case checkIn = "check-in"
  case topic
  case sharing
  case skill
  case checkOut = "check-out"
  case `break`
}

/// The round that an outline declares for a phase.
package struct RoundPlan: Hashable, Sendable {
  package var mode: RoundMode
  package var question: String?
  /// Names of the outline's scales that are asked for here.
  package var ratings: [String]
  /// Whether each person is asked what they will do before next time.
  package var asksCommitment: Bool

  package init(mode: RoundMode, question: String? = nil, ratings: [String] = [], asksCommitment: Bool = false) {
    self.mode = mode
    self.question = question
    self.ratings = ratings
    self.asksCommitment = asksCommitment
  }
}

/// How a round chooses who is due.
package enum RoundMode: String, Hashable, Sendable, CaseIterable {
  /// By tonight's seating; start and direction change from session to session.
  case circle
  /// No order: it shows who has not shared.
  case popcorn
  /// First come.
  case hands
  /// The person heard least tonight, as a suggestion.
  case stack
  /// Dyads or triads with a swap; nobody holds the floor.
  case pairs
  /// A member, then that member's guests.
  case families
  /// A conversation: no one is offered a turn.
  case open
  /// One person asks, the others answer briefly.
  case feedback
}
