extension SessionLog {
  /// The act that a command comes to at this instant, or why it comes to none. Nothing is changed.
  package func decide(_ command: Command, claim: Claim? = nil, at reading: Reading) throws(Refusal) -> Act {
    let decision: Decision
    switch command {
    case .undo: decision = Decision([try decideUndo()])
    case .redo:
      guard let number = redoable.last else { throw .nothingToRedo }
      decision = Decision([.redone(act: number)])
    case .refile(let line, let change):
      guard session.stage != .closed else { throw .closed }
      decision = Decision([try decideRefile(line, change, at: reading)])
    default:
      let claimed = claim.map { timeline.moment(claimedWallMs: timeline.wallMs(of: $0, at: reading), at: reading) }
      decision = try session.decide(command, Occasion(typed: moment(at: reading), claimed: claimed))
    }
    return Act(
      number: nextNumber, reading: reading, claimedWallMs: decision.claimedWallMs, events: decision.events)
  }

  /// The newest act that still stands; flags are stepped over, since a mistaken one is resolved as *error*.
  private func decideUndo() throws(Refusal) -> Event {
    guard let act = standing.last(where: { $0.canBeMeantByUndo }) else { throw .nothingToUndo }
    for event in act.events {
      switch event {
      case .refiled(let line, .asPrivate): throw .privateStays(line: line)
      case .wordsDestroyed: throw .privateStays(line: lineMadePrivate(before: act.number))
      case .refiled(let line, .asNote(_?)), .refiled(let line, .asCommitment(_?)): throw .privateAgain(line: line)
      default: continue
      }
    }
    return .undone(act: act.number)
  }

  private func lineMadePrivate(before number: Int) -> Int {
    for act in standing.reversed() where act.number < number {
      for case .refiled(let line, .asPrivate) in act.events { return line }
    }
    return number
  }
}

extension Act {
  fileprivate var canBeMeantByUndo: Bool {
    switch events.first {
    case .undone, .redone, .flagRaised, .sessionOpened, nil: false
    default: true
    }
  }
}
