/// The floor: who gets it, who passes, who interrupts.
extension Session {
  /// `/next`, and with a name `/next NAME`.
  func decideNext(to person: Person?, _ occasion: Occasion) throws(Refusal) -> Decision {
    try requireRunning()
    guard let person else { return try moved(try next(), occasion) }
    return try moved(try next(to: person), occasion)
  }

  private func next(to person: Person) throws(Refusal) -> [Event] {
    try requireIn(person)
    if floor.holder == person { throw .hasFloorAlready(person) }
    if floor.paused.contains(person) { return [.floorReturned(person)] }
    // A feedback round of the outline: this says who asks.
    if let round, round.mode == .feedback, round.asker == nil {
      return [feedback(of: person, question: round.question), .floorGiven(person, .asking)]
    }
    return [.floorGiven(person, turnKind(of: person))]
  }

  func decideHands(_ people: [Person]) throws(Refusal) -> [Event] {
    try requireRunning()
    for person in people { try requireIn(person) }
    if let holder = floor.holder, people.contains(holder) { throw .hasFloorAlready(holder) }
    let raised = people.filter { floor.hands.contains($0) }
    guard raised.isEmpty else { throw .handAlreadyUp(raised) }
    guard !people.isEmpty else { throw .notHere([]) }
    return [.handsRaised(people.unique)]
  }

  func decideInterruption(by person: Person) throws(Refusal) -> [Event] {
    try requireRunning()
    try requireIn(person)
    guard let holder = floor.holder else {
      let asksNow = round?.asker == person && round?.asking == .due
      return [.floorGiven(person, asksNow ? .asking : .outside)]
    }
    if holder == person { throw .hasFloorAlready(person) }
    return floor.paused.contains(person) ? [.floorReturned(person)] : [.floorGiven(person, .interruption)]
  }

  func decideReturn() throws(Refusal) -> [Event] {
    try requireRunning()
    guard let interrupted = floor.paused.last else { throw .notInterrupted }
    return [.floorReturned(interrupted)]
  }

  func decideEmptyFloor() throws(Refusal) -> [Event] {
    try requireRunning()
    // A feedback round ends with it, also while no one is answering.
    guard floor.holder != nil || round?.asker != nil else { throw .nobodyHasFloor }
    return [.floorEmptied]
  }

  private func next() throws(Refusal) -> [Event] {
    if let interrupted = floor.paused.last { return [.floorReturned(interrupted)] }
    if let next = due { return [.floorGiven(next, turnKind(of: next))] }
    if floor.holder != nil { return [.floorEmptied] }
    switch round?.mode {
    case .pairs: throw .inPairs
    case .feedback: throw .nobodyAsks
    case .popcorn, .hands, .open:
      let waiting = notShared
      throw waiting.isEmpty && round?.mode != .open ? .nobodyDue(round?.mode) : .noHandUp(notShared: waiting)
    case .circle, .stack, .families, nil: throw .nobodyDue(round?.mode)
    }
  }

  /// An offered turn for someone whom the open round still owes one, else one outside it.
  private func turnKind(of person: Person) -> TurnKind {
    if round?.asker == person { return round?.asking == .closing ? .outside : .asking }
    return isOwed(person) && round?.mode != .pairs ? .offered : .outside
  }

  func decidePass(_ person: Person?, tonight: Bool, _ occasion: Occasion) throws(Refusal) -> Decision {
    try requireRunning()
    guard let person = person ?? floor.holder else { throw .passNeedsName }
    guard person == floor.holder else {
      let passed = try passOutOfTurn(person, tonight: tonight)
      return try floor.paused.contains(person) ? moved(passed, occasion) : claimed(passed, of: [person], occasion)
    }
    // A guest's pass is not recorded: the floor just goes on.
    guard let member = person.memberID else { return try moved(try next(), occasion) }
    return try moved(pass(of: member, tonight: tonight), occasion)
  }

  /// The floor goes to the person who is due, but never back to the person who has just passed: a second offer waits.
  private func pass(of member: MemberID, tonight: Bool) -> [Event] {
    let passed = Event.passed(member, tonight: tonight)
    if let interrupted = floor.paused.last { return [passed, .floorReturned(interrupted)] }
    let then = after([passed])
    guard let next = then.due, next != .member(member) else { return [passed] }
    return [passed, .floorGiven(next, then.turnKind(of: next))]
  }

  private func passOutOfTurn(_ person: Person, tonight: Bool) throws(Refusal) -> [Event] {
    guard let member = person.memberID else { throw .notOwedATurn(person) }
    guard let row = attendance(of: member), row.isPresent else { throw .notHere([person]) }
    if row.passedTonight { throw .passedAlready(person) }
    let isPaused = floor.paused.contains(person)
    guard tonight || isPaused || isOwed(person) || isInPairs(member) || round?.mode == .open else {
      throw round == nil ? .noRound : .notOwedATurn(person)
    }
    return [.passed(member, tonight: tonight)]
  }

  func decidePutOff() throws(Refusal) -> [Event] {
    try requireRunning()
    guard let turn = floor.running else { throw .nobodyHasFloor }
    guard turn.kind == .offered, let round, turn.round == rounds.count - 1, let member = turn.person.memberID else {
      throw .notAnOfferedTurn
    }
    let then = after([.putOff(member)])
    let next = then.due.flatMap { $0 == turn.person ? nil : $0 }
    // Where there is no order, no one may be due although others are still owed a turn.
    let hasNoOrder = round.mode == .popcorn || round.mode == .hands
    guard hasNoOrder ? !stillToCome.isEmpty : next != nil else { throw .nobodyElseDue }
    guard let next else { return [.putOff(member)] }
    return [.putOff(member), .floorGiven(next, then.turnKind(of: next))]
  }
}
