/// One line of the record, as it is filed now.
package struct Entry: Hashable, Sendable {
  /// The number of the act that brought it.
  package var line: Int
  package var kind: Kind
  /// When it was typed, or claimed to have been.
  package var at: Moment
  /// The row of the phase it was said in; `nil` before the first phase and after `/end`.
  package var phase: Int?
  /// Whom it is about, as named at its front; the group when empty.
  package var about: [Person]
  package var words: ErasableText?
  /// The act in whose record the words stand: its own line, or the one that filed it again.
  package var wordsAct: Int
  /// Said after `/end`.
  package var afterGroup: Bool
  /// The turn that was running when it was recorded, as a place in the floor's turns.
  package var turn: Int?

  /// What sort of line it is, which decides where it goes.
  package enum Kind: Hashable, Sendable {
    case note
    case privateNote
    case commitment
    case intervention(by: String)
    case rating([ScaleValue], SkillSide?)
    case mark(kind: String)
    case answer(Kept, of: [CommitmentReference])
    /// What became of earlier concerns.
    case followUp(of: [ConcernPlace])
  }

  /// Whether a rating was given before or after the skill practiced then, by its place among the session's skills.
  package enum SkillSide: Hashable, Sendable {
    case before(skill: Int)
    case after(skill: Int)
  }

  package init(
    line: Int, kind: Kind, at: Moment, phase: Int?, about: [Person], words: ErasableText?, afterGroup: Bool, turn: Int?
  ) {
    self.line = line
    self.kind = kind
    self.at = at
    self.phase = phase
    self.about = about
    self.words = words
    wordsAct = line
    self.afterGroup = afterGroup
    self.turn = turn
  }
}

/// A countdown that someone set. It stops while the session is held.
package struct Countdown: Hashable, Sendable {
  package var line: Int
  package var seconds: Int
  package var words: ErasableText?
  package var setAt: Moment

  package init(line: Int, seconds: Int, words: ErasableText?, setAt: Moment) {
    self.line = line
    self.seconds = seconds
    self.words = words
    self.setAt = setAt
  }
}

/// A skill that was practiced tonight.
package struct PractisedSkill: Hashable, Sendable {
  package var plan: SkillPlan
  package var phase: Int
  package var startedAt: Moment
  /// How many steps have been shown.
  package var stepsShown = 0
  /// When the step that stands was shown; `nil` before the first.
  package var stepShownAt: Moment?
  /// Who was in the room while it was taught.
  package var present: Set<MemberID>
  /// The lines that began it and showed its steps.
  package var lines: [Int]
  /// It opened because its phase names it; nobody has asked for it by name.
  package var isOpenedByPhase: Bool

  package init(
    plan: SkillPlan, phase: Int, startedAt: Moment, present: Set<MemberID>, lines: [Int], isOpenedByPhase: Bool = false
  ) {
    self.plan = plan
    self.phase = phase
    self.startedAt = startedAt
    self.present = present
    self.lines = lines
    self.isOpenedByPhase = isOpenedByPhase
  }

  /// A leader began it by name, or showed one of its steps. Only then is it said anywhere that it was taught.
  package var wasTaught: Bool { stepsShown > 0 || !isOpenedByPhase }
}

/// A prompt that was shown to be read aloud.
package struct ShownPrompt: Hashable, Sendable {
  package var phase: Int
  package var text: String

  package init(phase: Int, text: String) {
    self.phase = phase
    self.text = text
  }
}
