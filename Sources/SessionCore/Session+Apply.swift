/// When and under which number something is recorded.
package struct Stamp: Hashable, Sendable {
  /// The act's number in the log.
  package var line: Int
  package var typed: Moment
  /// When it happened: as typed unless claimed otherwise.
  package var at: Moment
  package var isClaimed: Bool

  package init(line: Int, typed: Moment, at: Moment, isClaimed: Bool) {
    self.line = line
    self.typed = typed
    self.at = at
    self.isClaimed = isClaimed
  }
}

/// What each event does. It never fails: a log that was written must always open, so what does not fit is let be.
extension Session {
  /// Takes in what happened, whatever it is: the twin of `decide`, which never fails.
  package mutating func apply(_ events: [Event], _ stamp: Stamp) {
    for event in events { apply(event, stamp) }
  }

  mutating func apply(_ event: Event, _ stamp: Stamp) {
    switch event {
    case .sessionOpened: break
    case .outlineChosen(let outline): choose(outline)
    case .leadersNamed(let names): leaders = names
    case .ended: end(stamp)
    case .closed: close(stamp)

    case .arrived(let members, let presence): for member in members { arrive(member, presence, stamp) }
    case .seated(let members): seat(members)
    case .expected(let member, let within):
      update(member) { $0.state = .expected(withinSeconds: within, since: stamp.at) }
    case .absenceRecorded(let members, let status, let words):
      for member in members { update(member) { $0.state = .absent(status: status, words: words) } }
    case .steppedOut(let person, let leader): stepOut(person, with: leader, stamp)
    case .cameBack(let person): comeBack(person, stamp)
    case .left(let person, let status, let words): leave(person, status: status, words: words, stamp)
    case .guestArrived(let guest): welcome(guest, stamp)
    case .memberJoined(let member): seat(newcomer: member)
    case .presenceCorrected(let members, let presence):
      for member in members { update(member) { $0.presence = presence } }

    case .phaseEntered(let row): enterPhase(row, stamp)
    case .held: hold(stamp)
    case .resumed: resume(stamp)

    case .roundOpened(let mode, let question, let owed, let asker):
      let row = currentPhase ?? 0
      let round = Round(mode: mode, question: question, phase: row, openedAt: stamp.at, owed: owed, asker: asker)
      openRound(round, stamp)
    case .floorGiven(let person, let kind): giveFloor(to: person, kind, stamp)
    case .floorReturned(let person): returnFloor(to: person, stamp)
    case .floorEmptied: yieldFloor(stamp)
    case .passed(let member, let tonight): pass(member, tonight: tonight, stamp)
    case .putOff(let member): putOff(member, stamp)
    case .handsRaised(let people): floor.hands += people.filter { !floor.hands.contains($0) }
    case .pairsProposed(let groups): pairsProposal = groups
    case .pairsFormed(let groups): formPairs(groups)
    case .pairsSwapped: updateRound { $0.swaps += 1 }

    case .shareSet(let seconds): setShare(seconds)
    case .shareExtended(let seconds): updateRunningTurn { $0.shareSeconds = ($0.shareSeconds ?? 0) + seconds }
    case .phaseExtended(let seconds): if let row = currentPhase { phases[row].extraSeconds += seconds }
    case .timerSet(let seconds, let words):
      countdowns.append(Countdown(line: stamp.line, seconds: seconds, words: words, setAt: stamp.at))

    case .promptShown(let text): if let row = currentPhase { shownPrompts.append(ShownPrompt(phase: row, text: text)) }
    case .skillBegun(let plan): begin(plan, stamp)
    case .skillStepped: stepSkill(stamp)
    case .agreementsRead(let members):
      agreementsReadAt = agreementsReadAt ?? stamp.at
      agreementsHeardBy.formUnion(members)

    case .noted(let words, let about): file(.note, words, about: about, stamp)
    case .notedPrivately(let words, let about): file(.privateNote, words, about: about, stamp)
    case .rated(let member, let values): file(.rating(values, skillSide), nil, about: [.member(member)], stamp)
    case .committed(let member, let words): file(.commitment, words, about: [.member(member)], stamp)
    case .commitmentAnswered(let member, let kept, let words, let references):
      file(.answer(kept, of: references), words, about: [.member(member)], stamp)
    case .intervened(let leader, let words, let about): file(.intervention(by: leader), words, about: about, stamp)
    case .marked(let kind, let words, let about): file(.mark(kind: kind), words, about: about, stamp)
    case .flagRaised(let person, let words, let reporter):
      raiseFlag(FlagSubject(person, reporter: reporter), words, stamp)
    case .flagsResolved(let person, let disposition, let words):
      resolve(disposition, words, stamp) { $0.person == person }
    case .flagResolved(let line, let person, let disposition, let words):
      resolve(disposition, words, stamp) { $0.line == line && $0.person == person }
    case .followedUp(let member, let words, let places):
      file(.followUp(of: places), words, about: [.member(member)], stamp)

    case .refiled(let line, let change): refile(line, change, stamp)
    case .wordsDestroyed(let act): destroyWords(of: act)
    case .undone, .redone: break  // The log folds again.
    }
  }

  mutating func update(_ member: MemberID, _ change: (inout Attendance) -> Void) {
    guard let index = attendance.firstIndex(where: { $0.member.id == member }) else { return }
    change(&attendance[index])
  }

  mutating func update(_ guest: GuestID, _ change: (inout GuestAttendance) -> Void) {
    guard let index = guests.firstIndex(where: { $0.guest.id == guest }) else { return }
    change(&guests[index])
  }

  mutating func updateRound(_ change: (inout Round) -> Void) {
    guard roundIsOpen, !rounds.isEmpty else { return }
    change(&rounds[rounds.count - 1])
  }

  mutating func updateRunningTurn(_ change: (inout Turn) -> Void) {
    guard let index = floor.stack.last else { return }
    change(&floor.turns[index])
  }

  /// Remembers what a later claimed time must not come before.
  mutating func record(_ kind: Refusal.Record, of person: Person, at moment: Moment) {
    let last = LastRecord(kind: kind, at: moment)
    let isMove = kind == .arrival || kind == .departure
    switch person {
    case .member(let id):
      update(id) { if moment.sessionMs >= $0.lastRecord?.at.sessionMs ?? .min { $0.lastRecord = last } }
      if isMove { update(id) { $0.lastMove = last } }
    case .guest(let id):
      update(id) { if moment.sessionMs >= $0.lastRecord?.at.sessionMs ?? .min { $0.lastRecord = last } }
      if isMove { update(id) { $0.lastMove = last } }
    }
  }
}
