extension Session {
  func decideFlow(_ command: Command, _ occasion: Occasion) throws(Refusal) -> Decision {
    switch command {
    case .chooseOutline(let outline):
      guard stage == .gathering else { throw .outlineFixed }
      return Decision([.outlineChosen(outline)])
    case .nameLeaders(let names):
      try requireNotOver()
      guard !names.isEmpty else { throw .noLeaders }
      return Decision([.leadersNamed(names)])
    case .start:
      try requireNotOver()
      guard stage == .gathering else { throw .alreadyStarted }
      return try flow([.phaseEntered(0)] + declaredRound(of: 0), occasion)
    case .enterPhase(let name):
      try requireRunning()
      let row = try nextPhase(named: name)
      return try flow([.phaseEntered(row)] + declaredRound(of: row), occasion)
    case .goBack:
      try requireRunning()
      guard let row = currentPhase, row > 0 else { throw .noEarlierPhase }
      return try flow([.phaseEntered(row - 1)] + declaredRound(of: row - 1), occasion)
    case .hold:
      try requireRunning()
      return try flow([.held], occasion)
    case .resume(let missing):
      try requireNotOver()
      guard isHeld else { throw stage == .gathering ? .notStarted : .notHeld }
      if let person = missing.first(where: { !isIn($0) }) { throw .notHere([person]) }
      return try flow([.resumed] + missing.map { .steppedOut($0, with: nil) }, occasion)
    case .end:
      if stage == .closing { throw .alreadyEnded }
      guard stage == .running else { throw .notStarted }
      return try flow([.ended], occasion)
    case .close:
      try requireReadyToClose()
      return Decision(stage == .closing ? [.closed] : [.ended, .closed])
    default:
      throw .notStarted
    }
  }

  private func flow(_ events: [Event], _ occasion: Occasion) throws(Refusal) -> Decision {
    guard let claimed = occasion.claimed else { return Decision(events) }
    let limit = stage == .gathering ? nil : lastFlowAt
    let moment = try checked(claimed, typed: occasion.typed, limit: limit) { .claimBeforeFlow(at: $0) }
    return Decision(events, claimedWallMs: moment.wallMs)
  }

  /// The round that a phase's outline declares, the first time that the phase is entered.
  private func declaredRound(of row: Int) -> [Event] {
    guard phases.indices.contains(row), phases[row].startedAt == nil, let plan = phases[row].plan.round else {
      return []
    }
    return [.roundOpened(plan.mode, question: plan.question.map(Words.init), owed: owedTurns(in: plan.mode))]
  }

  /// The next phase of that name, or the last one if none follows.
  private func nextPhase(named name: String?) throws(Refusal) -> Int {
    let current = currentPhase ?? -1
    guard let name else {
      guard phases.indices.contains(current + 1) else { throw .noNextPhase(last: phases.last?.plan.name ?? "") }
      return current + 1
    }
    let wanted = name.foldedAsName
    let named = phases.indices.filter { phases[$0].plan.name.foldedAsName == wanted }
    guard let row = named.first(where: { $0 > current }) ?? named.last else { throw .noPhaseNamed(name) }
    guard row != current else { throw .alreadyInPhase(phases[row].plan.name) }
    return row
  }

  /// Nobody disappears silently: every flag has a person and a disposition, every member a status.
  private func requireReadyToClose() throws(Refusal) {
    let flagged = openFlags.compactMap(\.person)
    let unnamed = openFlags.filter { $0.person == nil }.map(\.line)
    let missing = attendance.filter(\.isOpen).map(\.member.id)
    guard flagged.isEmpty && unnamed.isEmpty && missing.isEmpty else {
      let once = flagged.enumerated().filter { flagged.firstIndex(of: $1) == $0 }.map(\.element)
      throw .closeHeldUp(flagged: once, unnamedLines: unnamed, statusMissing: missing)
    }
  }
}
