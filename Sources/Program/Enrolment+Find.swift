package import SessionCore

/// Whom of a roster a typed name means.
package enum MemberMatch: Hashable, Sendable {
  case one(MemberID)
  /// Several, by name.
  case several([String])
  case nobody
}

extension [Enrolment] {
  /// By handle, then by the whole name, then by the given name, then by a beginning that only one has.
  package func meant(by typed: String) -> MemberMatch {
    let bare = typed.tidied
    let key = (bare.hasPrefix("@") ? String(bare.dropFirst()) : bare).nameKey
    guard !key.isEmpty else { return .nobody }
    let ways: [(MemberDetails) -> Bool] = [
      { $0.handleKey == key },
      { $0.nameKey == key },
      { $0.nameKey.split(separator: " ").first.map(String.init) == key },
      { $0.nameKey.hasPrefix(key) },
    ]
    for fits in ways {
      let found = filter { fits($0.details) }
      if found.count == 1 { return .one(found[0].id) }
      if found.count > 1 { return .several(found.map(\.details.name)) }
    }
    return .nobody
  }

  /// Names that begin with the same letter, three at most.
  func near(_ typed: String) -> [String] {
    guard let letter = typed.nameKey.first else { return [] }
    return filter { $0.details.nameKey.first == letter }.prefix(3).map(\.details.name)
  }
}
