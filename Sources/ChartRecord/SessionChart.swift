/// The chart of one session as it stands: what became of its notes, what went out, what holds it.
///
/// Nobody changes it but `apply`, which never fails; `decide` says what a command comes to, or why it cannot be.
package struct SessionChart: Hashable, Sendable {
  package internal(set) var notes: [NoteID: NoteChart] = [:]
  /// In the order in which things went out.
  package internal(set) var disclosures: [Disclosure] = []
  package internal(set) var hold: LegalHold?
  package internal(set) var arePrivateNotesDestroyed = false
  package internal(set) var certificate: DestructionCertificate?

  package init() {}

  /// An untouched draft where nothing is recorded.
  package func note(_ id: NoteID) -> NoteChart { notes[id] ?? NoteChart() }

  /// Whether this note has gone out since it was last signed or added to.
  package func isExported(_ id: NoteID) -> Bool {
    guard let signed = note(id).signed else { return false }
    let signatures = [signed.signature] + signed.addenda.map(\.signature) + signed.coSignatures.map(\.signature)
    let last = signatures.map(\.at.wallMs).max() ?? 0
    return disclosures.contains { $0.what == .note && $0.notes.contains(id) && $0.at.wallMs >= last }
  }
}
