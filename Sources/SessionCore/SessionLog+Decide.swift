extension SessionLog {
  /// The act that a command comes to at this instant, or why it comes to none. Nothing is changed.
  package func decide(_ command: Command, claim: StatedTime? = nil, at reading: ClockReading) throws(Refusal) -> Act {
    if claim != nil && !command.takesClaim && !command.isFlag { throw .timeNotClaimable }
    if session.stage == .closed && !command.worksAfterClose { throw .closed }
    var (reading, claim) = (reading, claim)
    if timeline.isFromPaper { (reading, claim) = try onPaper(command, claim, at: reading) }
    let typed = moment(at: reading)
    var claimed = try claim.flatMap { claim throws(Refusal) in try moment(of: claim, in: command, typed: typed) }
    // Someone's words may end with a time that is still to come: that is what was said, not when it was.
    if let time = claimed, time.sessionMs > typed.sessionMs, command.holdsWords { claimed = nil }
    let decision = try decide(command, Occasion(typed: typed, claimed: claimed), at: reading)
    return Act(
      number: nextNumber, reading: reading, claimedWallMs: decision.claimedWallMs, events: decision.events)
  }

  /// When a claim says that it was; `nil` where a flag's claim comes to nothing, since a flag is never refused.
  private func moment(of claim: StatedTime, in command: Command, typed: Moment) throws(Refusal) -> Moment? {
    do throws(Refusal) {
      return timeline.moment(claimedWallMs: try wallMs(of: claim, in: command, typed: typed), typed: typed)
    } catch {
      guard command.isFlag else { throw error }
      return nil
    }
  }

  /// Once the group has begun, a time of day is one of that day: from two hours before the start on, for who came early.
  /// Before, it is the nearest one, since a session may be written down the morning after; in words, one of that day too.
  func wallMs(of claim: StatedTime, in command: Command, typed: Moment) throws(Refusal) -> Int64 {
    let start = session.startedAt ?? (command.holdsWords ? session.openedAt : nil)
    let first = start.map { $0.wallMs - 2 * 3_600_000 } ?? (timeline.isFromPaper ? session.openedAt.wallMs : nil)
    switch timeline.meaning(of: claim, typed: typed, from: first) {
    case .wallMs(let wallMs): return wallMs
    case .skipped: throw .claimSkipped(claim)
    case .twice(let first, let second):
      throw .claimTwice(claim, ago: [first, second].map { Int(typed.wallMs - $0) / 1000 })
    }
  }

  private func decide(_ command: Command, _ occasion: Occasion, at reading: ClockReading) throws(Refusal) -> Decision {
    switch command {
    case .chooseOutline(let outline): Decision(try session.decideOutline(outline))
    case .nameLeaders(let names): Decision(try session.decideLeaders(names))
    case .start: try session.decideStart(occasion)

    case .welcome(let arrivals, let presence): try session.decideWelcome(arrivals, presence, occasion)
    case .expect(let member, let seconds): try session.decideExpected(member, within: seconds, occasion)
    case .recordAbsence(let absentees, let status, let words):
      try session.decideAbsence(absentees, status, words, occasion)
    case .stepOut(let person, let leader): try session.decideStepOut(person, with: leader, occasion)
    case .comeBack(let person): try session.decideComeBack(person, occasion)
    case .leave(let person, let status, let words): try session.decideLeave(person, status, words, occasion)
    case .welcomeGuest(let name, let member, let relation):
      try session.decideGuest(Guest(id: freeGuest, name: name, member: member, relation: relation), occasion)
    case .admit(let newcomer): try session.decideAdmission(newcomer, occasion)

    case .enterPhase(let name): try session.decidePhase(named: name, occasion)
    case .goBack: try session.decideBack(occasion)
    case .hold: try session.decideHold(occasion)
    case .resume(let missing): try session.decideResume(without: missing, occasion)
    case .end: try session.decideEnd(occasion)
    case .close: Decision(try session.decideClose())

    case .giveFloor(let person): try session.decideNext(to: person, occasion)
    case .pass(let person, let tonight): try session.decidePass(person, tonight: tonight, occasion)
    case .putOff: Decision(try session.decidePutOff())
    case .raiseHands(let people): Decision(try session.decideHands(people))
    case .interrupt(let person): Decision(try session.decideInterruption(by: person))
    case .returnFloor: Decision(try session.decideReturn())
    case .emptyFloor: Decision(try session.decideEmptyFloor())
    case .openRound(let mode, let question, let asker):
      Decision(try session.decideRound(mode, question: question, asker: asker))
    case .proposePairs(let size): Decision(try session.decideProposal(size: size))
    case .takePairs: Decision(try session.decideTakePairs())
    case .setPairs(let groups): Decision(try session.decidePairs(groups))
    case .swapPairs: Decision(try session.decideSwap())

    case .setShare(let seconds): Decision(try session.decideShare(seconds: seconds))
    case .extend(let seconds, let phaseOnly):
      Decision(try session.decideMore(seconds: seconds, phaseOnly: phaseOnly))
    case .setTimer(let seconds, let words): Decision(try session.decideTimer(seconds: seconds, words: words))

    case .showPrompt(let text): Decision(try session.decidePrompt(text))
    case .beginSkill(let plan): Decision(try session.decideSkill(plan))
    case .stepSkill: Decision(try session.decideStep())
    case .readAgreements: Decision(try session.decideAgreements())

    case .note(let text, let target): Decision(try session.decideNote(text, about: target))
    case .notePrivately(let text, let target): Decision(try session.decidePrivateNote(text, about: target))
    case .rate(let values, let target): Decision(try session.decideRating(values, target))
    case .commit(let text, let target): Decision(try session.decideCommitment(text, by: target))
    case .answerCommitment(let member, let kept, let words):
      Decision(try session.decideAnswer(of: member, kept, words: words))
    case .intervene(let author, let text, let target):
      Decision(try session.decideIntervention(by: author, text, about: target))
    case .mark(let kind, let words, let people): Decision(try session.decideMark(kind, words, about: people))
    case .flag(let words, let target):
      // Typed while nothing could be recorded. A time that cannot be is dropped, since a flag is never refused.
      Decision(
        session.decideFlags(words.map(ErasableText.init), target),
        claimedWallMs: occasion.claimed.flatMap { $0.sessionMs <= occasion.typed.sessionMs ? $0.wallMs : nil })
    case .resolveFlags(let person, let disposition, let words):
      Decision(try session.decideResolution(of: person, disposition, words: words))
    case .resolveFlag(let line, let person, let disposition, let words):
      Decision(try session.decideResolution(ofLine: line, person, disposition, words: words))
    case .earlierConcern(let number, _): throw .earlierConcern(number)
    case .followUp(let member, let words): Decision(try session.decideFollowUp(member, words: words))

    case .refile(let line, let change): Decision([try decideRefile(line, change, at: reading)])
    case .refileLines(let lines, let people): Decision(try decideRefile(lines, about: people, at: reading))
    case .undo: Decision([try decideUndo()])
    case .redo: Decision([try decideRedo()])
    case .together(let commands): try decide(commands, occasion, at: reading)
    }
  }

  /// Each command on what those before it came to.
  private func decide(_ commands: [Command], _ occasion: Occasion, at reading: ClockReading) throws(Refusal) -> Decision
  {
    var tried = self
    var whole = Decision([])
    for command in commands {
      let decided = try tried.decide(command, occasion, at: reading)
      tried.apply(
        Act(
          number: tried.nextNumber, reading: reading, claimedWallMs: decided.claimedWallMs, events: decided.events))
      whole.events += decided.events
      whole.claimedWallMs = whole.claimedWallMs ?? decided.claimedWallMs
    }
    return whole
  }

  /// A guest's number is not given again, also when their coming was taken back: a flag may still name them.
  private var freeGuest: GuestID {
    let numbers = acts.lazy.flatMap(\.events).map { event in
      if case .guestArrived(let guest) = event { guest.id.number } else { 0 }
    }
    return GuestID((numbers.max() ?? 0) + 1)
  }
}
