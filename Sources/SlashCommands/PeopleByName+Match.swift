package import SessionCore

/// Whom a typed name means.
package enum NameMatch: Hashable, Sendable {
  case one(Person)
  /// It could be any of these.
  case several([Person])
  case none
}

extension PeopleByName {
  /// By handle, then by whole given or whole name, then by a beginning of handle or name, then by the beginning of a
  /// later name; on each of these steps those in the room come before all others.
  package func match(_ typed: String) -> NameMatch { match(typed, steps: Self.steps) }

  /// By handle, then by whole given or whole name only.
  package func matchWhole(_ typed: String) -> NameMatch { match(typed, steps: Array(Self.steps.prefix(2))) }

  private typealias Step = @Sendable (Entry, String) -> Bool

  private static let steps: [Step] = [
    { entry, key in entry.foldedHandle == key },
    { entry, key in entry.foldedWords.first == key || entry.foldedName == key },
    { entry, key in entry.foldedName.hasPrefix(key) || entry.foldedHandle?.hasPrefix(key) == true },
    { entry, key in entry.foldedWords.dropFirst().contains { $0.hasPrefix(key) } },
  ]

  private func match(_ typed: String, steps: [Step]) -> NameMatch {
    let key = typed.nameKey
    guard !key.isEmpty else { return .none }
    for step in steps {
      let found = entries.filter { step($0, key) }
      guard !found.isEmpty else { continue }
      let present = found.filter(\.isPresent)
      let meant = (present.isEmpty ? found : present).map(\.person)
      return meant.count == 1 ? .one(meant[0]) : .several(meant)
    }
    return .none
  }

  /// - Throws: who it could be, or who has a name like it.
  func person(_ typed: String) throws(UsageError) -> Person {
    switch match(typed) {
    case .one(let person): return person
    case .several(let people): throw .ambiguousName(typed, people.compactMap(candidate))
    case .none: throw .unknownName(typed, near: near(typed))
    }
  }

  /// Those whose handle or one of whose names is a slip of the finger away.
  private func near(_ typed: String) -> [Candidate] {
    let key = typed.nameKey
    let found = entries.filter { entry in
      (entry.foldedWords + [entry.foldedHandle, entry.foldedName].compactMap(\.self)).contains { $0.isNear(key) }
    }
    return found.prefix(4).compactMap { candidate($0.person) }
  }
}
