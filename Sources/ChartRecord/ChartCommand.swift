package import Charting

/// One thing that someone wants done to the chart of a session.
package enum ChartCommand: Hashable, Sendable {
  // Drafts
  /// An empty text opens the gap again.
  case fillGap(NoteID, gap: String, String)
  /// An empty text goes back to what the record says.
  case rewritePart(NoteID, PartID, String)
  case putBack(NoteID, substitution: String, Bool)
  case overrideFinding(NoteID, finding: String, reason: String)

  // Signatures, each with the proof in it
  /// With what was found in the note as it is signed: each of these needs its reason.
  case sign(NoteSnapshot, found: [NoteFinding], Signature)
  case coSign(NoteID, Signature)
  case add(NoteID, Addendum.Kind, String, Signature)
  case enterInError(NoteID, reason: String, Signature)

  // The whole session
  case disclose(Disclosure)
  case destroyPrivateNotes(by: String, at: WallTime)
  case setHold(reason: String, by: String, at: WallTime)
  case liftHold(by: String, at: WallTime)
  case destroyContent(DestructionCertificate, notes: [NoteID], endedAt: WallTime?)
}
