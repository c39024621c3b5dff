import SessionCore

extension ProgramBook {
  /// What a command comes to. Pure; `apply` takes over what it returns.
  package func decide(_ command: ProgramCommand) throws(ProgramRefusal) -> [ProgramEvent] {
    switch command {
    case .createGroup(let group): try create(group)
    case .renameGroup(let id, let name): try rename(id, to: name)
    case .setTrack(let id, let track): try setTrack(id, track)
    case .setKind(let id, let kind): try setKind(id, kind)
    case .setOutline(let id, let outlineID): try setOutline(id, outlineID)
    case .setLeaders(let id, let leaders): try setLeaders(id, leaders)
    case .setPolicy(let id, let value): try setPolicy(id, value)
    case .enrol(let group, let member): try enrol(member, in: group)
    case .changeMember(let id, let changes): try change(id, changes)
    case .dischargeMember(let id, let day): try discharge(id, on: day)
    case .readmitMember(let id, let day): try readmit(id, on: day)
    case .barPairing(let one, let other): try bar(one, other)
    case .allowPairing(let one, let other): try allow(one, other)
    case .orderSeats(let group, let order): try orderSeats(group, order)
    case .importRoster(let group, let rows, let day, let first):
      try importRoster(rows, into: group, on: day, firstClient: first)
    case .addClient(let id, let changes): try addClient(id, changes)
    case .changeClient(let id, let changes): try change(id, changes)
    case .admit(let id, let level): try admit(id, level)
    case .changeLevel(let id, let level): try changeLevel(of: id, level)
    case .correctEpisode(let id, let admitted, let level, let discharged, let reason):
      try correctEpisode(of: id, admitted: admitted, level: level, discharged: discharged, reason: reason)
    case .dischargeClient(let id, let day, let reason): try discharge(id, on: day, reason)
    case .certify(let id, let by, let day): try certify(id, by: by, on: day)
    case .setGoals(let id, let goals, let day): try setGoals(id, goals, on: day)
    case .reviseGoal(let id, let number, let words, let day): try reviseGoal(id, number, to: words, on: day)
    case .closeGoal(let id, let number, let status, let day): try closeGoal(id, number, status, on: day)
    case .moveClient(let id, let old, let new, let day): try move(id, from: old, to: new, on: day)
    case .openSession(let id, let group, let wallMs, let offsetSeconds, let outlineID, let kind):
      try openSession(
        id, in: group,
        .sessionOpened(
          id, group, openedWallMs: wallMs, offsetSeconds: offsetSeconds, outlineID: outlineID, kind: kind))
    case .closeSession(let id, let usedCircle, let usedPairs):
      try closeSession(id, usedCircle: usedCircle, usedPairs: usedPairs)
    case .reopenSession(let id): try reopenSession(id)
    case .dateSession(let id, let times): try dateSession(id, times)
    case .beginChart(let id, let stream): try beginChart(id, stream)
    case .settleNotes(let id, let isSettled): try settleNotes(id, isSettled)
    case .noteDisclosure(let id, let wallMs): try noteDisclosure(id, wallMs)
    case .addSigner(let details): try addSigner(details)
    case .retireSigner(let id): try retireSigner(id)
    case .takeBackMember(let id): [.memberTakenBack(try requiredEnrolment(id).enrolment.id)]
    case .restoreMember(let group, let member, let day, let client):
      try seating(member, in: group, from: day, as: client)
    case .raiseConcern(let group, let person, let words, let at):
      [.concernRaised((concerns.last?.number ?? 0) + 1, group, person, words, at: at)]
    case .nameConcern(let number, let person): try nameConcern(number, person)
    case .resolveConcern(let number, let resolution): try resolveConcern(number, resolution)
    case .followUpConcerns(let person, let places, let words): [.concernsFollowedUp(person, places, words)]
    }
  }

  func requiredGroup(_ id: GroupID) throws(ProgramRefusal) -> Group {
    guard let group = group(id) else { throw .noSuchGroup(id) }
    return group
  }

  func requiredEnrolment(_ id: MemberID) throws(ProgramRefusal) -> (group: Group, enrolment: Enrolment) {
    guard let found = enrolment(id) else { throw .noSuchMember(id) }
    return found
  }
}

// Sessions

extension ProgramBook {
  private func openSession(
    _ id: SessionID, in group: GroupID, _ event: ProgramEvent
  ) throws(ProgramRefusal) -> [ProgramEvent] {
    _ = try requiredGroup(group)
    guard session(id) == nil else { throw .sessionExists }
    return [event]
  }

  private func closeSession(
    _ id: SessionID, usedCircle: Bool, usedPairs: Bool
  ) throws(ProgramRefusal) -> [ProgramEvent] {
    guard let entry = session(id) else { throw .noSuchSession }
    guard entry.state == .open else { throw .sessionClosedAlready }
    return [.sessionClosed(id, usedCircle: usedCircle, usedPairs: usedPairs)]
  }

  private func reopenSession(_ id: SessionID) throws(ProgramRefusal) -> [ProgramEvent] {
    guard let entry = session(id) else { throw .noSuchSession }
    guard entry.state == .closed else { throw .sessionIsOpen }
    return [.sessionReopened(id)]
  }

  private func dateSession(_ id: SessionID, _ times: SessionTimes?) throws(ProgramRefusal) -> [ProgramEvent] {
    guard let entry = session(id) else { throw .noSuchSession }
    return entry.times == times ? [] : [.sessionDated(id, times)]
  }

  private func settleNotes(_ id: SessionID, _ isSettled: Bool) throws(ProgramRefusal) -> [ProgramEvent] {
    guard let entry = session(id) else { throw .noSuchSession }
    return entry.isSettled == isSettled ? [] : [.notesSettled(id, isSettled)]
  }

  private func noteDisclosure(_ id: SessionID, _ wallMs: Int64) throws(ProgramRefusal) -> [ProgramEvent] {
    guard session(id) != nil else { throw .noSuchSession }
    return [.sessionDisclosed(id, atWallMs: wallMs)]
  }

  private func beginChart(_ id: SessionID, _ stream: SessionID) throws(ProgramRefusal) -> [ProgramEvent] {
    guard let entry = session(id) else { throw .noSuchSession }
    guard entry.chart == nil else { throw .nothingChanges }
    return [.chartBegun(id, stream: stream)]
  }
}
