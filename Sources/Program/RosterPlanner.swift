import Basics
import SessionCore

/// Makes the plan of an import: matches rows with people, then tries every change against those before it.
struct RosterPlanner {
  private let group: Group
  /// The day of the import: from which orders and goals hold that name none.
  private let day: Day
  /// What the first of those who are new is known by; the others follow it.
  private let firstClient: ClientID
  private var draft: TrialEvents
  private var plan: RosterImport
  /// Who is meant by which row.
  private var rowOf: [MemberID: Int] = [:]
  private var memberOf: [Int: MemberID] = [:]

  init(book: ProgramBook, group: Group, day: Day, firstClient: ClientID) {
    self.group = group
    self.day = day
    self.firstClient = firstClient
    draft = TrialEvents(book)
    plan = RosterImport(group: group.id)
  }

  var result: RosterImport {
    var result = plan
    result.faults.sort { ($0.row ?? 0, $0.column ?? 0) < ($1.row ?? 0, $1.column ?? 0) }
    result.events = result.faults.isEmpty ? draft.events : []
    return result
  }

  mutating func plan(_ rows: [RosterRow]) {
    for row in rows { claim(surelyMeant(by: row), by: row) }
    for row in rows where memberOf[row.row] == nil { claim(meantByName(in: row), by: row) }
    for row in rows where memberOf[row.row] == nil { refuseLikeness(of: row) }
    for row in rows { take(row) }
    for row in rows { keepApart(row) }
    plan.notInFile = group.roster.map(\.id).filter { rowOf[$0] == nil }
    showHandlesAsWritten()
  }

  /// A later row can share someone's given name, which changes the handle that was made for them.
  private mutating func showHandlesAsWritten() {
    let roster = draft.book.group(group.id)?.roster ?? []
    for index in plan.added.indices {
      guard let written = roster.first(where: { $0.id == plan.added[index].member }) else { continue }
      plan.added[index].details = written.details
    }
  }
}

// Who is meant

extension RosterPlanner {
  /// By the chart id; of several people with one name by the handle. A handle alone is not enough: in a new file it
  /// may have been given to someone else, and two people would become one.
  private func surelyMeant(by row: RosterRow) -> MemberID? {
    if let chartID = row.chartID, let same = group.roster.first(where: { $0.details.chartID == chartID }) {
      return same.id
    }
    guard let handle = row.handle.map(Handle.key) else { return nil }
    let name = PersonName(row.name)
    return group.roster.first { enrolment in
      enrolment.details.handleKey == handle && !differs(row, enrolment)
        && (enrolment.details.nameKey == name.key || name.resembles(PersonName(enrolment.details.name)))
    }?.id
  }

  /// Someone on the roster by nearly the same name would get a double: the file has to say who is meant.
  private mutating func refuseLikeness(of row: RosterRow) {
    let name = PersonName(row.spelling)
    let alike = group.roster.first { enrolment in
      rowOf[enrolment.id] == nil && !differs(row, enrolment) && name.resembles(PersonName(enrolment.details.name))
        && (row.handle.map(Handle.key) ?? enrolment.details.handleKey) == enrolment.details.handleKey
    }
    guard let alike else { return }
    plan.faults.append(row.fault(.alike(row.name, name: alike.details.name, handle: alike.details.handle), in: .name))
  }

  private mutating func meantByName(in row: RosterRow) -> MemberID? {
    let key = PersonName(row.name.hasPrefix("+") ? String(row.name.dropFirst()) : row.name).key
    let same = group.roster.filter { rowOf[$0.id] == nil && $0.details.nameKey == key && !differs(row, $0) }
    if same.count > 1 { plan.faults.append(row.fault(.severalOfThatName(row.name), in: .name)) }
    return same.first?.id
  }

  /// Two chart ids are two people.
  private func differs(_ row: RosterRow, _ enrolment: Enrolment) -> Bool {
    guard let chartID = row.chartID, let other = enrolment.details.chartID else { return false }
    return chartID != other
  }

  private mutating func claim(_ member: MemberID?, by row: RosterRow) {
    guard let member else { return }
    memberOf[row.row] = member
    if let first = rowOf[member] {
      plan.faults.append(row.fault(.samePersonTwice(row.name, firstRow: first), in: .name))
    } else {
      rowOf[member] = row.row
    }
  }
}

// What becomes of them

extension RosterPlanner {
  private mutating func take(_ row: RosterRow) {
    do {
      if let member = memberOf[row.row] {
        try change(member, row)
      } else {
        try add(row)
      }
    } catch {
      plan.faults.append(fault(of: error, in: row))
    }
  }

  private mutating func add(_ row: RosterRow) throws(ProgramRefusal) {
    let new = NewMember(
      name: row.spelling, client: firstClient.advanced(by: row.row), handle: row.handle, chartID: row.chartID,
      goals: row.goals, joinedOn: row.joinedOn,
      leftOn: row.leftOn)
    var trial = draft
    let member = try trial.seat(new, in: group.id)
    try trial.order(row.orderedHoursAWeek, of: member, from: row.joinedOn ?? day)
    draft = trial
    memberOf[row.row] = member
    rowOf[member] = row.row
    let details = try draft.book.requiredEnrolment(member).enrolment.details
    plan.added.append(RosterImport.Addition(row: row.row, member: member, details: details))
  }

