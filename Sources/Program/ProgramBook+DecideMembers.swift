import Basics
import SessionCore

extension ProgramBook {
  func enrol(_ new: NewMember, in id: GroupID) throws(ProgramRefusal) -> [ProgramEvent] {
    let group = try requiredGroup(id)
    let details = try group.details(of: new)
    let member = MemberID(lastMemberNumber + 1)
    var draft = TrialEvents(self)
    draft.add(.memberJoined(id, member, details))
    draft.tellApart(in: id)
    for other in new.notPairedWith {
      try draft.add { book throws(ProgramRefusal) in try book.bar(member, other) }
    }
    return draft.events
  }

  func change(_ id: MemberID, _ changes: [MemberChange]) throws(ProgramRefusal) -> [ProgramEvent] {
    let (group, enrolment) = try requiredEnrolment(id)
    var details = enrolment.details
    for change in changes { try details.take(change) }
    try group.check(details, of: id)
    guard details != enrolment.details else { throw .nothingChanges }
    var draft = TrialEvents(self)
    draft.add(.memberChanged(id, details))
    draft.tellApart(in: group.id)
    return draft.events
  }

  func discharge(_ id: MemberID, on day: Day) throws(ProgramRefusal) -> [ProgramEvent] {
    let details = try requiredEnrolment(id).enrolment.details
    if let leftOn = details.leftOn { throw .hasLeftAlready(details.name, on: leftOn) }
    if let joinedOn = details.joinedOn, day < joinedOn {
      throw .leftBeforeJoined(details.name, joinedOn: joinedOn, leftOn: day)
    }
    return [.memberLeft(id, on: day)]
  }

  func readmit(_ id: MemberID, on day: Day?) throws(ProgramRefusal) -> [ProgramEvent] {
    let details = try requiredEnrolment(id).enrolment.details
    guard details.leftOn != nil else { throw .hasNotLeft(details.name) }
    return [.memberReturned(id, on: day)]
  }

  func bar(_ one: MemberID, _ other: MemberID) throws(ProgramRefusal) -> [ProgramEvent] {
    guard try !areBarred(one, other) else { throw .nothingChanges }
    return [.pairingBarred(one, other)]
  }

  func allow(_ one: MemberID, _ other: MemberID) throws(ProgramRefusal) -> [ProgramEvent] {
    guard try areBarred(one, other) else { throw .nothingChanges }
    return [.pairingAllowed(one, other)]
  }

  func orderSeats(_ id: GroupID, _ order: [MemberID]) throws(ProgramRefusal) -> [ProgramEvent] {
    let group = try requiredGroup(id)
    var seated: [MemberID] = []
    for member in order {
      guard let enrolment = group.roster.first(where: { $0.id == member }) else { throw .noSuchMember(member) }
      guard !seated.contains(member) else { throw .seatedTwice(enrolment.details.name) }
      seated.append(member)
    }
    seated += group.roster.map(\.id).filter { !seated.contains($0) }
    guard seated != group.roster.map(\.id) else { throw .nothingChanges }
    return [.seatsOrdered(id, seated)]
  }

  private func areBarred(_ one: MemberID, _ other: MemberID) throws(ProgramRefusal) -> Bool {
    let (group, first) = try requiredEnrolment(one)
    let (otherGroup, second) = try requiredEnrolment(other)
    guard one != other else { throw .pairedWithSelf(first.details.name) }
    guard group.id == otherGroup.id else { throw .notInSameGroup(first.details.name, second.details.name) }
    return first.notPairedWith.contains(other)
  }
}

extension Group {
  func details(of new: NewMember) throws(ProgramRefusal) -> MemberDetails {
    var details = MemberDetails(name: "", handle: "")
    try details.take(.name(new.name))
    try details.take(.chartID(new.chartID))
    try details.take(.goals(new.goals))
    try details.take(.orderedHoursAWeek(new.orderedHoursAWeek))
    try details.take(.joinedOn(new.joinedOn))
    try details.take(.consents(new.consents))
    if let handle = new.handle {
      try details.take(.handle(handle))
    } else {
      details.handle = freeHandle(for: details.name)
    }
    try checkNotOnList(details, handleGiven: new.handle != nil)
    try check(details, of: nil)
    return details
  }

  /// Someone of the same name is most likely the same person, unless a handle or a chart id tells them apart.
  private func checkNotOnList(_ details: MemberDetails, handleGiven: Bool) throws(ProgramRefusal) {
    guard !handleGiven else { return }
    for other in roster.map(\.details) where other.nameKey == details.nameKey {
      let toldApart = details.chartID != nil && other.chartID != nil && details.chartID != other.chartID
      guard toldApart else { throw .onListAlready(other.name, handle: other.handle) }
    }
  }

  /// What has to hold among the members of a group.
  func check(_ details: MemberDetails, of id: MemberID?) throws(ProgramRefusal) {
    if let joinedOn = details.joinedOn, let leftOn = details.leftOn, leftOn < joinedOn {
      throw .leftBeforeJoined(details.name, joinedOn: joinedOn, leftOn: leftOn)
    }
    if let former = formerHandles[Handle.key(details.handle)], former != id {
      throw .handleTaken(details.handle, by: roster.first { $0.id == former }?.details.name ?? "")
    }
    for other in roster where other.id != id {
      if other.details.handleKey == details.handleKey {
        throw .handleTaken(details.handle, by: other.details.name)
      }
      if let chartID = details.chartID, chartID == other.details.chartID {
        throw .chartIDTaken(chartID, by: other.details.name)
      }
    }
  }
}

extension MemberDetails {
  mutating func take(_ change: MemberChange) throws(ProgramRefusal) {
    switch change {
    case .name(let typed):
      name = typed.tidied
      guard !name.isEmpty else { throw .memberNameEmpty }
      guard !name.hasControlCharacter else { throw .controlCharacter(.memberName) }
      guard !name.hasMarksOfList else { throw .memberNameNotUsable(name) }
    case .handle(let typed): handle = try Handle.check(typed)
    case .chartID(let typed): chartID = try typed.tidied(as: .chartID)
    case .goals(let typed):
      goals = try typed.map { goal throws(ProgramRefusal) in try goal.tidied(as: .goal) }
    case .orderedHoursAWeek(let hours):
      if let hours, !(0...168).contains(hours) { throw .hoursOutOfRange(hours) }
      orderedHoursAWeek = hours
    case .joinedOn(let day): joinedOn = day
    case .leftOn(let day): leftOn = day
    case .consents(let typed):
      consents = try typed.map { label throws(ProgramRefusal) in try label.tidied(as: .consent) }
    }
  }
}

extension String {
  /// "1. Tom Reed", "- Tom Reed", ", Prince": a line of a list, or a name that lost a part.
  fileprivate var hasMarksOfList: Bool {
    guard let first, let last else { return false }
    if ",;:-–—•*#.".contains(first) || ",;:".contains(last) { return true }
    let behind = drop { $0.isASCII && $0.isNumber }
    return behind.count < count && (behind.first == "." || behind.first == ")")
  }
}
