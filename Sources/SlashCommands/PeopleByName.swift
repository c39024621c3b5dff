package import SessionCore

/// Everybody whom a name can mean: those in the room first, in seating order, then the rest.
package struct PeopleByName: Sendable {
  let entries: [Entry]

  /// One person with their names as they are compared.
  struct Entry: Sendable {
    let person: Person
    let name: String
    let handle: String?
    let isPresent: Bool
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

  /// Tonight's members and guests; nobody without a session.
  package init(_ session: Session?) {
    guard let session else {
      entries = []
      return
    }
    let seats = Dictionary(session.seating.enumerated().map { ($1, $0) }) { first, _ in first }
    let members = session.attendance.enumerated().sorted { left, right in
      let last = session.seating.count
      return (seats[left.element.member.id] ?? last, left.offset) < (
        seats[right.element.member.id] ?? last, right.offset
      )
    }.map { Entry($0.element) }
    let guests = session.guests.map(Entry.init)
    let all = members + guests
    entries = all.filter(\.isPresent) + all.filter { !$0.isPresent }
  }

  func entry(of person: Person) -> Entry? { entries.first { $0.person == person } }
}

extension PeopleByName.Entry {
  fileprivate init(_ attendance: Attendance) {
    self.init(
      .member(attendance.member.id), name: attendance.member.name, handle: attendance.member.handle,
      isPresent: attendance.isPresent)
  }

  fileprivate init(_ attendance: GuestAttendance) {
    self.init(
      .guest(attendance.guest.id), name: attendance.guest.name, handle: nil, isPresent: attendance.state != .left)
  }
}

extension StringProtocol {
  /// Folded as names are, with single spaces and none at the ends.
  var nameKey: String { String(self).foldedAsName.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
