import ChartRecord
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

extension ChartDesk {
  /// Signs a draft as it stands, in a format.
  package func sign(_ draft: DraftNote, in format: NoteFormat, by person: borrowing SigningPerson) throws(Trouble) {
    guard !notes.isOpen else { throw Trouble(ChartRefusal.sessionStillOpen.words) }
    let note = FixedNote(draft, format: format.id, layout: layout(of: draft, in: format))
    let signature = person.sign(at: now) { SignedBytes.note(note, by: $0) }
    try perform(.sign(note, signature))
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
