/// One person's name as a handle is made of it.
package struct NameForHandle: Hashable, Sendable {
  /// Folded, letters only: `maria`.
  package var given: String
  /// Folded, letters only: `silva`; empty where there is only one name.
  package var family: String

  /// From a name as on the roster.
  package init(_ name: String) {
    self.init(PersonName(name))
  }

  /// From a name that is taken apart already.
  package init(_ name: PersonName) {
    let called = name.called.handleLetters
    given = called.contains(where: \.isLetter) ? called : "member"
    family = name.given.isEmpty ? "" : name.shortFamily.handleLetters
  }

  /// Whether a handle can be taken for this person: it is the bare given name, or that with a beginning of the family
  /// name.
  fileprivate func canBeMeant(by handle: String) -> Bool {
    handle == given || handle.hasPrefix(given + " ") && (given + " " + family).hasPrefix(handle)
  }
}

/// How people are told apart who share a given name: none of them owns it bare.
package enum SharedGivenName {
  /// Endings after the given name, one for each of these people in their order: as many letters of the family name as
  /// tell it from the others' (`g`, `si`, `sa`), and a number where they have the same family name or none (`1`, `2`).
  package static func endings(_ families: [String]) -> [String] {
    families.indices.map { index in
      let family = families[index]
      let same = families.indices.filter { families[$0] == family }
      guard same.count == 1, !family.isEmpty else { return String((same.firstIndex(of: index) ?? 0) + 1) }
      let others = families.filter { $0 != family }
      let length = (1...family.count).first { length in
        others.allSatisfy { !$0.hasPrefix(family.prefix(length)) }
      }
      return String(family.prefix(length ?? family.count))
    }
  }

  /// Whether a handle tells its owner from these others: it can be taken for none of them.
  package static func tellsApart(_ handle: String, from others: [NameForHandle]) -> Bool {
    let key = handle.nameKey
    return !others.contains { $0.canBeMeant(by: key) }
  }
}
