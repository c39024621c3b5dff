package import SessionCore

/// Who is known beside a session's own list: everyone who was ever on the group's, and clients of other groups.
package struct KnownPeople: Hashable, Sendable {
  /// Someone with every name they ever had, the present one first.
  package struct Client: Hashable, Sendable {
    package var id: MemberID
    package var names: [String]

    package init(id: MemberID, names: [String]) {
      self.id = id
      self.names = names
    }
  }

  package var ofGroup: [Client]
  /// By the whole name; they are listed and never replaced.
  package var elsewhere: [String]

  package init(ofGroup: [Client] = [], elsewhere: [String] = []) {
    self.ofGroup = ofGroup
    self.elsewhere = elsewhere
  }
}
