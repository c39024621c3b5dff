internal import SessionCore

extension Filing {
  /// As it stands in the left prompt: `Maya`, `private Maya`, `flag Maya`, `commit Maya`. It holds names: escape it for
  /// the screen.
  package func words(_ people: PeopleByName) -> String {
    switch act {
    case .note: whom.words(people)
    case .privateNote: "private " + whom.words(people)
    case .commitment: "commit " + whom.words(people)
    case .rating: "rate " + whom.words(people)
    case .flag: "flag " + whom.words(people)
    case .intervention(.leader): "we " + whom.words(people)
    case .intervention(.coLeader): "co " + whom.words(people)
    case .command(let name): name ?? "command"
    case .help: "help"
    }
  }
}

extension Filing.Whom {
  fileprivate func words(_ people: PeopleByName) -> String {
    switch self {
    case .group: "group"
    case .nobodyYet: "nobody yet"
    case .people(let persons) where persons.count > 2:
      persons.prefix(1).map(people.shortName).joined() + " +\(persons.count - 1)"
    case .people(let persons): persons.map(people.shortName).joined(separator: ", ")
    }
  }
}
