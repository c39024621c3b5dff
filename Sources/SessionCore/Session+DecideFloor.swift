/// The floor: who gets it, who passes, who interrupts.
extension Session {
  /// `/next`, and with a name `/next NAME`.
  func decideNext(to person: Person?) throws(Refusal) -> [Event] {
    try requireRunning()
    guard let person else { return try decideNext() }
    try requireIn(person)
    if floor.holder == person { throw .hasFloorAlready(person) }
    if floor.paused.contains(person) { return [.floorReturned(person)] }
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
    guard let holder = floor.holder else { return [.floorGiven(person, .outside)] }
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
    guard floor.holder != nil else { throw .nobodyHasFloor }
    return [.floorEmptied]
  }

  private func decideNext() throws(Refusal) -> [Event] {
    if let interrupted = floor.paused.last { return [.floorReturned(interrupted)] }
    if let next = due { return [.floorGiven(next, turnKind(of: next))] }
    if floor.holder != nil { return [.floorEmptied] }
    switch round?.mode {
    case .pairs: throw .inPairs
    case .popcorn, .hands:
      let waiting = notShared
      throw waiting.isEmpty ? .nobodyDue(round?.mode) : .noHandUp(notShared: waiting)
    case .circle, .stack, .families, nil: throw .nobodyDue(round?.mode)
    }
  }

  /// An offered turn for whoever the open round still owes one, else one outside it.
  private func turnKind(of person: Person) -> TurnKind { isOwed(person) && round?.mode != .pairs ? .offered : .outside }

  func decidePass(_ person: Person?, tonight: Bool) throws(Refusal) -> [Event] {
    try requireRunning()
    guard let person = person ?? floor.holder else { throw .nobodyHasFloor }
    guard person == floor.holder else { return try decidePassOutOfTurn(person, tonight: tonight) }
    // A guest's pass is not recorded: the floor just goes on.
    guard let member = person.memberID else { return try decideNext() }
    let passed = Event.passed(member, tonight: tonight)
    if let interrupted = floor.paused.last { return [passed, .floorReturned(interrupted)] }
    let then = after([passed])
    guard let next = then.due else { return [passed] }
    return [passed, .floorGiven(next, then.turnKind(of: next))]
  }

  private func decidePassOutOfTurn(_ person: Person, tonight: Bool) throws(Refusal) -> [Event] {
    guard let member = person.memberID else { throw .notOwedATurn(person) }
    guard let row = attendance(of: member), row.isPresent else { throw .notHere([person]) }
    if row.passedTonight { throw .passedAlready(person) }
    let isPaused = floor.paused.contains(person)
    guard tonight || isPaused || isOwed(person) || isInPairs(member) else {
      throw round == nil ? .noRound : .notOwedATurn(person)
    }
    return [.passed(member, tonight: tonight)]
  }

  func decidePutOff() throws(Refusal) -> [Event] {
    try requireRunning()
    guard let turn = floor.running else { throw .nobodyHasFloor }
    guard turn.kind == .offered, let member = turn.person.memberID else { throw .notAnOfferedTurn }
    let then = after([.putOff(member)])
    guard let next = then.due, next != turn.person else { throw .nobodyElseDue }
    return [.putOff(member), .floorGiven(next, then.turnKind(of: next))]
  }
}
