/// The floor and its rounds.
extension Session {
  mutating func openRound(_ round: Round, _ stamp: Stamp) {
    guard currentPhase != nil else { return }
    emptyFloor(stamp)
    closeRound()
    pairsProposal = nil
    rounds.append(round)
    roundIsOpen = true
    floor.lastMove = Floor.Move(person: nil, kind: .turn, at: stamp.at)
    if round.mode == .open { rounds[rounds.count - 1].inRoom = Set(seated) }
    if round.mode == .circle, circleStart == nil { circleStart = round.owed.first?.memberID }
  }

  /// A round that has left no trace goes with its end.
  mutating func closeRound() {
    guard let round else { return }
    for (member, offer) in round.offers where offer == .running {
      updateRound { $0.offers[member] = .taken }
    }
    if !hasTrace(rounds.count - 1) {
      rounds.removeLast()
      if rounds.allSatisfy({ $0.mode != .circle }) { circleStart = nil }
    }
    roundIsOpen = false
  }

  /// Whether anyone was offered a turn in a round; in an open one, whether anyone had the floor or passed.
  private func hasTrace(_ place: Int) -> Bool {
    !rounds[place].offers.isEmpty || floor.turns.contains { $0.round == place }
  }

  mutating func giveFloor(to person: Person, _ kind: TurnKind, _ stamp: Stamp) {
    guard let row = currentPhase else { return }
    if kind == .interruption {
      updateRunningTurn { $0.spans.close(at: stamp.at.sessionMs) }
    } else {
      emptyFloor(stamp)
      // Who asked has closed the round with the turn that is over now.
      if round?.asking == .closing { closeRound() }
    }
    begin(kind, of: person)
    var turn = Turn(
      person: person, kind: kind, phase: row, round: isOfRound(kind) ? rounds.indices.last : nil,
      startedAt: stamp.at, shareSeconds: share(of: kind))
    turn.spans.open(at: stamp.at.sessionMs)
    floor.turns.append(turn)
    floor.stack.append(floor.turns.count - 1)
    floor.hands.removeAll { $0 == person }
    floor.lastMove = Floor.Move(person: person, kind: kind == .interruption ? .interruption : .turn, at: stamp.at)
    record(.turn, of: person, at: stamp.at)
  }

  /// In an open round every turn is one of the round, however it came to be.
  private func isOfRound(_ kind: TurnKind) -> Bool { kind == .offered || round?.mode == .open }

  /// An answer in a feedback round is brief unless something else was said; to ask takes the time it takes.
  private func share(of kind: TurnKind) -> Int? {
    switch kind {
    case .asking: nil
    case .offered where round?.mode == .feedback: floor.shareSeconds ?? Self.answerSeconds
    case .offered, .outside, .interruption: floor.shareSeconds
    }
  }

  /// The time of one answer in a feedback round.
  private static let answerSeconds = 60

  private mutating func begin(_ kind: TurnKind, of person: Person) {
    switch kind {
    case .offered: offer(person)
    case .asking: updateRound { $0.asking = $0.asking == .due ? .answered : .closing }
    case .outside, .interruption:
      guard round?.mode == .open, let id = person.memberID else { return }
      updateRound { if $0.offers[id] != .taken { $0.offers[id] = .running } }
    }
  }

  private mutating func offer(_ person: Person) {
    updateRound { round in
      round.owed.removeAll { $0 == person }
      round.putOff.removeAll { $0 == person }
      round.passers.removeAll { $0 == person }
      if let id = person.memberID { round.offers[id] = .running }
    }
  }

  mutating func returnFloor(to person: Person, _ stamp: Stamp) {
    guard floor.paused.contains(person) else { return }
    floor.hands.removeAll { $0 == person }
    while let top = floor.stack.last, floor.turns[top].person != person { endTop(.taken, stamp) }
    resumeTop(stamp)
  }

  mutating func emptyFloor(_ stamp: Stamp) {
    while !floor.stack.isEmpty { endTop(.taken, stamp) }
  }

  /// A feedback round lasts until the floor is empty: who asked has closed it, or it ends without that.
  mutating func yieldFloor(_ stamp: Stamp) {
    emptyFloor(stamp)
    if round?.asker != nil { closeRound() }
  }

  /// A feedback round ends when the person who asks leaves: no one is left to answer to.
  mutating func endFeedback(of person: Person) {
    if round?.asker == person { closeRound() }
  }

