/// `/fix`: a line is filed again, and the log keeps both.
extension SessionLog {
  func decideRefile(_ line: Int?, _ change: Command.Change, at reading: ClockReading) throws(Refusal) -> Event {
    switch change {
    case .at(let claim): return try decideTime(line, claim, at: reading)
    case .asTyped: return try decideTime(line, nil, at: reading)
    case .about(let people): return try decidePeople(line, people, areThemselvesMeant: false)
    case .aboutThemselves(let people): return try decidePeople(line, people, areThemselvesMeant: true)
    case .asNote, .asPrivate, .asCommitment:
      try requireNotClosed()
      let entry = try entry(line) { $0.isWriting }
      guard entry.isWriting else { throw .notFixable(line: entry.line, .note) }
      // After a flag "the last line" is the flag, which stays one. An older line is meant by its number.
      if line == nil, let flag = session.flags.last, flag.line > entry.line {
        throw .flagIsLast(line: flag.line, before: entry.line, change)
      }
      // Nothing private comes into a chart because it happened to be the last line.
      if line == nil, entry.kind == .privateNote, change != .asPrivate {
        throw .privateNeedsItsNumber(line: entry.line, change)
      }
      return .refiled(line: entry.line, try decideKind(entry, change))
    }
  }

  private func decideKind(_ entry: Entry, _ change: Command.Change) throws(Refusal) -> Refiling {
    let words = entry.words ?? .destroyed
    let privateWords = entry.kind == .privateNote ? words : nil
    switch (change, entry.kind) {
    case (.asPrivate, .privateNote), (.asNote, .note), (.asCommitment, .commitment):
      throw .nothingChanges(line: entry.line)
    case (.asPrivate, _): return .asPrivate(words)
    case (.asNote, _): return .asNote(privateWords)
    default:
      try requireMembers(entry.about)
      return .asCommitment(privateWords)
    }
  }

  /// After the close only flags can still be named: everything else is as it was signed, or will be.
  private func requireNotClosed() throws(Refusal) {
    if session.stage == .closed { throw .closed }
  }

  private func decidePeople(_ line: Int?, _ people: [Person], areThemselvesMeant: Bool) throws(Refusal) -> Event {
    let flag = session.flags.last { $0.line == line || line == nil }
    let entry = session.entries.last { $0.line == line || line == nil }
    if let flag, flag.line > entry?.line ?? -1 {
      let before = session.flags.filter { $0.line == flag.line }.map(\.subject)
      let meant = areThemselvesMeant ? people.unique.map { FlagSubject($0) } : session.subjects(people)
      let after = meant.isEmpty ? [FlagSubject(nil)] : meant
      guard before != after else { throw .nothingChanges(line: flag.line) }
      // Someone left out by a slip would have no flag at all; a wrong flag is resolved as an error.
      guard after.count >= before.count else { throw .flagLosesPeople(line: flag.line, before) }
      return .refiled(line: flag.line, .flags(after))
    }
    try requireNotClosed()
    if areThemselvesMeant, let line = line ?? entry?.line { throw .notFixable(line: line, .flag) }
    guard let entry else {
      guard let line else { throw .nothingToFix }
      throw act(line) == nil ? .noSuchLine(line) : .notFixable(line: line, .aboutPeople)
    }
    let named = session.entries.filter { $0.line == entry.line }.flatMap(\.about)
    if named == people.unique { throw .nothingChanges(line: entry.line) }
    if entry.belongsToOne { try requireMembers(people) }
    return .refiled(line: entry.line, .about(people.unique))
  }

  private func requireMembers(_ people: [Person]) throws(Refusal) {
    guard !people.isEmpty else { throw .noFloorHolder }
    for person in people {
      guard let member = person.memberID else { throw .guestHasNoChart(person) }
      guard session.attendance(of: member)?.hasCome == true else { throw .neverCame(member) }
    }
  }

  private func entry(_ line: Int?, lastOf kind: (Entry) -> Bool) throws(Refusal) -> Entry {
    if let line {
      guard let entry = session.entries.last(where: { $0.line == line }) else {
        throw act(line) == nil ? .noSuchLine(line) : .notFixable(line: line, .note)
      }
      return entry
    }
    guard let entry = session.entries.last(where: kind) else { throw .nothingToFix }
    return entry
  }

  // MARK: - Times

  /// Without a claim it was when it was typed.
  private func decideTime(_ line: Int?, _ claim: StatedTime?, at reading: ClockReading) throws(Refusal) -> Event {
    try requireNotClosed()
    let index = try indexOfTimedAct(line)
    let act = acts[index]
    let before = folded(upTo: index)
    let typed = typedAt(act.number) ?? session.openedAt
    // Without a claim it happened as it was typed.
    let wallMs =
      try claim.map { claim throws(Refusal) in
        try self.wallMs(of: claim, in: .refile(line: line, .at(claim)), typed: moment(at: reading))
      } ?? typed.wallMs
    var claimed = timeline.moment(claimedWallMs: wallMs, typed: typed)
    if let endedAt = before.endedAt, !act.peopleMoved.isEmpty, claimed.sessionMs > endedAt.sessionMs {
      throw .claimNeeded
    }
    for person in act.peopleMoved {
      guard let last = before.lastRecord(of: person) else { continue }
      claimed = try before.checked(claimed, typed: typed, limit: last.at) {
        .claimBeforeRecord(person, last.kind, at: $0)
      }
    }
    let limit = act.movesFlow && before.stage != .gathering ? before.lastFlowAt : nil
    claimed = try before.checked(claimed, typed: typed, limit: limit) { .claimBeforeFlow(at: $0) }
    if act.events.contains(.ended) { claimed = try before.checkedEnd(claimed, typed: typed) }
    return .refiled(line: act.number, .at(wallMs: claimed.wallMs))
  }

  private func indexOfTimedAct(_ line: Int?) throws(Refusal) -> Int {
    if let line {
      guard let index = acts.firstIndex(where: { $0.number == line }), line > 0 else { throw .noSuchLine(line) }
      guard !undone.contains(line), acts[index].hasTime else { throw .notFixable(line: line, .attendance) }
      return index
    }
    guard let index = acts.lastIndex(where: { !undone.contains($0.number) && $0.hasTime }) else { throw .nothingToFix }
    return index
  }
}

extension Entry {
  /// A line of someone's own words, which can be note, private note or commitment.
  fileprivate var isWriting: Bool {
    switch kind {
    case .note, .privateNote, .commitment: true
    case .intervention, .rating, .mark, .answer, .followUp: false
    }
  }
}

extension Act {
  /// Whose coming and going an act records.
  fileprivate var peopleMoved: [Person] {
    events.flatMap { event -> [Person] in
      guard case .moves(let people) = event.traits.timing else { return [] }
      return people
    }
  }

  fileprivate var movesFlow: Bool { events.contains { $0.traits.timing == .movesClocks } }

  /// Attendance, clock and record acts happened at a time that can be said again.
  fileprivate var hasTime: Bool { events.contains { $0.traits.timing != .none } }
}
