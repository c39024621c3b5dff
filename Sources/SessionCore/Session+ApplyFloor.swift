/// The floor and its rounds.
extension Session {
  mutating func openRound(_ mode: RoundMode, question: Words?, owed: [Person], _ stamp: Stamp) {
    guard let row = currentPhase else { return }
    emptyFloor(stamp)
    closeRound()
    pairsProposal = nil
    rounds.append(Round(mode: mode, question: question, phase: row, openedAt: stamp.at, owed: owed))
    roundIsOpen = true
    if mode == .circle, circleStart == nil { circleStart = owed.first?.memberID }
  }

  /// A round in which nobody was offered a turn leaves no trace.
  mutating func closeRound() {
    guard let round else { return }
    for (member, offer) in round.offers where offer == .running {
      updateRound { $0.offers[member] = .taken }
    }
    let place = rounds.count - 1
    if round.offers.isEmpty && !floor.turns.contains(where: { $0.round == place }) {
      rounds.removeLast()
      if rounds.allSatisfy({ $0.mode != .circle }) { circleStart = nil }
    }
    roundIsOpen = false
  }

  mutating func giveFloor(to person: Person, _ kind: TurnKind, _ stamp: Stamp) {
    guard let row = currentPhase else { return }
    if kind == .interruption {
      updateRunningTurn { $0.spans.close(at: stamp.at.sessionMs) }
    } else {
      emptyFloor(stamp)
    }
    if kind == .offered { offer(person) }
    var turn = Turn(
      person: person, kind: kind, phase: row, round: kind == .offered ? rounds.indices.last : nil,
      startedAt: stamp.at, shareSeconds: floor.shareSeconds)
    turn.spans.open(at: stamp.at.sessionMs)
    floor.turns.append(turn)
    floor.stack.append(floor.turns.count - 1)
    floor.hands.removeAll { $0 == person }
    record(.turn, of: person, at: stamp.at)
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

  /// Ends everything that somebody holds of the floor, running or paused; what they interrupted goes on.
  mutating func endTurns(of person: Person, _ stamp: Stamp) {
    let wasRunning = floor.holder == person
    for index in floor.stack where floor.turns[index].person == person { finish(index, .taken, stamp) }
    floor.stack.removeAll { floor.turns[$0].person == person }
    if wasRunning { resumeTop(stamp) }
  }

  mutating func pass(_ member: MemberID, tonight: Bool, _ stamp: Stamp) {
    let person = Person.member(member)
    var isOfRound = isOwed(person) || isInPairs(member)
    if let place = floor.stack.lastIndex(where: { floor.turns[$0].person == person }) {
      let index = floor.stack.remove(at: place)
      switch floor.turns[index].kind {
      case .offered: isOfRound = true
      case .outside: break
      case .interruption: isOfRound = false
      }
      finish(index, .passed, stamp)
      if place == floor.stack.endIndex { resumeTop(stamp) }
    }
    // The repeated offer of one round is not counted again; any other pass is.
    if !isOfRound || round?.passedOnce.contains(member) != true { passCounts[member, default: 0] += 1 }
    if isOfRound { recordPass(member, tonight: tonight) }
    if tonight { passForTonight(member) }
  }

  private mutating func passForTonight(_ member: MemberID) {
    update(member) { $0.passedTonight = true }
    drop(.member(member))
  }

  private mutating func recordPass(_ member: MemberID, tonight: Bool) {
    let again = opening.policy.offersTwice && !tonight
    updateRound { round in
      round.owed.removeAll { $0 == .member(member) }
      round.putOff.removeAll { $0 == .member(member) }
      round.passers.removeAll { $0 == .member(member) }
      round.offers[member] = .passed
      let isFirst = round.passedOnce.insert(member).inserted
      if isFirst && again && round.groups == nil { round.passers.append(.member(member)) }
    }
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
    guard let round else { return false }
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
    floor.turns[index].spans.close(at: stamp.at.sessionMs)
    floor.turns[index].ending = ending
    guard ending == .taken, floor.turns[index].kind == .offered, let id = floor.turns[index].person.memberID else {
      return
    }
    updateRound { $0.offers[id] = .taken }
  }

  private mutating func resumeTop(_ stamp: Stamp) {
    updateRunningTurn { $0.spans.open(at: stamp.at.sessionMs) }
  }
}