  private mutating func change(_ member: MemberID, _ row: RosterRow) throws(ProgramRefusal) {
    let (group, enrolment) = try draft.book.requiredEnrolment(member)
    let (client, before) = (enrolment.client, enrolment.details)
    var trial = draft
    let told = row.clientChanges(of: before)
    if !told.isEmpty { try trial.addIfNew { book throws(ProgramRefusal) in try book.change(client, told) } }
    if !row.goals.isEmpty {
      let day = row.joinedOn ?? day
      try trial.addIfNew { book throws(ProgramRefusal) in try book.setGoals(client, row.goals, on: day) }
    }
    try trial.order(row.orderedHoursAWeek, of: member, from: day)
    var seat = before.seat
    for change in row.seatChanges { try seat.take(change) }
    try group.check(seat, of: member, named: before.name)
    if seat != before.seat { trial.add(.memberChanged(member, seat)) }
    guard trial.events.count > draft.events.count else {
      plan.unchanged.append(member)
      return
    }
    draft = trial
    let after = try draft.book.requiredEnrolment(member).enrolment.details
    plan.changed.append(RosterImport.Change(row: row.row, member: member, before: before, after: after))
  }

  /// Everything that a row may be refused for, where it stands in the file.
  private func fault(of refusal: ProgramRefusal, in row: RosterRow) -> RosterFault {
    switch refusal {
    case .memberNameEmpty: row.fault(.nameMissing, in: .name)
    case .memberNameNotUsable(let name): row.fault(.nameNotUsable(name), in: .name)
    case .handleTaken(let handle, let name): row.fault(.handleTwice(handle, by: name), in: .handle)
    case .handleReserved(let handle): row.fault(.handleReserved(handle), in: .handle)
    case .handleNotUsable(let handle): row.fault(.handleNotUsable(handle), in: .handle)
    case .chartIDTaken(let chartID, let name): row.fault(.chartIDTwice(chartID, by: name), in: .chartID)
    case .hoursOutOfRange(let hours): row.fault(.notHours("\(hours)"), in: .hours)
    case .leftBeforeJoined(_, let joinedOn, let leftOn):
      row.fault(.leftBeforeJoined(joinedOn: joinedOn, leftOn: leftOn), in: .left)
    case .clientKnown(let name, let group, let reference):
      row.fault(.knownElsewhere(name, group: group, reference: reference), in: .name)
    case .onListAlready(let name, _): row.fault(.samePersonTwice(name, firstRow: firstRow(of: name)), in: .name)
    default: RosterFault(row: row.row, .controlCharacter)
    }
  }

  private func firstRow(of name: String) -> Int {
    let key = PersonName(name).key
    let same = plan.added.first { $0.details.nameKey == key }?.row
    let known = group.roster.first { $0.details.nameKey == key }.flatMap { rowOf[$0.id] }
    return same ?? known ?? 1
  }
}

// Who is kept apart

extension RosterPlanner {
  private mutating func keepApart(_ row: RosterRow) {
    guard let member = memberOf[row.row], let roster = draft.book.group(group.id)?.roster else { return }
    for typed in row.notWith {
      switch roster.meant(by: typed) {
      case .one(member): plan.faults.append(row.fault(.notWithSelf(typed), in: .notWith))
      case .one(let other):
        // Kept apart already is not a fault: most files say it for both.
        if let events = try? draft.book.bar(member, other) { events.forEach { draft.add($0) } }
      case .several(let names): plan.faults.append(row.fault(.notWithSeveral(typed, names: names), in: .notWith))
      case .nobody: plan.faults.append(row.fault(.notWithUnknown(typed, nearest: roster.near(typed)), in: .notWith))
      }
    }
  }
}

extension RosterRow {
  /// With the name that the person prefers in quotation marks.
  fileprivate var spelling: String { spelling(calling: preferred) }

  private func spelling(calling preferred: String?) -> String {
    preferred.map { PersonName(name).spelled(calling: $0) } ?? name
  }

  /// An empty cell changes nothing, a name that is known to be preferred stays, and so does a better spelling.
  fileprivate func clientChanges(of details: MemberDetails) -> [ClientChange] {
    let known = PersonName(details.name)
    let written = spelling(calling: preferred ?? known.preferred)
    let name: [ClientChange] = PersonName(written).isPoorer(than: known) ? [] : [.name(written)]
    return name + (chartID.map { [.chartID($0)] } ?? [])
  }

  fileprivate var seatChanges: [MemberChange] {
    let changes: [MemberChange?] = [
      handle.map { .handle($0) }, joinedOn.map { .joinedOn($0) }, leftOn.map { .leftOn($0) },
    ]
    return changes.compactMap(\.self)
  }
}

extension TrialEvents {
  /// What changes nothing is no fault of a row.
  fileprivate mutating func addIfNew(
    _ decision: (ProgramBook) throws(ProgramRefusal) -> [ProgramEvent]
  ) throws(ProgramRefusal) {
    do { try add(decision) } catch .nothingChanges {}
  }

  /// Hours that a file gives are an order from that day on.
  fileprivate mutating func order(_ hours: Int?, of member: MemberID, from day: Day) throws(ProgramRefusal) {
    guard let hours, let client = book.client(of: member), client.newestOrder != hours else { return }
    guard (0...168).contains(hours) else { throw .hoursOutOfRange(hours) }
    try add { book throws(ProgramRefusal) in
      client.openEpisode == nil
        ? try book.admit(client.id, LevelPeriod(from: day, orderedHours: hours))
        : try book.changeLevel(of: client.id, LevelPeriod(from: day, orderedHours: hours))
    }
  }
}
