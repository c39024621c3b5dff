package import Charting
package import SessionCore

/// Something that became so in the chart of a session: a fact, never renamed once released.
package enum ChartEvent: Hashable, Sendable {
  // Drafts
  /// `nil` opens the gap again.
  case gapFilled(NoteID, gap: String, ErasableText?)
  /// `nil` goes back to what the record says.
  case partRewritten(NoteID, PartID, ErasableText?)
  case substitutionPutBack(NoteID, substitution: String, Bool)
  case findingOverridden(NoteID, finding: String, reason: ErasableText)

  // Signatures
  case noteSigned(NoteSnapshot, Signature, isLateEntry: Bool, needsCoSignature: Bool)
  case coSigned(NoteID, CoSignature)
  case addendumMade(NoteID, Addendum)
  case enteredInError(NoteID, SignedNote.Withdrawal)

  // The whole session
  case disclosed(Disclosure)
  case privateNotesDestroyed(by: String, at: WallTime)
  case holdSet(LegalHold)
  case holdLifted(by: String, at: WallTime)
  case contentDestroyed(DestructionCertificate)
}

/// One thing done to a chart: all of its events stand or fall together.
package struct ChartAct: Hashable, Sendable {
  package var reading: ClockReading
  package var events: [ChartEvent]

  package init(reading: ClockReading, events: [ChartEvent]) {
    self.reading = reading
    self.events = events
  }
}
