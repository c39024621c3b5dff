package import Charting
package import SessionCore

/// A note as it was signed: nothing of it is ever made again.
package struct NoteSnapshot: Hashable, Sendable {
  package var kind: DraftNote.Kind
  package var member: Member
  package var heading: Heading
  /// The format's name, as in `dap`.
  package var format: String
  package var parts: [FixedPart]
  /// The whole as that format lays it out, for forms other than plain text.
  package var blocks: [FixedBlock]
  /// The whole as it was shown to the signer, in that format.
  package var text: ErasableText

  package init(
    kind: DraftNote.Kind, member: Member, heading: Heading, format: String, parts: [FixedPart], blocks: [FixedBlock],
    text: ErasableText
  ) {
    self.kind = kind
    self.member = member
    self.heading = heading
    self.format = format
    self.parts = parts
    self.blocks = blocks
    self.text = text
  }

  /// What a draft says now, with the edits that are in it; `layout` is the draft in that format.
  package init(_ draft: DraftNote, format: String, layout: NoteLayout) {
    kind = draft.kind
    member = draft.member
    // Names stay with the signature forever; what was said of someone stands in the parts alone and can be destroyed.
    member.notPairedWith = []
    member.goals = []
    heading = draft.heading
    heading.isOpen = false
    self.format = format
    // What was left out of the note has no words.
    parts = draft.parts.filter { !$0.text.isEmpty }.map { FixedPart($0.id, title: $0.id.title, ErasableText($0.text)) }
    blocks = layout.blocks.map { FixedBlock($0.kind, $0.lines.map(ErasableText.init)) }
    text = ErasableText(layout.text)
  }

  /// How it is laid out; without lines where its words are destroyed.
  package var layout: NoteLayout {
    NoteLayout(blocks: blocks.map { NoteLayout.Block($0.kind, $0.lines.compactMap(\.text)) })
  }

  /// The same as its draft's.
  package var id: NoteID { DraftNote(kind: kind, member: member, heading: heading, parts: []).noteID }
}

/// One block of a fixed note's layout.
package struct FixedBlock: Hashable, Sendable {
  package var kind: NoteLayout.Block.Kind
  package var lines: [ErasableText]

  package init(_ kind: NoteLayout.Block.Kind, _ lines: [ErasableText]) {
    self.kind = kind
    self.lines = lines
  }
}

/// One part of a fixed note.
package struct FixedPart: Hashable, Sendable {
  package var id: PartID
  package var title: String
  package var text: ErasableText

  package init(_ id: PartID, title: String, _ text: ErasableText) {
    self.id = id
    self.title = title
    self.text = text
  }
}
