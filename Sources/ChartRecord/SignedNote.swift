package import SessionCore

/// A note from its signature on, with all that was added.
package struct SignedNote: Hashable, Sendable {
  package var note: NoteSnapshot
  package var signature: Signature
  package var isLateEntry: Bool
  package var needsCoSignature: Bool
  package var addenda: [Addendum] = []
  package var coSignatures: [CoSignature] = []
  /// Why it is out of every export, and who said so.
  package var withdrawal: Withdrawal?

  /// That a note was entered in error.
  package struct Withdrawal: Hashable, Sendable {
    package var reason: ErasableText
    package var signature: Signature

    package init(reason: ErasableText, signature: Signature) {
      self.reason = reason
      self.signature = signature
    }
  }

  package init(note: NoteSnapshot, signature: Signature, isLateEntry: Bool = false, needsCoSignature: Bool = false) {
    self.note = note
    self.signature = signature
    self.isLateEntry = isLateEntry
    self.needsCoSignature = needsCoSignature
  }

  /// Never `draft`.
  package var state: NoteState {
    if withdrawal != nil { return .enteredInError }
    if !whatWaits.isEmpty { return .awaitingCoSignature }
    return coSignatures.isEmpty ? .signed : .coSigned
  }

  /// Who signed what still needs a second signature, the note's signer first.
  var whatWaits: [Signature] {
    var waiting: [Signature] = []
    if needsCoSignature, coSignatures.isEmpty { waiting.append(signature) }
    let covered = coSignatures.last?.addendaCount ?? 0
    for addendum in addenda.dropFirst(covered) where addendum.needsCoSignature { waiting.append(addendum.signature) }
    return waiting
  }

  /// Whether its words are gone after the years of retention.
  package var isDestroyed: Bool { note.text.text == nil }
}
