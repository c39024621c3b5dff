/// When a command is given, and for when.
package struct Occasion: Hashable, Sendable {
  package var typed: Moment
  /// The time that the line claims, if it does.
  package var claimed: Moment?

  package init(typed: Moment, claimed: Moment? = nil) {
    self.typed = typed
    self.claimed = claimed
  }
}

/// What was decided: facts, and when they are held to have happened.
package struct Decision: Hashable, Sendable {
  package var events: [Event]
  /// The claimed time that holds, if one was claimed.
  package var claimedWallMs: Int64?

  package init(_ events: [Event], claimedWallMs: Int64? = nil) {
    self.events = events
    self.claimedWallMs = claimedWallMs
  }
}

/// What a command comes to, or why not: only asked, nothing is changed.
extension Session {
  package func decide(_ command: Command, _ occasion: Occasion) throws(Refusal) -> Decision {
    if occasion.claimed != nil && !command.takesClaim { throw .timeNotClaimable }
    guard stage != .closed else { throw .closed }
    switch command {
    case .chooseOutline, .nameLeaders, .start, .enterPhase, .goBack, .hold, .resume, .end, .close:
      return try decideFlow(command, occasion)
    case .welcome, .expect, .recordAbsence, .stepOut, .comeBack, .leave, .welcomeGuest:
      return try decideRoom(command, occasion)
    case .giveFloor, .pass, .putOff, .raiseHands, .interrupt, .returnFloor, .emptyFloor:
      try requireRunning()
      return Decision(try decideFloor(command))
    case .openRound, .proposePairs, .takePairs, .setPairs, .swapPairs:
      try requireRunning()
      return Decision(try decideRound(command))
    case .setShare, .extend, .setTimer, .showPrompt, .beginSkill, .stepSkill:
      try requireRunning()
      return Decision(try decideContent(command))
    case .readAgreements, .note, .notePrivately, .rate, .commit, .answerCommitment, .intervene, .mark, .flag,
      .resolveFlags:
      return Decision(try decideRecord(command))
    case .undo, .redo, .refile:
      throw .nothingToFix  // These ask the log, which is not here.
    }
  }

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

  /// A claimed time that is not to come and not before `limit`; within the limit's own minute it is the limit.
  func checked(_ claimed: Moment, typed: Moment, limit: Moment?, otherwise refusal: (Moment) -> Refusal)
    throws(Refusal) -> Moment
  {
    guard claimed.sessionMs <= typed.sessionMs else {
      throw .claimInFuture(wallMs: claimed.wallMs, offsetSeconds: claimed.offsetSeconds)
    }
    guard let limit, claimed.sessionMs < limit.sessionMs else { return claimed }
    guard claimed.wallMs / 60_000 == limit.wallMs / 60_000 else { throw refusal(limit) }
    return limit
  }
}

extension Command {
  /// Attendance and clock acts take a time as their last words.
  package var takesClaim: Bool {
    switch self {
    case .welcome, .expect, .recordAbsence, .stepOut, .comeBack, .leave, .welcomeGuest, .start, .enterPhase, .goBack,
      .hold, .resume, .end:
      true
    case .chooseOutline, .nameLeaders, .close, .giveFloor, .pass, .putOff, .raiseHands, .interrupt, .returnFloor,
      .emptyFloor, .openRound, .proposePairs, .takePairs, .setPairs, .swapPairs, .setShare, .extend, .setTimer,
      .showPrompt, .beginSkill, .stepSkill, .readAgreements, .note, .notePrivately, .rate, .commit,
      .answerCommitment, .intervene, .mark, .flag, .resolveFlags, .refile, .undo, .redo:
      false
    }
  }
}
