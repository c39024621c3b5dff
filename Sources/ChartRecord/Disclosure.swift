package import SessionCore

/// That something of a session went out: every export is one, the clipboard included.
package struct Disclosure: Hashable, Sendable {
  package var at: WallTime
  package var what: Subject
  /// Which notes; empty for what is of the whole session.
  package var notes: [NoteID]
  /// As what, as in `html` or `clipboard`.
  package var form: String
  /// To whom.
  package var recipient: ErasableText
  package var purpose: ErasableText
  /// Who let it out.
  package var by: String
  package var ground: Ground
  /// Which consent or order, as the program files it.
  package var reference: ErasableText?

  /// What went out.
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    case note
    case timeStatement = "time statement"
    case attendance
    case signInSheet = "sign-in sheet"
    case privateNotes = "private notes"
    case session
  }

  /// What allows it.
  package enum Ground: String, Hashable, Sendable, CaseIterable {
    case consent
    case legalGround = "legal ground"
  }

  package init(
    at: WallTime, what: Subject, notes: [NoteID], form: String, recipient: ErasableText, purpose: ErasableText,
    by: String,
    ground: Ground, reference: ErasableText?
  ) {
    self.at = at
    self.what = what
    self.notes = notes
    self.form = form
    self.recipient = recipient
    self.purpose = purpose
    self.by = by
    self.ground = ground
    self.reference = reference
  }
}
