internal import SessionCore

/// Whose each line of the record is.
extension Session {
  /// Notes in this member's chart, with those about a guest of theirs.
  func notes(of member: MemberID) -> [Entry] {
    entries.filter { $0.kind == .note && $0.about.contains { chart(of: $0) == member } }
  }

  /// Notes that belong to nobody's chart: about the group, or about a guest of the session.
  var groupNotes: [Entry] {
    entries.filter { $0.kind == .note && $0.about.allSatisfy { chart(of: $0) == nil } }
  }

  func commitments(of member: MemberID) -> [Entry] {
    entries.filter { $0.kind == .commitment && $0.about.contains { chart(of: $0) == member } }
  }

  /// What they said tonight of last time's commitments.
  func answers(of member: MemberID) -> [Entry] {
    entries.filter { entry in
      guard case .answer = entry.kind else { return false }
      return entry.about.contains(.member(member))
    }
  }

  /// The relation of the guest who said it of this member; `nil` where the line is about the member.
  func reporter(of entry: Entry, for member: MemberID) -> String? {
    entry.about.contains(.member(member)) ? nil : entry.about.lazy.compactMap { guestOf(member, $0) }.first
  }

  /// The relation of a guest of the session who said it of the group.
  func reporter(of entry: Entry) -> String? {
    for case .guest(let id) in entry.about { return guest(id)?.guest.relation }
    return nil
  }

  /// The name of the phase that a line was said in; before the first and after the last, the stage.
  func phaseName(of row: Int?, afterGroup: Bool) -> String {
    if afterGroup { return "after group" }
    return row.map { phases[$0].plan.name } ?? "gathering"
  }

  private func guestOf(_ member: MemberID, _ person: Person) -> String? {
    guard case .guest(let id) = person, let guest = guest(id)?.guest, guest.member == member else { return nil }
    return guest.relation
  }
}

extension GivenRating {
  /// `before` or `after` in a skill, else empty.
  var when: String {
    switch side {
    case .before: "before"
    case .after: "after"
    case nil: ""
    }
  }
}
