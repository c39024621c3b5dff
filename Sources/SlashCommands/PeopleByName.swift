package import SessionCore

/// Everybody whom a name can mean: those in the room first, in seating order, then the rest.
package struct PeopleByName: Sendable {
  let entries: [Entry]

  /// One person with their names as they are compared.
  struct Entry: Sendable {
    let person: Person
    let name: String
    let handle: String?
    var isPresent: Bool
    let foldedHandle: String?
    let foldedName: String
    /// The whole name's words; the first is the given name.
    let foldedWords: [String]

    init(_ person: Person, name: String, handle: String?, isPresent: Bool) {
      self.person = person
      self.name = name
      self.handle = handle
      self.isPresent = isPresent
      foldedHandle = handle.map(\.nameKey)
      foldedName = name.nameKey
      foldedWords = foldedName.split(separator: " ").map(String.init)
    }
  }

  /// Tonight's members and guests; nobody without a session. Names that were folded before an act are not folded anew.
  package init(_ session: Session?, after earlier: PeopleByName? = nil) {
    guard let session else {
      entries = []
      return
    }
    func entry(_ person: Person, _ name: String, _ handle: String?, isPresent: Bool) -> Entry {
      guard var known = earlier?.entry(of: person), known.name == name, known.handle == handle else {
        return Entry(person, name: name, handle: handle, isPresent: isPresent)
      }
      known.isPresent = isPresent
      return known
    }
    let seats = Dictionary(session.seating.enumerated().map { ($1, $0) }) { first, _ in first }
    let members = session.attendance.enumerated().sorted { left, right in
      let last = session.seating.count
      return (seats[left.element.member.id] ?? last, left.offset) < (
        seats[right.element.member.id] ?? last, right.offset
      )
    }.map { _, row in
      entry(.member(row.member.id), row.member.name, row.member.handle, isPresent: row.isPresent)
    }
    let guests = session.guests.map {
      entry(.guest($0.guest.id), $0.guest.name, nil, isPresent: $0.state != .left)
    }
    let all = members + guests
    entries = all.filter(\.isPresent) + all.filter { !$0.isPresent }
  }

  func entry(of person: Person) -> Entry? { entries.first { $0.person == person } }
}

extension StringProtocol {
  /// Folded as names are, with single spaces and none at the ends.
  var nameKey: String { String(self).foldedAsName.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
