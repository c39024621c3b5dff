package import Charting

/// Which note of a session is meant, as `DraftNote.id` names it: `session.3`, `contact.3`.
package struct NoteID: Hashable, Sendable, Comparable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func < (left: NoteID, right: NoteID) -> Bool { left.text < right.text }
}

extension DraftNote {
  /// Its id as the chart knows it.
  package var noteID: NoteID { NoteID(id) }
}
