package import SessionCore

extension LineTarget {
  /// Stands in the left prompt before the name; empty for a plain note.
  package var sign: String {
    switch act {
    case .note, .help: ""
    case .privateNote: ";"
    case .commitment: ">"
    case .rating: "="
    case .flag: "!"
    case .intervention, .command: "/"
    }
  }

  /// What stands in the name's place: `Maya`, `Maya, Jo`, `group`, or a command's name. Escape it for the screen.
  package func words(_ people: PeopleByName) -> String {
    switch act {
    case .note, .privateNote, .commitment, .rating, .flag, .intervention: whom.words(people)
    case .command(let name): name ?? "command"
    case .help: "help"
    }
  }

  /// Whether it is about this person and no one else.
  package func isAbout(_ person: Person?) -> Bool {
    guard let person, case .people(let people) = whom else { return false }
    return people == [person]
  }
}

extension LineTarget.Whom {
  fileprivate func words(_ people: PeopleByName) -> String {
    switch self {
    case .group: "group"
    case .nobodyYet: "no name yet"
    case .people(let persons) where persons.count > 2:
      persons.prefix(1).map(people.shortName).joined() + " +\(persons.count - 1)"
    case .people(let persons): persons.map(people.shortName).joined(separator: ", ")
    }
  }
}
