import SessionCore

/// What holds of every session, whatever was done: each broken rule as one line.
struct Invariants {
  let session: Session
  private(set) var broken: [String] = []

  static func broken(in session: Session, now: Moment) -> [String] {
    var invariants = Invariants(session: session)
    invariants.checkFloor()
    invariants.checkQueues()
    invariants.checkRounds()
    invariants.checkPeople(now: now)
    invariants.checkPhases(now: now)
    return invariants.broken
  }

  private init(session: Session) {
    self.session = session
  }

  private mutating func expect(_ holds: Bool, _ rule: String) {
    if !holds { broken.append(rule) }
  }

  private mutating func checkFloor() {
    let floor = session.floor
    let holders = floor.stack.map { floor.turns[$0].person }
    expect(Set(holders).count == holders.count, "nobody holds two turns")
    expect(floor.stack == floor.stack.sorted(), "turns are paused in their order")
    for (index, turn) in floor.turns.enumerated() {
      expect(turn.spans.isOpen == (floor.stack.last == index), "at most one turn runs, the last")
      expect((turn.ending == nil) == floor.stack.contains(index), "a turn that is over has an ending")
      expect(turn.spans.closed.allSatisfy { $0.start <= $0.end }, "a turn takes no negative time")
      expect(turn.round.map { session.rounds.indices.contains($0) } ?? true, "an offered turn has its round")
    }
    expect(holders.allSatisfy(session.isIn) || session.stage != .running, "who has the floor is in the room")
    expect(floor.stack.isEmpty || session.currentPhase != nil, "a turn is in a phase")
    expect(Set(floor.hands).count == floor.hands.count, "a hand is up once")
    expect(floor.holder.map { !floor.hands.contains($0) } ?? true, "the holder's hand is down")
  }

  private mutating func checkQueues() {
    guard let round = session.round else { return }
    let queued = round.owed + round.putOff + round.passers
    expect(Set(queued).count == queued.count, "nobody is queued twice")
    let offered = session.floor.stack.map { session.floor.turns[$0] }.filter { $0.kind == .offered }.map(\.person)
    expect(Set(offered).isDisjoint(with: queued), "who has their turn is owed none")
    let here = Set(session.present)
    expect(queued.compactMap(\.memberID).allSatisfy(here.contains), "who has left is owed no turn")
    let tonight = session.attendance.filter(\.passedTonight).map { Person.member($0.member.id) }
    expect(Set(tonight).isDisjoint(with: queued), "who passed for tonight is offered nothing")
    let passed = Set(round.passers.compactMap(\.memberID))
    expect(passed.isSubset(of: round.passedOnce), "a second offer is for those who passed")
    if round.mode == .open {
      let speaking = Set(session.floor.stack.map { session.floor.turns[$0].person })
      let running = round.offers.filter { $0.value == .running }.map { Person.member($0.key) }
      expect(queued.isEmpty && offered.isEmpty, "in an open round no one is offered a turn")
      expect(speaking.isSuperset(of: running), "who is heard in an open round has the floor")
      expect(here.intersection(session.seated).isSubset(of: round.inRoom), "an open round is of everyone in the room")
    } else if round.groups == nil {
      let running = round.offers.filter { $0.value == .running }.map { Person.member($0.key) }
      expect(Set(running) == Set(offered.filter { $0.memberID != nil }), "an offer runs while its turn does")
    }
  }

  private mutating func checkFeedback(_ round: Round) {
    guard let asker = round.asker else { return }
    expect(round.mode == .feedback, "only in a feedback round someone asks")
    expect(!(round.owed + round.putOff + round.passers).contains(asker), "who asks owes no answer")
    expect(asker.memberID.map { round.offers[$0] == nil } ?? true, "who asks counts in no figure")
    expect(round.passers.isEmpty, "who passes in a feedback round is not offered again")
  }

  private mutating func checkRounds() {
    for round in session.rounds { checkFeedback(round) }
    if session.stage == .running, let asker = session.round?.asker {
      expect(session.isIn(asker), "a feedback round ends when whoever asks goes")
    }
    for (index, round) in session.rounds.enumerated() where index < session.rounds.count - 1 || !session.roundIsOpen {
      expect(!round.offers.values.contains(.running), "a round that is over has no running offer")
      let trace = !round.offers.isEmpty || session.floor.turns.contains { $0.round == index }
      expect(trace, "a round in which nobody was offered a turn leaves no trace")
    }
    expect(!session.roundIsOpen || session.round?.phase == session.currentPhase, "a round belongs to its phase")
    let rounds = session.rounds
    expect(rounds.allSatisfy { $0.takenCount + $0.passedCount <= $0.offeredCount }, "an offer has one outcome")
  }

  private mutating func checkPeople(now: Moment) {
    let called = CalledNames(
      members: session.attendance.map(\.member), guests: session.guests.map(\.guest), leaders: session.leaders)
    expect(session.calledNames == called, "everyone is called as the people on tonight's list are")
    expect(session.seating.sorted() == session.roster.map(\.id).sorted(), "everybody has one seat")
    let isOver = session.stage == .closing || session.stage == .closed
    for row in session.attendance {
      let ms = session.presentMs(of: row.member.id, now: now)
      let limit = max(0, (session.endedAt ?? now).sessionMs - (session.startedAt ?? now).sessionMs)
      expect(ms >= 0 && ms <= limit, "minutes present are within the session")
      expect(row.present.isOpen == (row.isPresent && !isOver), "time present runs while somebody is")
      if case .out = row.state {
        expect(row.out.isOpen != isOver, "time out runs while somebody is out")
      } else {
        expect(!row.out.isOpen, "time out runs while somebody is out")
      }
      for spans in [row.present, row.out] {
        expect(spans.closed.allSatisfy { $0.start <= $0.end }, "nobody is there for a negative time")
      }
      expect(row.hasCome || !row.isPresent, "who is here has come")
    }
  }

  private mutating func checkPhases(now: Moment) {
    for row in session.phases.indices {
      let spans = session.phases[row].spans
      expect(spans.isOpen == (session.currentPhase == row), "the clock of the current phase runs, and no other")
      expect(spans.closed.allSatisfy { $0.start <= $0.end }, "a phase takes no negative time")
      expect(session.elapsedMs(ofPhase: row, now: now) >= 0, "a clock is never less than 0")
    }
    expect((session.currentPhase != nil) == (session.stage == .running), "a running session is in a phase")
    expect(session.isHeld == (session.heldAt != nil), "a hold has its beginning")
    expect(!session.isHeld || session.stage == .running, "only a running session is held")
  }
}
