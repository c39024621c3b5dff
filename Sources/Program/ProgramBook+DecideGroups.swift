import SessionCore

extension ProgramBook {
  func create(_ new: NewGroup) throws(ProgramRefusal) -> [ProgramEvent] {
    let name = try freeName(new.name)
    let id = GroupID((groups.map(\.id.number).max() ?? 0) + 1)
    var draft = TrialEvents(self)
    draft.add(.groupCreated(id, name: name))
    if new.track != nil { try draft.add { book throws(ProgramRefusal) in try book.setTrack(id, new.track) } }
    if new.kind != nil { try draft.add { book throws(ProgramRefusal) in try book.setKind(id, new.kind) } }
    if new.outlineID != nil {
      try draft.add { book throws(ProgramRefusal) in try book.setOutline(id, new.outlineID) }
    }
    if !new.leaders.isEmpty {
      try draft.add { book throws(ProgramRefusal) in try book.setLeaders(id, new.leaders) }
    }
    for (place, name) in try MemberList.names(in: new.members).enumerated() {
      let member = NewMember(name: name, client: new.firstClient.advanced(by: place), joinedOn: new.joinedOn)
      try draft.add { book throws(ProgramRefusal) in try book.enrol(member, in: id) }
    }
    return draft.events
  }

  func rename(_ id: GroupID, to name: String) throws(ProgramRefusal) -> [ProgramEvent] {
    let group = try requiredGroup(id)
    let free = try freeName(name, except: id)
    guard free != group.name else { throw .nothingChanges }
    return [.groupRenamed(id, name: free)]
  }

  func setTrack(_ id: GroupID, _ track: String?) throws(ProgramRefusal) -> [ProgramEvent] {
    let group = try requiredGroup(id)
    let track = try track.tidied(as: .track)
    guard track != group.track else { throw .nothingChanges }
    return [.trackSet(id, track)]
  }

  func setKind(_ id: GroupID, _ kind: SessionKind?) throws(ProgramRefusal) -> [ProgramEvent] {
    let group = try requiredGroup(id)
    guard kind != group.kind else { throw .nothingChanges }
    return [.kindSet(id, kind)]
  }

  func setOutline(_ id: GroupID, _ outlineID: String?) throws(ProgramRefusal) -> [ProgramEvent] {
    let group = try requiredGroup(id)
    let outlineID = try outlineID.tidied(as: .outline)
    guard outlineID != group.outlineID else { throw .nothingChanges }
    return [.outlineSet(id, outlineID: outlineID)]
  }

  func setLeaders(_ id: GroupID, _ leaders: [String]) throws(ProgramRefusal) -> [ProgramEvent] {
    let group = try requiredGroup(id)
    var named: [String] = []
    for leader in leaders {
      let name = try leader.tidied(as: .leader)
      if !named.contains(where: { $0.foldedAsName == name.foldedAsName }) { named.append(name) }
    }
    guard named != group.leaders else { throw .nothingChanges }
    return [.leadersSet(id, named)]
  }

  func setPolicy(_ id: GroupID, _ value: PolicyValue) throws(ProgramRefusal) -> [ProgramEvent] {
    let group = try requiredGroup(id)
    let policy = try group.policy.with(value)
    guard policy != group.policy else { throw .nothingChanges }
    return [.policySet(id, policy)]
  }

  private func freeName(_ name: String, except own: GroupID? = nil) throws(ProgramRefusal) -> String {
    let name = name.tidied
    guard !name.isEmpty else { throw .groupNameEmpty }
    guard !name.hasControlCharacter else { throw .controlCharacter(.groupName) }
    let taken = groups.first { $0.id != own && $0.name.foldedAsName == name.foldedAsName }
    if let taken { throw .groupNameTaken(taken.name) }
    return name
  }
}

extension Policy {
  fileprivate func with(_ value: PolicyValue) throws(ProgramRefusal) -> Policy {
    var policy = self
    switch value {
    case .capacity(let number): policy.capacity = try number.within(1...200, as: .capacity)
    case .graceMinutes(let number): policy.graceMinutes = try number.within(0...600, as: .graceMinutes)
    case .minimumMinutesForCredit(let number):
      policy.minimumMinutesForCredit = try number.within(0...600, as: .minimumMinutes)
    case .offersTwice(let offers): policy.offersTwice = offers
    case .lateEntryHours(let number): policy.lateEntryHours = try number.within(1...8760, as: .lateEntryHours)
    case .billingLabel(let label): policy.billingLabel = try label.tidied(as: .billingLabel)
    case .noteFormat(let id): policy.noteFormat = try id.tidied(as: .noteFormat)
    case .oneNoteADay(let isOne): policy.oneNoteADay = isOne
    case .coSignedCredentials(let credentials):
      var tidied: [String] = []
      for credential in credentials { tidied.append(try credential.tidied(as: .credential)) }
      policy.coSignedCredentials = tidied
    case .retentionYears(let number): policy.retentionYears = try number.within(0...100, as: .retentionYears)
    }
    return policy
  }
}

extension Int {
  fileprivate func within(
    _ allowed: ClosedRange<Int>, as label: ProgramRefusal.Label
  ) throws(ProgramRefusal) -> Int {
    guard allowed.contains(self) else { throw .policyOutOfRange(label, value: self, allowed: allowed) }
    return self
  }
}
