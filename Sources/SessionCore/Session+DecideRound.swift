/// Rounds: how they open, and pairs.
extension Session {
  func decideRound(_ mode: RoundMode, question: String?, asker: Person?) throws(Refusal) -> [Event] {
    try requireRunning()
    guard mode == .feedback, let asker else {
      return [.roundOpened(mode, question: question.map(ErasableText.init), owed: withoutRound.owedTurns(in: mode))]
    }
    try requireIn(asker)
    return [feedback(of: asker, question: question.map(ErasableText.init) ?? plannedFeedbackQuestion)]
  }

  /// A feedback round of one person: each other member owes one answer.
  func feedback(of asker: Person, question: ErasableText?) -> Event {
    let others = withoutRound.owedTurns(in: .feedback).filter { $0 != asker }
    return .roundOpened(.feedback, question: question, owed: others, asker: asker)
  }

  /// What the outline asks in its feedback round is asked for each person who asks.
  private var plannedFeedbackQuestion: ErasableText? {
    guard let plan = currentPhase.flatMap({ phases[$0].plan.round }), plan.mode == .feedback else { return nil }
    return plan.question.map(ErasableText.init)
  }

  func decideProposal(size: Int) throws(Refusal) -> [Event] {
    try requireRunning()
    guard (2...3).contains(size) else { throw .pairSize(size) }
    if round?.groups != nil { throw .pairsFormedAlready }
    let people = pairable
    guard people.count > 1 else { throw .tooFewForPairs(present: people.count) }
    let groups = proposal(of: people, size: size)
    for group in groups {
      if let (one, other) = kept(apart: group) { throw .notToBePaired(one, other) }
    }
    // A proposal ends no round in which someone was offered a turn: that is for `/pairs ok`.
    let endsNothing = floor.stack.isEmpty && round?.offers.isEmpty ?? true
    return endsNothing ? inPairsRound([.pairsProposed(groups)]) : [.pairsProposed(groups)]
  }

  func decideTakePairs() throws(Refusal) -> [Event] {
    try requireRunning()
    if round?.groups != nil { throw .pairsFormedAlready }
    guard let proposal = pairsProposal else { throw .noPairsProposed }
    let paired = Array(proposal.joined())
    let gone = paired.map(Person.member).filter { !isIn($0) }
    guard gone.isEmpty else { throw .notHere(gone) }
    if let member = paired.first(where: { !pairable.contains($0) }) { throw .passedAlready(.member(member)) }
    let left = pairable.filter { !paired.contains($0) }
    guard left.isEmpty else { throw .leftOutOfPairs(left) }
    return inPairsRound([.pairsFormed(proposal)])
  }

  func decidePairs(_ groups: [[MemberID]]) throws(Refusal) -> [Event] {
    try requireRunning()
    if round?.groups != nil { throw .pairsFormedAlready }
    try requirePairs(groups)
    return inPairsRound([.pairsFormed(groups)])
  }

  func decideSwap() throws(Refusal) -> [Event] {
    try requireRunning()
    guard round?.mode == .pairs else { throw .notInPairs }
    guard round?.groups != nil else { throw .pairsNotFormed }
    return [.pairsSwapped]
  }

  /// Who is owed a turn in a round that opens now, in order. Who is out of the room keeps their place.
  func owedTurns(in mode: RoundMode) -> [Person] {
    let members = present.filter { attendance(of: $0)?.passedTonight == false }
    switch mode {
    case .circle: return circleOrder(of: members).map(Person.member)
    case .popcorn, .hands, .stack, .pairs, .feedback: return members.map(Person.member)
    case .families: return families
    case .open: return []
    }
  }

  /// The k-th session of the group with a circle starts at seat k modulo the people seated, clockwise when k is even;
  /// every later circle tonight starts with the same person, or the next one who is there.
  private func circleOrder(of members: [MemberID]) -> [MemberID] {
    let seats = present
    guard !seats.isEmpty else { return [] }
    let forward = past.circleSessions.isMultiple(of: 2)
    let order = forward ? seats : seats.reversed()
    let first =
      circleStart.flatMap { startingSeat($0, in: seats, forward: forward) } ?? seats[past.circleSessions % seats.count]
    let start = order.firstIndex(of: first) ?? 0
    return (order[start...] + order[..<start]).filter { members.contains($0) }
  }

  private func startingSeat(_ member: MemberID, in seats: [MemberID], forward: Bool) -> MemberID? {
    let order = forward ? seating : seating.reversed()
    guard let place = order.firstIndex(of: member) else { return nil }
    return (order[place...] + order[..<place]).first { seats.contains($0) }
  }

  /// The session when the open round is over: one that leaves no trace does not say where the next begins.
  private var withoutRound: Session {
    var copy = self
    copy.emptyFloor(Stamp(line: 0, typed: lastFlowAt, at: lastFlowAt, isClaimed: false))
    copy.closeRound()
    return copy
  }

  /// Every member, then that member's guests; the guests of someone who did not come have that member's seat.
  private var families: [Person] {
    seating.flatMap { member in
      let guests = guests.filter { $0.guest.member == member && $0.state != .left }.map { Person.guest($0.guest.id) }
      let offered = attendance(of: member).map { $0.isPresent && !$0.passedTonight } ?? false
      return (offered ? [.member(member)] : []) + guests
    }
  }

  /// In the room, not passed for tonight nor in the open pairs round.
  private var pairable: [MemberID] {
    seated.filter { member in
      offerable(.member(member)) && !(round?.mode == .pairs && round?.offers[member] == .passed)
    }
  }

  private func inPairsRound(_ events: [Event]) -> [Event] {
    if round?.mode == .pairs { return events }
    return [.roundOpened(.pairs, question: nil, owed: withoutRound.owedTurns(in: .pairs))] + events
  }

  private func requirePairs(_ groups: [[MemberID]]) throws(Refusal) {
    var seen: Set<MemberID> = []
    for member in groups.joined() {
      try requireIn(.member(member))
      guard seen.insert(member).inserted else { throw .pairedTwice(member) }
    }
    for group in groups {
      guard (2...3).contains(group.count) else { throw .pairSize(group.count) }
      if let (one, other) = kept(apart: group) { throw .notToBePaired(one, other) }
    }
    let left = pairable.filter { !seen.contains($0) }
    guard left.isEmpty else { throw .leftOutOfPairs(left) }
  }
}
