/// When a command is given, and for when.
struct Occasion: Hashable, Sendable {
  var typed: Moment
  /// The time that the line claims, if it does.
  var claimed: Moment?

  init(typed: Moment, claimed: Moment? = nil) {
    self.typed = typed
    self.claimed = claimed
  }
}

/// What was decided: facts, and when they are held to have happened.
struct Decision: Hashable, Sendable {
  var events: [Event]
  /// The claimed time that holds, if one was claimed.
  var claimedWallMs: Int64?

  init(_ events: [Event], claimedWallMs: Int64? = nil) {
    self.events = events
    self.claimedWallMs = claimedWallMs
  }
}

/// What several decisions ask for. Each of them is only asked: nothing is changed.
extension Session {
  /// Clocks are running: the first phase has begun, nobody ended the group, and it is not held.
  func requireRunning() throws(Refusal) {
    try requireNotOver()
    guard stage == .running else { throw .notStarted }
    if let heldAt { throw .held(since: heldAt) }
  }

  func requireNotOver() throws(Refusal) {
    if stage == .closing { throw .over }
  }

  /// The session as it would be after these events.
  func after(_ events: [Event]) -> Session {
    var copy = self
    copy.apply(events, Stamp(line: 0, typed: lastFlowAt, at: lastFlowAt, isClaimed: false))
    return copy
  }
}

extension Command {
  /// Raises, names, resolves or follows up a safety concern.
  package var concernsSafety: Bool {
    switch self {
    case .flag, .resolveFlags, .resolveFlag, .earlierConcern, .followUp, .refile(_, .about),
      .refile(_, .aboutThemselves):
      true
    default: false
    }
  }

  /// What a closed session still takes: the close can be taken back and given back, and a safety concern is never too
  /// late. It stays closed.
  var worksAfterClose: Bool {
    switch self {
    case .undo, .redo, .flag, .resolveFlags, .resolveFlag, .earlierConcern, .followUp, .refile: true
    default: false
    }
  }

  /// A flag is never refused, whatever else its line says.
  package var isFlag: Bool {
    guard case .flag = self else { return false }
    return true
  }

  /// An attendance act with free words, which are kept whole.
  package var holdsWords: Bool {
    switch self {
    case .recordAbsence(_, _, let words), .leave(_, _, let words): words != nil
    default: false
    }
  }

  /// Attendance and clock acts take a time as their last words.
  package var takesClaim: Bool {
    switch self {
    case .welcome, .expect, .recordAbsence, .stepOut, .comeBack, .leave, .welcomeGuest, .admit, .start, .enterPhase,
      .goBack, .hold, .resume, .end, .giveFloor, .pass:
      true
    case .together(let commands): commands.contains(where: \.takesClaim)
    case .chooseOutline, .nameLeaders, .close, .putOff, .raiseHands, .interrupt, .returnFloor,
      .emptyFloor, .openRound, .proposePairs, .takePairs, .setPairs, .swapPairs, .setShare, .extend, .setTimer,
      .showPrompt, .beginSkill, .stepSkill, .readAgreements, .note, .notePrivately, .rate, .commit,
      .answerCommitment, .intervene, .mark, .flag, .resolveFlags, .resolveFlag, .earlierConcern, .followUp, .refile,
      .refileLines,
      .undo, .redo:
      false
    }
  }
}
