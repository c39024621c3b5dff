package import Charting
package import SessionCore

/// What became of one note of a session.
package struct NoteChart: Hashable, Sendable {
  package var edits = DraftEdits()
  /// Why a finding was let stand, by its id.
  package var overrides: [String: ErasableText] = [:]
  /// The one that counts.
  package var signed: SignedNote?
  /// Those entered in error, the oldest first.
  package var withdrawn: [SignedNote] = []

  package init() {}

  /// A reason for letting something stand is a reason for the words that stood there, and goes with them.
  mutating func forgetReasons(in part: String) {
    overrides = overrides.filter { id, _ in
      let place = id.split(separator: ".", maxSplits: 2)
      return NoteFinding.gap(ofFinding: id) != nil || place.count < 2 || place[1] != part
    }
  }

  /// `draft` for a note that nobody signed yet.
  package var state: NoteState {
    if let signed { return signed.state }
    return withdrawn.isEmpty ? .draft : .enteredInError
  }
}

extension String {
  /// The part in the id of a sentence, of a gap, or of a substitution in one: `notes` in `notes.12/1`.
  var namedPart: String {
    let id = hasPrefix("part ") ? dropFirst("part ".count) : self[...]
    return String(id.prefix { $0.isLetter })
  }
}
