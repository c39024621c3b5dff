package import Charting
package import SessionCore

/// What became of one note of a session.
package struct NoteChart: Hashable, Sendable {
  package var edits = DraftEdits()
  /// Why a finding was let stand, by its id.
  package var overrides: [String: Words] = [:]
  /// The one that counts.
  package var signed: SignedNote?
  /// Those entered in error, the oldest first.
  package var withdrawn: [SignedNote] = []

  package init() {}

  /// `draft` for a note that nobody signed yet.
  package var state: NoteState {
    if let signed { return signed.state }
    return withdrawn.isEmpty ? .draft : .enteredInError
  }
}
