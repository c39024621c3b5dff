import Basics
import SessionCore

// Who joins

extension ProgramBook {
  /// The client who is meant by someone who joins, and whether they are new. Nobody is joined with another by name
  /// alone.
  func client(of new: NewMember, in group: Group) throws(ProgramRefusal) -> (client: Client, isNew: Bool) {
    let typed = new.name.tidied
    if typed.hasPrefix("@") || typed.hasPrefix("id:") {
      let known = try requiredClient(named: typed)
      if let here = group.roster.first(where: { $0.client == known.id }) {
        throw .onListAlready(known.details.name, handle: here.details.handle)
      }
      return (known, false)
    }
    if let chartID = new.chartID?.tidied, let known = clients.first(where: { $0.details.chartID == chartID }) {
      guard PersonName(typed).key == PersonName(known.details.name).key else {
        throw .chartIDTaken(chartID, by: known.details.name)
      }
      if let here = group.roster.first(where: { $0.client == known.id }) {
        throw .onListAlready(known.details.name, handle: here.details.handle)
      }
      return (known, false)
    }
    let isSurelyNew = typed.hasPrefix("+")
    var client = Client(id: fresh(new.client), details: ClientDetails(name: ""))
    try client.details.take(.name(isSurelyNew ? String(typed.dropFirst()) : typed))
    try client.details.take(.chartID(new.chartID))
    client.goals = try goals(new.goals, after: [], on: new.joinedOn)
    if !isSurelyNew, new.handle == nil { try checkNameIsFree(client.details, in: group) }
    return (client, true)
  }

  /// An identifier that was drawn, or one by the next member's number where none was: in one book it is nobody else's.
  func fresh(_ drawn: ClientID) -> ClientID {
    drawn == .none ? ClientID(high: 0, low: UInt64(lastMemberNumber) + 1) : drawn
  }

  /// Someone of the same name is most likely the same person, unless a chart id tells them apart.
  private func checkNameIsFree(_ details: ClientDetails, in group: Group) throws(ProgramRefusal) {
    let key = PersonName(details.name).key
    func isToldApart(_ chartID: String?) -> Bool {
      details.chartID != nil && chartID != nil && details.chartID != chartID
    }
    for other in group.roster.map(\.details) where other.nameKey == key && !isToldApart(other.chartID) {
      throw .onListAlready(other.name, handle: other.handle)
    }
    let here = Set(group.roster.map(\.client))
    for known in clients where !here.contains(known.id) && PersonName(known.details.name).key == key {
      guard !isToldApart(known.details.chartID) else { continue }
      throw .clientKnown(
        known.details.name, group: seats(of: known.id).last?.group.name, reference: reference(to: known))
    }
  }
}

// What is told of them

extension ProgramBook {
  func addClient(_ id: ClientID, _ changes: [ClientChange]) throws(ProgramRefusal) -> [ProgramEvent] {
    var details = ClientDetails(name: "")
    for change in changes { try details.take(change) }
    guard !details.name.isEmpty else { throw .memberNameEmpty }
    try check(details, of: id)
    return [.clientAdded(id, details)]
  }

  func change(_ id: ClientID, _ changes: [ClientChange]) throws(ProgramRefusal) -> [ProgramEvent] {
    let client = try requiredClient(id)
    var details = client.details
    for change in changes { try details.take(change) }
    try check(details, of: id)
    guard details != client.details else { throw .nothingChanges }
    var draft = TrialEvents(self)
    draft.add(.clientChanged(id, details))
    for (group, _) in seats(of: id) { draft.tellApart(in: group.id) }
    return draft.events
  }

  func requiredClient(_ id: ClientID) throws(ProgramRefusal) -> Client {
    guard let client = client(id) else { throw .noSuchClient("") }
    return client
  }

  func requiredClient(named typed: String) throws(ProgramRefusal) -> Client {
    switch client(named: typed) {
    case .one(let client): return client
    case .several(let labels): throw .severalClients(typed, labels)
    case .nobody(let nearest): throw .noSuchClient(typed, nearest: nearest)
    }
  }

