package import ChartRecord
package import Charting
import Narration
package import Program
package import Sealing
import SessionCore

/// Somebody who is signing now: their key is open.
package struct SigningPerson: ~Copyable {
  let signer: Signer
  private let key: SigningKey

  /// With the key that was opened for one command.
  package init(_ signer: Signer, _ key: consuming SigningKey) {
    self.signer = signer
    self.key = key
  }

  /// A signature at an instant over what `bytes` makes of it.
  borrowing func sign(at now: WallTime, _ bytes: (Signature) -> [UInt8]) -> Signature {
    var signature = Signature(
      signer: signer.id, name: signer.details.name, credential: signer.details.credential, at: now)
    signature.proof = key.sign(bytes(signature))
    return signature
  }
}

/// A draft that is about to be signed.
package struct NoteToSign {
  package var draft: DraftNote
  /// Why something that was found stands, by the finding's id; kept with the signature, and not before it.
  package var reasons: [String: String] = [:]
}

extension ChartDesk {
  /// Signs a note as it was shown, and keeps with the signature why what was found in it stands.
  package func sign(_ note: NoteToSign, in format: NoteFormat, by person: borrowing SigningPerson) throws(Trouble) {
    guard !notes.isOpen else { throw Trouble(ChartRefusal.sessionStillOpen.words) }
    let fixed = FixedNote(note.draft, format: format.id, layout: layout(of: note.draft, in: format))
    let signature = person.sign(at: now) { SignedBytes.note(fixed, by: $0) }
    let known = chart.note(fixed.id).overrides
    let reasons = note.reasons.filter { known[$0.key]?.text != $0.value }.sorted { $0.key < $1.key }
    try perform(
      reasons.map { .overrideFinding(fixed.id, finding: $0.key, reason: $0.value) }
        + [.sign(fixed, found: findings(in: note), signature)])
  }

  /// What the checks find in it as it is going to be signed.
  func findings(in note: NoteToSign) -> [NoteFinding] { check.findings(in: note.draft) }

  /// A draft with the reason why its open gaps stay open, where there is one.
  package func noteToSign(_ id: NoteID, leavingGaps why: String? = nil) throws(Trouble) -> NoteToSign {
    guard let draft = drafts.first(where: { $0.noteID == id }) else {
      throw Trouble("that note is not in this session")
    }
    guard let why = why?.withoutEnds, !why.isEmpty, !draft.gaps.isEmpty else { return NoteToSign(draft: draft) }
    var edits = chart.note(id).edits
    var reasons: [String: String] = [:]
    for finding in check.findings(in: draft) {
      guard let gap = finding.gap else { continue }
      reasons[finding.id] = why
      edits.leftBlank[gap] = why
    }
    let made = notes.drafts.first { $0.noteID == id }
    return NoteToSign(draft: made?.edited(by: edits, naming: people) ?? draft, reasons: reasons)
  }

  func coSign(_ id: NoteID, by person: borrowing SigningPerson) throws(Trouble) {
    let signed = try signed(id)
    try checkProofs(of: signed)
    let signature = person.sign(at: now) {
      SignedBytes.coSignature(signed, addendaCount: signed.addenda.count, by: $0)
    }
    try perform(.coSign(id, signature))
  }

  func add(
    _ kind: Addendum.Kind, _ text: String, to id: NoteID, by person: borrowing SigningPerson
  ) throws(Trouble) {
    let signed = try signed(id)
    let words = text.withoutEnds
    let signature = person.sign(at: now) { SignedBytes.addendum(kind, words, to: signed, by: $0) }
    try perform(.add(id, kind, words, signature))
  }

  func enterInError(_ id: NoteID, reason: String, by person: borrowing SigningPerson) throws(Trouble) {
    let signed = try signed(id)
    let words = reason.withoutEnds
    let signature = person.sign(at: now) { SignedBytes.withdrawal(of: signed, reason: words, by: $0) }
    try perform(.enterInError(id, reason: words, signature))
  }

  func signed(_ id: NoteID) throws(Trouble) -> SignedNote {
    if let signed = chart.note(id).signed { return signed }
    throw Trouble(
      (chart.note(id).state == .enteredInError ? ChartRefusal.noteInError : ChartRefusal.noteNotSigned).words)
  }
}

extension String {
  /// Without blanks and line breaks at its ends.
  var withoutEnds: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
