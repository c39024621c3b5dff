extension Session {
  func decideRecord(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .readAgreements:
      try requireNotOver()
      if let heldAt { throw .held(since: heldAt) }
      return [.agreementsRead(present: seated)]
    case .note(let text, let target): return [.noted(try words(text), about: people(target))]
    case .notePrivately(let text, let target): return [.notedPrivately(try words(text), about: people(target))]
    case .rate(let values, let target): return try decideRating(values, target)
    case .commit(let text, let target):
      let said = try words(text)
      return try members(target).map { .committed($0, said) }
    case .answerCommitment(let member, let kept, let text):
      let references = past.commitments[member] ?? []
      guard !references.isEmpty else { throw .noPastCommitment(member) }
      let of = references.map { CommitmentReference(session: $0.session, line: $0.line) }
      return [.commitmentAnswered(member, kept, words: text.map(Words.init), of: of)]
    case .intervene(let author, let text, let target):
      return [.intervened(by: try leader(author), try words(text), about: people(target))]
    case .mark(let kind, let text, let about):
      guard let known = opening.vocabulary.markKinds.first(where: { $0.id == kind }) else {
        throw .unknownMarkKind(kind)
      }
      return [.marked(kind: kind, try words(text, asks: known.asks), about: about)]
    case .flag(let text, let target): return flags(text.map(Words.init), target)
    case .resolveFlags(let person, let disposition, let text):
      guard let known = opening.vocabulary.dispositions.first(where: { $0.id == disposition }) else {
        throw .unknownDisposition(disposition)
      }
      guard openFlags.contains(where: { $0.person == person }) else { throw .noOpenFlag(person) }
      return [.flagsResolved(person, disposition: disposition, words: try words(text, asks: known.asks))]
    default:
      throw .emptyText
    }
  }

  private func words(_ text: String) throws(Refusal) -> Words {
    guard !text.isEmpty else { throw .emptyText }
    return Words(text)
  }

  private func words(_ text: String?, asks: [String]) throws(Refusal) -> Words? {
    if let text, !text.isEmpty { return Words(text) }
    guard asks.isEmpty else { throw .factsMissing(asks: asks) }
    return nil
  }

  private func people(_ target: Command.Target) -> [Person] {
    switch target {
    case .floor: floor.holder.map { [$0] } ?? []
    case .people(let people): people
    case .group: []
    }
  }

  /// The members that a rating or a commitment is of: they have been in the room this session.
  private func members(_ target: Command.Target) throws(Refusal) -> [MemberID] {
    let people = people(target)
    guard !people.isEmpty else { throw .noFloorHolder }
    var members: [MemberID] = []
    for person in people {
      guard let member = person.memberID else { throw .guestHasNoChart(person) }
      guard attendance(of: member)?.hasCome == true else { throw .neverCame(member) }
      members.append(member)
    }
    return members
  }

  private func decideRating(_ values: [Int?], _ target: Command.Target) throws(Refusal) -> [Event] {
    guard !outline.scales.isEmpty else { throw .noScales }
    guard values.count <= outline.scales.count else { throw .tooManyValues(declared: outline.scales.map(\.name)) }
    var given: [ScaleValue] = []
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      let scale = outline.scales[index]
      guard scale.range.contains(value) else { throw .valueOutOfRange(scale, value: value) }
      given.append(ScaleValue(scale: index, value: value))
    }
    guard !given.isEmpty else { throw .noValues }
    return try members(target).map { .rated($0, given) }
  }

  private func leader(_ author: Command.Author) throws(Refusal) -> String {
    switch author {
    case .leader:
      guard let name = leaders.first else { throw .noLeaders }
      return name
    case .coLeader:
      guard leaders.count > 1 else { throw .noCoLeader }
      return leaders[1]
    }
  }

  /// Never refused: where nobody can be told, the flag is kept as *person to be named*.
  private func flags(_ words: Words?, _ target: Command.FlagTarget) -> [Event] {
    switch target {
    case .floor: [.flagRaised(floor.holder, words)]
    case .people(let people): people.map { .flagRaised($0, words) }
    case .toBeNamed: [.flagRaised(nil, words)]
    }
  }
}