  private func check(_ details: ClientDetails, of id: ClientID) throws(ProgramRefusal) {
    guard let chartID = details.chartID else { return }
    let other = clients.first { $0.id != id && $0.details.chartID == chartID }
    if let other { throw .chartIDTaken(chartID, by: other.details.name) }
  }
}

extension ClientDetails {
  mutating func take(_ change: ClientChange) throws(ProgramRefusal) {
    switch change {
    case .name(let typed):
      name = typed.tidied
      guard !name.isEmpty else { throw .memberNameEmpty }
      guard !name.hasControlCharacter else { throw .controlCharacter(.memberName) }
      guard !name.hasMarksOfList else { throw .memberNameNotUsable(name) }
    case .pronouns(let typed): pronouns = try typed.tidied(as: .pronouns)
    case .born(let day): born = day
    case .chartID(let typed): chartID = try typed.tidied(as: .chartID)
    case .counselor(let typed): counselor = try typed.tidied(as: .counselor)
    case .physician(let typed): physician = try typed.tidied(as: .physician)
    case .diagnoses(let told): diagnoses = told
    case .helps(let typed): helps = try typed.tidied(as: .helps)
    }
  }
}

// Goals

extension ProgramBook {
  /// Each as a goal of its own behind those there were; words that stand there already are the same goal.
  func setGoals(_ id: ClientID, _ typed: [String], on day: Day) throws(ProgramRefusal) -> [ProgramEvent] {
    let client = try requiredClient(id)
    let known = client.goals.filter { $0.status == .active }.map(\.words)
    let new = try goals(typed, after: client.goals, on: day).filter { !known.contains($0.words) }
    guard !new.isEmpty else { throw .nothingChanges }
    return new.enumerated().map { place, goal in
      .goalSet(id, Goal(number: client.nextGoalNumber + place, words: goal.words, from: day))
    }
  }

  /// New words are a new goal; lines that name the old one keep the words that it had.
  func reviseGoal(_ id: ClientID, _ number: Int, to words: String, on day: Day) throws(ProgramRefusal) -> [ProgramEvent]
  {
    let client = try requiredClient(id)
    var old = try client.openGoal(number)
    var new = Goal(number: client.nextGoalNumber, words: try words.tidied(as: .goal), from: day)
    guard new.words != old.words else { throw .nothingChanges }
    (old.status, old.until, old.revisedTo) = (.revised, day, new.number)
    new.status = .active
    return [.goalSet(id, old), .goalSet(id, new)]
  }

  func closeGoal(
    _ id: ClientID, _ number: Int, _ status: Goal.Status, on day: Day
  ) throws(ProgramRefusal) -> [ProgramEvent] {
    var goal = try requiredClient(id).openGoal(number)
    (goal.status, goal.until) = (status, day)
    return [.goalSet(id, goal)]
  }

  func goals(_ typed: [String], after known: [Goal], on day: Day?) throws(ProgramRefusal) -> [Goal] {
    var number = known.map(\.number).max() ?? 0
    return try typed.map { words throws(ProgramRefusal) in
      number += 1
      return Goal(number: number, words: try words.tidied(as: .goal), from: day)
    }
  }
}

extension Client {
  /// Numbers are never used again.
  var nextGoalNumber: Int { (goals.map(\.number).max() ?? 0) + 1 }

  func openGoal(_ number: Int) throws(ProgramRefusal) -> Goal {
    guard let goal = goals.first(where: { $0.number == number }) else {
      throw .noSuchGoal(details.name, number, open: goals.filter { $0.status == .active }.map(\.number))
    }
    guard goal.status == .active else { throw .goalIsClosed(details.name, number) }
    return goal
  }
}

extension String {
  /// "1. Tom Reed", "- Tom Reed", ", Prince": a line of a list, or a name that lost a part.
  fileprivate var hasMarksOfList: Bool {
    guard let first, let last else { return false }
    if ",;:-–—•*#.@+".contains(first) || ",;:".contains(last) { return true }
    let behind = drop { $0.isASCII && $0.isNumber }
    return behind.count < count && (behind.first == "." || behind.first == ")")
  }
}
