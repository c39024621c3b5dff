package import Charting

/// What stands in the way of a change to a chart. The words are in `ChartRefusal+Words.swift`.
package enum ChartRefusal: Error, Hashable, Sendable {
  case nothingChanges
  case reasonMissing
  /// Fewer than two words and than eight letters.
  case reasonTooShort(String)
  /// Words that would be a reason for anything.
  case reasonSaysNothing(String)
  case textMissing
  /// Words to be added that still have a gap in them.
  case textHasGap
  case contentDestroyed

  // Signatures
  case sessionStillOpen
  /// Whatever was answered or let stand.
  case gapsOpen
  /// Parts whose gaps are open and stay open for no reason: the risk, the response and the plan, and every part where a
  /// safety concern was raised.
  case gapsNeverLeft([PartID], hasConcern: Bool)
  /// The ids of what was found and has no reason yet.
  case findingsOpen([String])
  case noteSigned(NoteState)
  case noteNotSigned
  case noteInError
  case proofMissing
  case nothingWaits
  case ownCoSignature(String)
  case credentialNeedsCoSignature(String)

  // Going out and going away
  case disclosureIncomplete(Label)
  case privateNotesDestroyedAlready
  case holdStands
  case noHold
  case notesUnsigned(Int)
  case notesNotExported(Int)
  case keptUntil(year: Int, years: Int)
  case sameSigner(String)

  /// Which word of a disclosure is missing.
  package enum Label: String, Hashable, Sendable, CaseIterable {
    case recipient = "to whom it goes"
    case purpose = "for what purpose"
    case by = "who lets it out"
    case reference = "on which consent or order"
  }
}
