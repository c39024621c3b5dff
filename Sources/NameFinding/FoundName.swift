/// A place in a note where a peer seems to be named.
package struct FoundName: Sendable, Equatable {
  /// By what the person was recognized.
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

  /// What comes of it.
  package enum Meaning: Sendable, Equatable {
    /// A peer is named, and the replacement stands in a draft.
    case replaced
    /// May be a peer, and may be a place, an illness, or someone who is called the same: stays, and is shown to the
    /// reader.
    case listed
    /// Someone who may be named, or nobody; only the sign `@` before the name goes.
    case sign
  }

  /// With the title before the name and the possessive ending after it.
  package let range: Range<String.Index>
  /// Places in the list given to the finder, ascending; more than one where two peers share what was written, none
  /// after a sign.
  package let peers: [Int]
  /// Of the longest form that was recognized.
  package let kind: Kind
  /// Independent of how many peers it may be.
  package let certainty: Certainty
  package let meaning: Meaning
  /// What stands here in a draft: "a peer", "a peer's" or "a peer's family", with a capital where a sentence begins.
  /// Where the finding is only listed, what would stand there if it is that person.
  package let replacement: String

  /// The first of `peers`.
  package var peer: Int { peers[0] }
}
