/// The record: what is written down. It goes on while the session is held and after the group.
extension Session {
  func decideNote(_ text: String, about target: Command.Target) throws(Refusal) -> [Event] {
    [.noted(try words(text), about: people(target))]
  }

  func decidePrivateNote(_ text: String, about target: Command.Target) throws(Refusal) -> [Event] {
    [.notedPrivately(try words(text), about: people(target))]
  }

  func decideCommitment(_ text: String, by target: Command.Target) throws(Refusal) -> [Event] {
    let said = try words(text)
    return try members(target).map { .committed($0, said) }
  }

  func decideAnswer(of member: MemberID, _ kept: Kept, words text: String?) throws(Refusal) -> [Event] {
    let references = past.commitments[member] ?? []
    guard !references.isEmpty else { throw .noPastCommitment(member) }
    let of = references.map { CommitmentReference(session: $0.session, line: $0.line) }
    return [.commitmentAnswered(member, kept, words: text.map(ErasableText.init), of: of)]
  }

  func decideIntervention(by author: Command.Author, _ text: String, about target: Command.Target)
    throws(Refusal) -> [Event]
  {
    [.intervened(by: try leader(author), try words(text), about: people(target))]
  }

  func decideMark(_ kind: String, _ text: String?, about people: [Person]) throws(Refusal) -> [Event] {
    guard let known = opening.vocabulary.markKinds.first(where: { $0.id == kind }) else {
      throw .unknownMarkKind(QuotedWord(kind))
    }
    return [.marked(kind: kind, try words(text, asks: known.asks), about: people.unique)]
  }

  func words(_ text: String) throws(Refusal) -> ErasableText {
    guard !text.isEmpty else { throw .emptyText }
    return ErasableText(text)
  }

  func words(_ text: String?, asks: [String]) throws(Refusal) -> ErasableText? {
    if let text, !text.isEmpty { return ErasableText(text) }
    guard asks.isEmpty else { throw .factsMissing(asks: asks) }
    return nil
  }

  private func people(_ target: Command.Target) -> [Person] {
    switch target {
    case .floor: floor.holder.map { [$0] } ?? []
    case .people(let people): people.unique
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

  func decideRating(_ values: [Int?], _ target: Command.Target) throws(Refusal) -> [Event] {
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
}
