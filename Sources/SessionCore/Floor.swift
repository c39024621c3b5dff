/// One holding of the floor. What interrupts it pauses it; it stays one turn.
package struct Turn: Hashable, Sendable {
  package var person: Person
  package var kind: TurnKind
  /// The row of the phase it was in.
  package var phase: Int
  /// Its place among the session's rounds, for an offered turn.
  package var round: Int?
  package var startedAt: Moment
  /// The time with the floor, pauses left out, held time included; ask the session for its clock.
  package var spans = Spans()
  /// The time it was given, in seconds, if any was.
  package var shareSeconds: Int?
  package var ending: Ending?

  /// How a turn ended; one that is running or paused has no ending yet.
  package enum Ending: Hashable, Sendable { case taken, passed, putOff }

  package init(person: Person, kind: TurnKind, phase: Int, round: Int?, startedAt: Moment, shareSeconds: Int?) {
    self.person = person
    self.kind = kind
    self.phase = phase
    self.round = round
    self.startedAt = startedAt
    self.shareSeconds = shareSeconds
  }

  /// Counts among the person's turns: a holding that did not end in a pass and was not put off.
  package var counts: Bool { ending == nil || ending == .taken }
}

/// Who is speaking, who was interrupted, and whose hand is up.
package struct Floor: Hashable, Sendable {
  /// Every turn of the evening, in the order in which it began.
  package var turns: [Turn] = []
  /// Places in `turns`: the last has the floor, those before it are paused.
  package var stack: [Int] = []
  package var hands: [Person] = []
  /// The time of one turn in this phase, in seconds.
  package var shareSeconds: Int?
  /// What moved the floor last: a turn that is claimed to have begun earlier cannot come before it.
  package var lastMove: Move?

  /// A turn or an interruption that began or ended; with no person it is the beginning of a phase or a round.
  package struct Move: Hashable, Sendable {
    package var person: Person?
    package var kind: Refusal.Record
    package var at: Moment
  }

  package init() {}

  /// The person who is speaking.
  package var holder: Person? { stack.last.map { turns[$0].person } }
  /// The turn of the person who is speaking.
  package var running: Turn? { stack.last.map { turns[$0] } }
  /// Whose turns are paused, the one longest paused first.
  package var paused: [Person] { stack.dropLast().map { turns[$0].person } }
}
