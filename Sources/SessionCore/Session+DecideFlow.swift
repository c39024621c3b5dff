/// Flow: the start, phases, holds, the end and the close.
extension Session {
  func decideOutline(_ outline: Outline) throws(Refusal) -> [Event] {
    // A number that was given belongs to a scale of the outline that it was given in.
    let isRated = entries.contains { if case .rating = $0.kind { true } else { false } }
    guard stage == .gathering, !isRated || outline.scales == self.outline.scales else { throw .outlineFixed }
    return [.outlineChosen(outline)]
  }

  func decideLeaders(_ names: [String]) throws(Refusal) -> [Event] {
    try requireNotOver()
    if let heldAt { throw .held(since: heldAt) }
    guard !names.isEmpty else { throw .noLeaders }
    return [.leadersNamed(names)]
  }

  func decideStart(_ occasion: Occasion) throws(Refusal) -> Decision {
    try requireNotOver()
    guard stage == .gathering else { throw .alreadyStarted }
    guard !phases.isEmpty else { throw .noNextPhase(last: "") }
    return try flow([.phaseEntered(0)] + declaredRound(of: 0), occasion)
  }

  func decidePhase(named name: String?, _ occasion: Occasion) throws(Refusal) -> Decision {
    try requireRunning()
    let row = try nextPhase(named: name)
    return try flow([.phaseEntered(row)] + declaredRound(of: row), occasion)
  }

  func decideBack(_ occasion: Occasion) throws(Refusal) -> Decision {
    try requireRunning()
    guard let row = currentPhase, row > 0 else { throw .noEarlierPhase }
    return try flow([.phaseEntered(row - 1)] + declaredRound(of: row - 1), occasion)
  }

  func decideHold(_ occasion: Occasion) throws(Refusal) -> Decision {
    try requireRunning()
    return try flow([.held], occasion)
  }

  func decideResume(without missing: [Person], _ occasion: Occasion) throws(Refusal) -> Decision {
    try requireNotOver()
    guard isHeld else { throw stage == .gathering ? .notStarted : .notHeld }
    let gone = missing.filter { !isIn($0) && isOut($0) == nil }
    guard gone.isEmpty else { throw .notHere(gone) }
    let stillOut = missing.unique.filter(isIn)
    return try flow([.resumed] + stillOut.map { .steppedOut($0, with: nil) }, of: stillOut, occasion)
  }

  func decideEnd(_ occasion: Occasion) throws(Refusal) -> Decision {
    if stage == .closing { throw .alreadyEnded }
    guard stage == .running else { throw .notStarted }
    var decision = try flow([.ended], occasion)
    guard let claimed = occasion.claimed else { return decision }
    decision.claimedWallMs = try checkedEnd(claimed, typed: occasion.typed).wallMs
    return decision
  }

  /// The end is not before someone came or went.
  func checkedEnd(_ claimed: Moment, typed: Moment) throws(Refusal) -> Moment {
    var moment = try checked(claimed, typed: typed, limit: lastFlowAt) { .claimBeforeFlow(at: $0) }
    for row in attendance {
      for move in row.moves {
        moment = try checked(moment, typed: typed, limit: move.at) {
          .claimBeforeRecord(.member(row.member.id), move.kind, at: $0)
        }
      }
    }
    return moment
  }

  func decideClose() throws(Refusal) -> [Event] {
    try requireReadyToClose()
    return stage == .closing ? [.closed] : [.ended, .closed]
  }

  private func flow(_ events: [Event], of people: [Person] = [], _ occasion: Occasion) throws(Refusal) -> Decision {
    guard let claimed = occasion.claimed else { return Decision(events) }
    let limit = stage == .gathering ? nil : lastFlowAt
    var moment = try checked(claimed, typed: occasion.typed, limit: limit) { .claimBeforeFlow(at: $0) }
    moment = try checked(moment, of: people, occasion)
    return Decision(events, claimedWallMs: moment.wallMs)
  }

  /// The round that a phase's outline declares, the first time that the phase is entered.
  private func declaredRound(of row: Int) -> [Event] {
    guard phases.indices.contains(row), phases[row].startedAt == nil, let plan = phases[row].plan.round else {
      return []
    }
    let owed = after([.phaseEntered(row)]).owedTurns(in: plan.mode)
    return [.roundOpened(plan.mode, question: plan.question.map(ErasableText.init), owed: owed)]
  }

  /// The next phase of that name, or the last one if none follows. A beginning means the phase that is running or one
  /// that follows, and an earlier one only where none of those begins so.
  private func nextPhase(named name: String?) throws(Refusal) -> Int {
    let current = currentPhase ?? -1
    guard let name else {
      guard phases.indices.contains(current + 1) else { throw .noNextPhase(last: phases.last?.plan.name ?? "") }
      return current + 1
    }
    let whole = try phaseName(name, from: max(current, 0))
    let named = phases.indices.filter { phases[$0].plan.name.foldedAsName == whole.foldedAsName }
    guard let row = named.first(where: { $0 > current }) ?? named.last else { throw .noPhaseNamed(QuotedWord(name)) }
    guard row != current else { throw .alreadyInPhase(phases[row].plan.name) }
    return row
  }

  private func phaseName(_ typed: String, from current: Int) throws(Refusal) -> String {
    // A name that differs in case only is the same one.
    let names = phases.map { phase in
      phases.first { $0.plan.name.foldedAsName == phase.plan.name.foldedAsName }?.plan.name ?? phase.plan.name
    }
    if let whole = names.first(where: { $0.foldedAsName == typed.foldedAsName }) { return whole }
    for candidates in [names[current...], names[..<current]] {
      switch Chosen(typed, among: Array(candidates)) {
      case .one(let name): return name
      case .several(let several): throw .severalPhases(QuotedWord(typed), several)
      case .none: continue
      }
    }
    guard typed.foldedAsName == PhaseKind.break.rawValue else { throw .noPhaseNamed(QuotedWord(typed)) }
    throw .noBreak(earlier: phases.last { $0.plan.kind == .break }?.plan.name)
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
