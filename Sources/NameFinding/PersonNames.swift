/// What one person is called, and whether their name may stand in another's note.
package struct PersonNames: Sendable, Equatable {
  /// Why someone is known here.
  package enum Role: Sendable, Equatable {
    /// Of this group, now or before, or a guest of it: the name is replaced.
    case peer
    /// May be named; a name that a peer shares is doubtful.
    case leader
    /// A client of another group: listed, and never replaced.
    case elsewhere
  }

  /// As on the roster; empty names are never found.
  package let name: String
  /// Nil where the given name is typed.
  package let handle: String?
  /// In no order; those of other alphabets too, and whole names from before.
  package let nicknames: [String]
  package let role: Role
  /// What is written instead, as in "a peer" and "the mother".
  package let standIn: String
  /// As in "mother", for guests.
  package let relation: String?

  /// Takes the name apart as `PersonName` does; a name without spaces in Chinese, Japanese or Korean letters begins with
  /// the surname.
  package init(
    name: String, handle: String?, nicknames: [String], role: Role = .peer, standIn: String = "a peer",
    relation: String? = nil
  ) {
    self.name = name
    self.handle = handle
    self.nicknames = nicknames
    self.role = role
    self.standIn = standIn
    self.relation = relation
  }
}
