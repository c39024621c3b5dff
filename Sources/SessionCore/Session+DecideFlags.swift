/// Flags: raised without ever being refused, given a disposition, and looked at again.
extension Session {
  /// One flag for each person, with the same words. Never refused: where nobody can be told, the flag is kept as *person
  /// to be named*.
  func decideFlags(_ words: ErasableText?, _ target: Command.FlagTarget) -> [Event] {
    let named: [FlagSubject] =
      switch target {
      case .floor: subjects(floor.holder.map { [$0] } ?? [])
      case .people(let people): subjects(people)
      case .peopleAndSomeone(let people): subjects(people) + [FlagSubject(nil)]
      case .toBeNamed: []
      }
    return (named.isEmpty ? [FlagSubject(nil)] : named).map { .flagRaised($0.person, words, reporter: $0.reporter) }
  }

  /// What a guest says is about the member they came with; one of the session may speak of anyone.
  func subjects(_ people: [Person]) -> [FlagSubject] {
    var found: [FlagSubject] = []
    var reporters: [GuestID] = []
    for person in people.unique {
      var subject = FlagSubject(person)
      if case .guest(let id) = person {
        guard let member = guest(id)?.guest.member else {
          reporters.append(id)
          continue
        }
        subject = FlagSubject(.member(member), reporter: id)
      }
      if let place = found.firstIndex(where: { $0.person == subject.person }) {
        found[place].reporter = found[place].reporter ?? subject.reporter
      } else {
        found.append(subject)
      }
    }
    guard let reporter = reporters.first else { return found }
    if found.isEmpty { return [FlagSubject(nil, reporter: reporter)] }
    return found.map { FlagSubject($0.person, reporter: $0.reporter ?? reporter) }
  }

  /// All open flags about a person or, for a guest, those that the guest reported. That one was a mistake is said of
  /// each by itself.
  func decideResolution(of person: Person, _ id: String, words text: String?) throws(Refusal) -> [Event] {
    let known = try disposition(id)
    let open = openFlags.filter { $0.person == person || $0.isReported(by: person) }
    guard !open.isEmpty else { throw .noOpenFlag(person) }
    if known.isError, open.count > 1 { throw .mistakeNeedsLine(person, lines: open.map { "\($0.line)" }) }
    let kept = try words(text, asks: known.asks)
    if open.allSatisfy({ $0.person == person }) { return [.flagsResolved(person, disposition: id, words: kept)] }
    return open.map { .flagResolved(line: $0.line, $0.person, disposition: id, words: kept) }
  }

  /// The flag of one line, with or without a person.
  func decideResolution(
    ofLine line: Int, _ person: Person?, _ id: String, words text: String?
  ) throws(Refusal) -> [Event] {
    let known = try disposition(id)
    let open = openFlags.filter { $0.line == line && (person == nil || $0.person == person) }
    guard let flag = open.first else {
      if let person, openFlags.contains(where: { $0.line == line }) { throw .noOpenFlag(person) }
      throw .noOpenFlagOnLine(line)
    }
    guard open.count == 1 else { throw .severalFlagsOnLine("\(line)", open.compactMap(\.person)) }
    return [.flagResolved(line: line, flag.person, disposition: id, words: try words(text, asks: known.asks))]
  }

  private func disposition(_ id: String) throws(Refusal) -> Disposition {
    guard let known = opening.vocabulary.disposition(id) else { throw .unknownDisposition(QuotedWord(id)) }
    return known
  }

  /// `/followed`: everything about that person that waits for a second look, of earlier sessions and of this one.
  func decideFollowUp(_ member: MemberID, words text: String) throws(Refusal) -> [Event] {
    let places = followUps(of: member).map(\.place)
    guard !places.isEmpty else { throw .noFollowUp(member) }
    return [.followedUp(member, try words(text), of: places.unique)]
  }
}

extension Vocabulary {
  /// By its id.
  package func disposition(_ id: String) -> Disposition? { dispositions.first { $0.id == id } }
}

extension Flag {
  fileprivate func isReported(by person: Person) -> Bool {
    guard case .guest(let id) = person else { return false }
    return subject.reporter == id
  }
}
