package import SessionCore

/// Whom of a roster a typed name means.
package enum MemberMatch: Hashable, Sendable {
  case one(MemberID)
  /// Several, by name and handle.
  case several([String])
  case nobody
}

extension [Enrolment] {
  /// By handle, then by the whole given name or the whole name, then by a beginning that only one has; as at the prompt.
  package func meant(by typed: String) -> MemberMatch {
    let bare = typed.tidied
    let keys = Set((bare.hasPrefix("@") ? String(bare.dropFirst()) : bare).nameKeys.filter { !$0.isEmpty })
    let steps: [(NameKeys) -> Bool] = [
      { $0.isHandle(keys) }, { $0.isWhole(keys) }, { $0.begins(keys) }, { $0.hasWordBeginning(keys) },
    ]
    let all = map { (enrolment: $0, keys: NameKeys(name: $0.details.name, handle: $0.details.handle)) }
    for fits in steps {
      let found = all.filter { fits($0.keys) }.map(\.enrolment)
      if found.count == 1 { return .one(found[0].id) }
      if found.count > 1 { return .several(found.map { "\($0.details.name) (\($0.details.handle))" }) }
    }
    return .nobody
  }

  /// Names that begin with the same letter, three at most.
  func near(_ typed: String) -> [String] {
    guard let letter = typed.nameKey.first else { return [] }
    return filter { $0.details.nameKey.first == letter }.prefix(3).map(\.details.name)
  }
}
