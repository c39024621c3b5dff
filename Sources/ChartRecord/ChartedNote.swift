package import Charting
package import SessionCore

/// A note as it is shown or exported, signed or still a draft.
package struct ChartedNote: Hashable, Sendable {
  package var id: NoteID
  package var kind: DraftNote.Kind
  package var member: Member
  package var heading: Heading
  /// The format's name, as in `dap`.
  package var format: String
  package var parts: [Part]
  /// The whole, as pages in other forms are made of it.
  package var layout: NoteLayout
  /// The whole, laid out in that format; addenda and signatures stand apart from it.
  package var text: String
  /// The signer's, then the second ones; none for a draft.
  package var signatures: [Signature]
  package var isLateEntry: Bool
  package var addenda: [Addendum]
  package var state: NoteState
  /// How many notes of the same name were signed before it and entered in error: it is another one than they were.
  package var edition = 0

  /// One part of it.
  package struct Part: Hashable, Sendable {
    package var id: PartID
    package var title: String
    package var text: String

    package init(id: PartID, title: String, text: String) {
      self.id = id
      self.title = title
      self.text = text
    }
  }

  /// `nil` where its words are destroyed, and where it was entered in error: neither goes out.
  package init?(_ signed: SignedNote) {
    guard let text = signed.note.text.text, signed.state != .enteredInError else { return nil }
    self.init(signed.note, text: text, state: signed.state)
    signatures = [signed.signature] + signed.coSignatures.map(\.signature)
    isLateEntry = signed.isLateEntry
    addenda = signed.addenda
  }

  /// A draft with the edits that are in it, as its format lays it out.
  package init(draft: DraftNote, format: String, layout: NoteLayout) {
    self.init(NoteSnapshot(draft, format: format, layout: layout), text: layout.text, state: .draft)
    heading.isOpen = draft.heading.isOpen
  }

  private init(_ note: NoteSnapshot, text: String, state: NoteState) {
    id = note.id
    kind = note.kind
    member = note.member
    heading = note.heading
    format = note.format
    parts = note.parts.map { Part(id: $0.id, title: $0.title, text: $0.text.text ?? "") }
    layout = note.layout
    self.text = text
    signatures = []
    isLateEntry = false
    addenda = []
    self.state = state
  }

  /// What this note says under a part; `nil` where it has none.
  package func part(_ id: PartID) -> Part? { parts.first { $0.id == id } }
}
