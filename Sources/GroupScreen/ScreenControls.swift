package import SessionCore

/// What the leader asked of the screen, and what it keeps of the acts of the room. All of it is gone with the phase but
/// for `showsTurns`.
package struct ScreenControls: Hashable, Sendable {
  /// Whether each turn has a bar.
  package var showsTurns = false
  /// Veiled or locked.
  package var isCovered = false
  /// The teaching point in place of the question, from 1.
  package private(set) var point: Int?
  /// Words that the leader wants there: the one thing that is shown as it was typed.
  package private(set) var said: CheckedWords?
  private(set) var turn: Turn?
  /// What `/prompt` showed since the last round was opened.
  private(set) var prompted: String?
  private var phase: Int?

  /// When a turn began, in milliseconds of the session's axis, and how long it is.
  struct Turn: Hashable {
    var startedMs: Int64
    var lengthMs: Int64
  }

  package init() {}

  /// From 1; `nil` goes back to the question.
  package mutating func show(point: Int?) {
    self.point = point
    said = nil
  }

  /// In place of the large line.
  package mutating func say(_ words: CheckedWords) { said = words }

  /// Before anything is asked in a phase, and with every look: what belonged to another phase goes.
  package mutating func stand(in session: Session) {
    guard session.currentPhase != phase else { return }
    phase = session.currentPhase
    (point, said, turn, prompted) = (nil, nil, nil, nil)
  }

  /// Follows an act. A turn's bar changes by what gives the floor and by nothing else: it runs on to its end whatever
  /// happens to the person in it.
  package mutating func follow(_ act: Act, in session: Session) {
    if act.events.contains(where: \.entersPhase) { phase = nil }
    stand(in: session)
    for event in act.events {
      if case .promptShown(let words) = event { prompted = words }
      if case .roundOpened = event { prompted = nil }
    }
    guard act.events.contains(where: \.givesFloor), !act.events.contains(where: \.putsOff) else { return }
    turn = session.floor.running.flatMap { running in
      running.shareSeconds.map { Turn(startedMs: running.startedAt.sessionMs, lengthMs: Int64($0) * 1000) }
    }
  }
}

extension Event {
  fileprivate var entersPhase: Bool {
    if case .phaseEntered = self { true } else { false }
  }

  fileprivate var givesFloor: Bool {
    if case .floorGiven = self { true } else { false }
  }

  fileprivate var putsOff: Bool {
    if case .putOff = self { true } else { false }
  }
}