  /// Ends everything that someone holds of the floor, running or paused; what they interrupted goes on.
  mutating func endTurns(of person: Person, _ stamp: Stamp) {
    let wasRunning = floor.holder == person
    for index in floor.stack where floor.turns[index].person == person { finish(index, .taken, stamp) }
    floor.stack.removeAll { floor.turns[$0].person == person }
    if wasRunning { resumeTop(stamp) }
  }

  mutating func pass(_ member: MemberID, tonight: Bool, _ stamp: Stamp) {
    let person = Person.member(member)
    var place = isOwed(person) || isInPairs(member) || round?.mode == .open ? rounds.indices.last : nil
    var endsTurn = false
    if let stacked = floor.stack.lastIndex(where: { floor.turns[$0].person == person }) {
      endsTurn = true
      let index = floor.stack.remove(at: stacked)
      switch floor.turns[index].kind {
      case .offered: place = floor.turns[index].round
      case .outside: break
      case .interruption: place = floor.turns[index].round
      case .asking: place = nil
      }
      finish(index, .passed, stamp)
      if stacked == floor.stack.endIndex { resumeTop(stamp) }
    }
    // The repeated offer of one round is not counted again; any other pass is.
    let isCounted = place.map { !rounds[$0].countsOnce || !rounds[$0].passedOnce.contains(member) } ?? true
    if isCounted { passCounts[member, default: 0] += 1 }
    if let place { recordPass(member, in: place, tonight: tonight, endsTurn: endsTurn) }
    if tonight { passForTonight(member) }
    if endsTurn || tonight { endFeedback(of: person) }
  }

  private mutating func passForTonight(_ member: MemberID) {
    update(member) { $0.passedTonight = true }
    drop(.member(member))
  }

  /// In an open round who spoke before has spoken, and only a pass out of turn says something else.
  private mutating func recordPass(_ member: MemberID, in place: Int, tonight: Bool, endsTurn: Bool) {
    let again = opening.policy.offersTwice && !tonight && rounds[place].offersTwice
    rounds[place].owed.removeAll { $0 == .member(member) }
    rounds[place].putOff.removeAll { $0 == .member(member) }
    rounds[place].passers.removeAll { $0 == .member(member) }
    let hasSpoken = rounds[place].mode == .open && rounds[place].offers[member] == .taken
    if !hasSpoken || !endsTurn { rounds[place].offers[member] = .passed }
    let isFirst = rounds[place].passedOnce.insert(member).inserted
    if isFirst && again && roundIsOpen && place == rounds.count - 1 { rounds[place].passers.append(.member(member)) }
  }

  mutating func putOff(_ member: MemberID, _ stamp: Stamp) {
    endTop(.putOff, stamp)
    updateRound { round in
      round.offers[member] = .putOff
      round.putOff.append(.member(member))
    }
  }

  mutating func formPairs(_ groups: [[MemberID]]) {
    updateRound { round in
      round.groups = groups
      round.owed = []
      round.putOff = []
      round.passers = []
      for member in groups.joined() { round.offers[member] = .running }
    }
  }

  /// Still owed an offer in the open round: a first one, one put off, or the second after a pass.
  func isOwed(_ person: Person) -> Bool {
    guard let round, round.asking != .closing else { return false }
    return round.owed.contains(person) || round.putOff.contains(person) || round.passers.contains(person)
  }

  func isInPairs(_ member: MemberID) -> Bool {
    guard let round, let groups = round.groups else { return false }
    return groups.joined().contains(member) && round.offers[member] == .running
  }

  mutating func setShare(_ seconds: Int) {
    floor.shareSeconds = seconds
    updateRunningTurn { $0.shareSeconds = seconds }
  }

  private mutating func endTop(_ ending: Turn.Ending, _ stamp: Stamp) {
    guard let top = floor.stack.popLast() else { return }
    finish(top, ending, stamp)
  }

  private mutating func finish(_ index: Int, _ ending: Turn.Ending, _ stamp: Stamp) {
    let turn = floor.turns[index]
    floor.turns[index].spans.close(at: stamp.at.sessionMs)
    floor.turns[index].ending = ending
    floor.lastMove = Floor.Move(
      person: turn.person, kind: turn.kind == .interruption ? .interruption : .turn, at: stamp.at)
    guard ending == .taken, let place = turn.round, let id = turn.person.memberID else { return }
    rounds[place].offers[id] = .taken
  }

  private mutating func resumeTop(_ stamp: Stamp) {
    let holder = floor.holder
    floor.hands.removeAll { $0 == holder }
    updateRunningTurn { $0.spans.open(at: stamp.at.sessionMs) }
  }
}
