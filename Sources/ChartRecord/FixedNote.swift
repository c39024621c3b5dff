package import Charting
package import SessionCore

/// A note as it was signed: nothing of it is ever made anew.
package struct FixedNote: Hashable, Sendable {
  package var kind: DraftNote.Kind
  package var member: Member
  package var heading: Heading
  /// The format's name, as in `dap`.
  package var format: String
  package var parts: [FixedPart]
  /// The whole as it was shown to the signer, in that format.
  package var text: Words

  package init(
    kind: DraftNote.Kind, member: Member, heading: Heading, format: String, parts: [FixedPart], text: Words
  ) {
    self.kind = kind
    self.member = member
    self.heading = heading
    self.format = format
    self.parts = parts
    self.text = text
  }

  /// What a draft says now, with the edits that are in it; `text` is the draft laid out in that format.
  package init(_ draft: DraftNote, format: String, text: String) {
    kind = draft.kind
    member = draft.member
    // Names stay with the signature for ever; what was said of somebody stands in the parts alone and can be destroyed.
    member.notPairedWith = []
    member.goals = []
    heading = draft.heading
    heading.isOpen = false
    self.format = format
    parts = draft.parts.map { FixedPart($0.id, title: $0.id.title, Words($0.text)) }
    self.text = Words(text)
  }

  /// The same as its draft's.
  package var id: NoteID { DraftNote(kind: kind, member: member, heading: heading, parts: []).noteID }
}

/// One part of a fixed note.
package struct FixedPart: Hashable, Sendable {
  package var id: PartID
  package var title: String
  package var text: Words

  package init(_ id: PartID, title: String, _ text: Words) {
    self.id = id
    self.title = title
    self.text = text
  }
}
