import Basics
import SessionCore

extension ProgramBook {
  func enrol(_ new: NewMember, in id: GroupID) throws(ProgramRefusal) -> [ProgramEvent] {
    var draft = TrialEvents(self)
    let member = try draft.seat(new, in: id)
    for other in new.notPairedWith {
      try draft.add { book throws(ProgramRefusal) in try book.bar(member, other) }
    }
    return draft.events
  }

  func change(_ id: MemberID, _ changes: [MemberChange]) throws(ProgramRefusal) -> [ProgramEvent] {
    let (group, enrolment) = try requiredEnrolment(id)
    var seat = enrolment.details.seat
    for change in changes { try seat.take(change) }
    try group.check(seat, of: id, named: enrolment.details.name)
    guard seat != enrolment.details.seat else { throw .nothingChanges }
    var draft = TrialEvents(self)
    draft.add(.memberChanged(id, seat))
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

  /// A seat in the new group, the old one ends the day before; the handle goes along where it is free.
  func move(
    _ id: ClientID, from old: GroupID, to new: GroupID, on day: Day
  ) throws(ProgramRefusal) -> [ProgramEvent] {
    let client = try requiredClient(id)
    let (from, to) = (try requiredGroup(old), try requiredGroup(new))
    let present = from.roster.first { $0.client == id && $0.details.leftOn == nil }
    guard let seat = present, from.id != to.id else { throw .notInGroup(client.details.name, from.name) }
    if let here = to.roster.first(where: { $0.client == id && $0.details.leftOn == nil }) {
      throw .onListAlready(client.details.name, handle: here.details.handle)
    }
    var draft = TrialEvents(self)
    if let last = day.adding(days: -1) {
      try draft.add { book throws(ProgramRefusal) in try book.discharge(seat.id, on: last) }
    }
    if let earlier = to.roster.first(where: { $0.client == id }) {
      draft.add(.memberReturned(earlier.id, on: day))
      return draft.events
    }
    let handle = to.isFree(seat.details.handle, for: nil) ? seat.details.handle : nil
    var place = try to.seat(of: NewMember(name: client.details.name, handle: handle), named: client.details.name)
    (place.joinedOn, place.consents) = (day, seat.details.consents)
    let member = MemberID(lastMemberNumber + 1)
    draft.add(.memberJoined(new, member, id, place))
    draft.tellApart(in: new)
    for other in to.roster where areApart(seat, other) {
      try draft.add { book throws(ProgramRefusal) in try book.bar(member, other.id) }
    }
    return draft.events
  }

  /// Whether the two people are kept apart in pairs where they have seats together.
  private func areApart(_ one: Enrolment, _ other: Enrolment) -> Bool {
    one.notPairedWith.contains { enrolment($0)?.enrolment.client == other.client }
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

extension TrialEvents {
  /// Gives someone the last seat: a client who is known, or someone new.
  mutating func seat(_ new: NewMember, in id: GroupID) throws(ProgramRefusal) -> MemberID {
    let group = try book.requiredGroup(id)
    let (client, isNew) = try book.client(of: new, in: group)
    let seat = try group.seat(of: new, named: client.details.name)
    if isNew { add(.clientAdded(client.id, client.details)) }
    for goal in client.goals where isNew { add(.goalSet(client.id, goal)) }
    let member = MemberID(book.lastMemberNumber + 1)
    add(.memberJoined(id, member, client.id, seat))
    tellApart(in: id)
    return member
  }
}

extension Group {
  /// The seat that someone would get.
  func seat(of new: NewMember, named name: String) throws(ProgramRefusal) -> Seat {
    var seat = Seat(handle: "")
    try seat.take(.joinedOn(new.joinedOn))
    try seat.take(.leftOn(new.leftOn))
    try seat.take(.consents(new.consents))
    if let handle = new.handle { try seat.take(.handle(handle)) } else { seat.handle = freeHandle(for: name) }
    try check(seat, of: nil, named: name)
    return seat
  }

  /// What has to hold among the seats of a group.
  func check(_ seat: Seat, of id: MemberID?, named name: String) throws(ProgramRefusal) {
    if let joinedOn = seat.joinedOn, let leftOn = seat.leftOn, leftOn < joinedOn {
      throw .leftBeforeJoined(name, joinedOn: joinedOn, leftOn: leftOn)
    }
    let key = Handle.key(seat.handle)
    if let former = formerHandles[key], former != id {
      throw .handleTaken(seat.handle, by: roster.first { $0.id == former }?.details.name ?? "")
    }
    for other in roster where other.id != id && other.details.handleKey == key {
      throw .handleTaken(seat.handle, by: other.details.name)
    }
  }
}

extension Seat {
  mutating func take(_ change: MemberChange) throws(ProgramRefusal) {
    switch change {
    case .handle(let typed): handle = try Handle.check(typed)
    case .joinedOn(let day): joinedOn = day
    case .leftOn(let day): leftOn = day
    case .consents(let typed):
      consents = try typed.map { label throws(ProgramRefusal) in try label.tidied(as: .consent) }
    }
  }
}
