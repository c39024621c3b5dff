/// A place in a note where a peer seems to be named.
package struct FoundName: Sendable, Equatable {
  /// By what the person was recognised.
  package enum Kind: String, Sendable, CaseIterable {
    case fullName, givenName, surname, nickname, initials, nearSpelling, otherScript
  }

  /// How sure the finding is: `certain` for a spelling that means nothing else, `likely` where the words around it
  /// speak for a person, `possible` for what only resembles a name.
  package enum Certainty: Int, Sendable, Comparable {
    case possible, likely, certain

    /// From possible to certain.
    package static func < (one: Certainty, other: Certainty) -> Bool { one.rawValue < other.rawValue }
  }

  /// With the title before the name and the possessive ending behind it.
  package let range: Range<String.Index>
  /// Places in the list given to the finder, ascending; more than one where two peers share what was written.
  package let peers: [Int]
  /// Of the longest form that was recognised.
  package let kind: Kind
  /// Independent of how many peers it may be.
  package let certainty: Certainty
  /// What stands here in a draft: "a peer", "a peer's" or "a peer's family", with a capital where a sentence begins.
  package let replacement: String

  /// The first of `peers`.
  package var peer: Int { peers[0] }
}
