import Basics
package import SessionCore

/// What `show` says of a session that the session itself does not know.
package struct ShowFacts: Hashable, Sendable {
  /// How many private notes there are; their words are asked for nowhere here.
  package var privateNotes: Int
  /// How many acts have been taken back and stay so.
  package var undone: Int
  /// What became of tonight's commitments, by their line, where a later session asked.
  package var kept: [Int: Kept]

  /// Without `kept` nobody has been asked yet.
  package init(privateNotes: Int, undone: Int, kept: [Int: Kept] = [:]) {
    self.privateNotes = privateNotes
    self.undone = undone
    self.kept = kept
  }
}
