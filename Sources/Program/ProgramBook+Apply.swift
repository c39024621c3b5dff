import Basics
import SessionCore

extension ProgramBook {
  /// Takes a fact over. It never fails: a fact about someone unknown changes nothing.
  package mutating func apply(_ event: ProgramEvent) {
    switch event {
    case .groupCreated(let id, let name): create(Group(id: id, name: name))
    case .groupRenamed(let id, let name): change(id) { $0.name = name }
    case .trackSet(let id, let track): change(id) { $0.track = track }
    case .kindSet(let id, let kind): change(id) { $0.kind = kind }
    case .outlineSet(let id, let outlineID): change(id) { $0.outlineID = outlineID }
    case .leadersSet(let id, let leaders): change(id) { $0.leaders = leaders }
    case .policySet(let id, let policy): change(id) { $0.policy = policy }
    case .clientAdded(let id, let details): add(Client(id: id, details: details))
    case .clientChanged(let id, let details): change(id, details)
    case .goalSet(let id, let goal): change(id) { $0.goals.put(goal, by: \.number) }
    case .episodeSet(let id, let episode): change(id) { $0.episodes.put(episode, by: \.number) }
    case .memberJoined(let group, let id, let client, let seat): join(id, client, seat, in: group)
    case .memberChanged(let id, let seat): change(id, seat)
    case .memberLeft(let id, let day): change(id) { $0.details.seat.leftOn = day }
    case .memberReturned(let id, let day): putBack(id, on: day)
    case .pairingBarred(let one, let other): setApart(one, other)
    case .pairingAllowed(let one, let other): setTogether(one, other)
    case .seatsOrdered(let id, let order): change(id) { $0.order(by: order) }
    case .sessionOpened(let id, let group, let wallMs, let offsetSeconds, let outlineID, let kind):
      guard places[id] == nil else { return }
      places[id] = catalogue.count
      catalogue.append(
        CatalogueEntry(
          id: id, group: group, openedWallMs: wallMs, offsetSeconds: offsetSeconds, outlineID: outlineID, kind: kind))
    case .sessionClosed(let id, let usedCircle, let usedPairs):
      change(id, to: .closed, usedCircle: usedCircle, usedPairs: usedPairs)
    case .sessionReopened(let id): change(id, to: .open, usedCircle: false, usedPairs: false)
    case .sessionDated(let id, let times): if let place = places[id] { catalogue[place].times = times }
    case .chartBegun(let id, let stream):
      guard let place = places[id], catalogue[place].chart == nil else { return }
      catalogue[place].chart = stream
    case .notesSettled(let id, let isSettled): if let place = places[id] { catalogue[place].isSettled = isSettled }
    case .sessionDisclosed(let id, let wallMs):
      if let place = places[id] { catalogue[place].disclosedWallMs = wallMs }
    case .signerAdded(let id, let details):
      guard signer(id) == nil else { return }
      signers.append(Signer(id: id, details: details))
    case .signerRetired(let id):
      if let place = signers.firstIndex(where: { $0.id == id }) { signers[place].isRetired = true }
    case .memberTakenBack(let id): takeBack(id)
    case .concernRaised(let number, let group, let person, let words, let at):
      guard !concerns.contains(where: { $0.number == number }) else { return }
      concerns.append(Concern(number: number, group: group, person: person, words: words, raisedAt: at))
    case .concernNamed(let number, let person): changeConcern(number) { $0.person = person }
    case .concernResolved(let number, let resolution): changeConcern(number) { $0.resolution = resolution }
    case .concernsFollowedUp(let person, let places, _): followedUp[person.member, default: []].formUnion(places)
    }
  }

  /// The program after all of these.
  package mutating func apply(_ act: ProgramAct) {
    for event in act.events { apply(event) }
  }

  private mutating func changeConcern(_ number: Int, _ body: (inout Concern) -> Void) {
    guard let place = concerns.firstIndex(where: { $0.number == number }) else { return }
    body(&concerns[place])
  }

  private mutating func create(_ group: Group) {
    if self.group(group.id) == nil { groups.append(group) }
  }

  private mutating func change(_ id: MemberID, _ seat: Seat) {
    for place in groups.indices {
      guard let index = groups[place].roster.firstIndex(where: { $0.id == id }) else { continue }
      let former = Handle.key(groups[place].roster[index].details.handle)
      if former != Handle.key(seat.handle) { groups[place].formerHandles[former] = id }
      groups[place].roster[index].details.seat = seat
    }
  }

  private mutating func putBack(_ id: MemberID, on day: Day?) {
    change(id) { enrolment in
      enrolment.details.seat.joinedOn = day
      enrolment.details.seat.leftOn = nil
    }
  }

  private mutating func setApart(_ one: MemberID, _ other: MemberID) {
    change(one) { $0.notPairedWith.insert(other) }
    change(other) { $0.notPairedWith.insert(one) }
  }

  private mutating func setTogether(_ one: MemberID, _ other: MemberID) {
    change(one) { $0.notPairedWith.remove(other) }
    change(other) { $0.notPairedWith.remove(one) }
  }

  mutating func change(_ id: GroupID, _ body: (inout Group) -> Void) {
    guard let place = groups.firstIndex(where: { $0.id == id }) else { return }
    body(&groups[place])
  }

  private mutating func change(_ id: MemberID, _ body: (inout Enrolment) -> Void) {
    for place in groups.indices {
      guard let seat = groups[place].roster.firstIndex(where: { $0.id == id }) else { continue }
      return body(&groups[place].roster[seat])
    }
  }

  private mutating func change(
    _ id: SessionID, to state: CatalogueEntry.State, usedCircle: Bool, usedPairs: Bool
  ) {
    guard let place = places[id] else { return }
    catalogue[place].state = state
    catalogue[place].usedCircle = usedCircle
    catalogue[place].usedPairs = usedPairs
  }
}

extension Group {
  /// Those named first, in that order; the others after them as they sat.
  fileprivate mutating func order(by ids: [MemberID]) {
    var rest = roster
    var seated: [Enrolment] = []
    for id in ids {
      guard let place = rest.firstIndex(where: { $0.id == id }) else { continue }
      seated.append(rest.remove(at: place))
    }
    roster = seated + rest
  }
}
