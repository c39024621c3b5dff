import Basics
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
  /// later name. A form that meant one person before someone came and would mean another now means neither.
  package func match(_ typed: some StringProtocol) -> NameMatch { match(typed, Self.steps) }

  /// By handle, then by whole given or whole name only.
  package func matchWhole(_ typed: some StringProtocol) -> NameMatch { match(typed, Array(Self.steps.prefix(2))) }

  private typealias Step = @Sendable (NameKeys, Set<String>) -> Bool

  private static let steps: [Step] = [
    { $0.isHandle($1) }, { $0.isWhole($1) }, { $0.begins($1) }, { $0.hasWordBeginning($1) },
  ]

  private func match(_ typed: some StringProtocol, _ steps: [Step]) -> NameMatch {
    let keys = Set(typed.nameKeys.filter { !$0.isEmpty })
    guard !keys.isEmpty else { return .none }
    let now = match(keys, among: entries, steps)
    guard case .one(let person) = now else { return now }
    // A leader of that name may have been meant, unless it is that person's handle.
    if !leaderKeys.isDisjoint(with: keys), entry(of: person)?.keys.isHandle(keys) == false { return .several([person]) }
    for list in earlier {
      if case .one(let other) = match(keys, among: list, Self.steps), other != person {
        return .several([other, person])
      }
    }
    return now
  }

  private func match(_ keys: Set<String>, among entries: [Entry], _ steps: [Step]) -> NameMatch {
    for step in steps {
      let found = entries.filter { step($0.keys, keys) }.map(\.person)
      guard !found.isEmpty else { continue }
      return found.count == 1 ? .one(found[0]) : .several(found)
    }
    return .none
  }

  /// - Throws: who it could be, or who has a name like it.
  func person(_ typed: some StringProtocol) throws(UsageError) -> Person {
    switch match(typed) {
    case .one(let person): return person
    case .several(let people): throw .ambiguousName(QuotedWord(typed), people.compactMap(candidate))
    case .none: throw .unknownName(QuotedWord(typed), near: near(typed))
    }
  }

  /// Those whose handle or one of whose names is a slip of the finger away.
  private func near(_ typed: some StringProtocol) -> [Candidate] {
    let key = typed.nameKey
    let found = entries.filter { entry in entry.keys.all.contains { $0.isNear(key) } || entry.keys.hasInitial(key) }
    return found.prefix(4).compactMap { candidate($0.person) }
  }
}
