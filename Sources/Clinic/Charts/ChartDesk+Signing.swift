import Basics
package import Charting
package import ChartRecord
package import Program
package import Sealing
import SessionCore

/// Someone who is signing now: their key is open.
package struct SigningPerson: ~Copyable {
  package let signer: Signer
  private let key: SigningKey

  /// With the key that was opened for one command.
  package init(_ signer: Signer, _ key: consuming SigningKey) {
    self.signer = signer
    self.key = key
  }

  /// Opens the signer's key with the secret that only they know.
  package init(_ signer: Signer, unlockedBy secret: borrowing Passphrase) throws(CommandFailure) {
    guard let sealed = SealedSigningKey(bytes: signer.details.sealedKey) else {
      throw .signing(.keyUnreadable(of: signer.details.name))
    }
    do {
      self.init(signer, try sealed.opened(with: secret))
    } catch {
      switch error {
      case .wrongSecret: throw .signing(.wrongSecret(of: signer.details.name))
      case .altered: throw .signing(.keyAltered(of: signer.details.name))
      case .notEnoughMemory: throw .signing(.notEnoughMemory)
      }
    }
  }

  /// A signature at an instant over what `bytes` makes of it.
  package borrowing func sign(at now: WallTime, _ bytes: (Signature) -> [UInt8]) -> Signature {
    var signature = Signature(
      signer: signer.id, name: signer.details.name, credential: signer.details.credential, at: now)
    signature.proof = key.sign(bytes(signature))
    return signature
  }
}

extension Workspace {
  /// Someone signs here from now on: a key is made, and sealed under a secret that only they know.
  package func addSigner(
    _ name: String, credential: String, secret: borrowing Passphrase, keyCost: KeyCost = .standard
  ) throws(CommandFailure) {
    let key = SigningKey()
    let sealed: SealedSigningKey
    do { sealed = try SealedSigningKey(key, under: secret, cost: keyCost) } catch {
      throw .signing(.notEnoughMemoryToSeal)
    }
    try perform(
      .addSigner(
        SignerDetails(name: name, credential: credential, publicKey: key.publicKey, sealedKey: sealed.bytes)))
  }

  /// Who signs: the one who is named, else the only one.
  package func signer(named typed: String?) throws(CommandFailure) -> Signer {
    let signers = book.signersNow
    guard !signers.isEmpty else { throw .signing(.nobodyYet) }
    let names = signers.map(\.details.name)
    if let typed {
      if let found = book.signer(named: typed) { return found }
      throw .signing(.nobodyCalled(typed, known: names))
    }
    guard signers.count == 1 else { throw .signing(.several(names)) }
    return signers[0]
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
  package func sign(_ note: NoteToSign, in format: NoteFormat, by person: borrowing SigningPerson)
    throws(CommandFailure)
  {
    guard !notes.isOpen else { throw .chart(.sessionStillOpen) }
    let fixed = NoteSnapshot(note.draft, format: format.id, layout: layout(of: note.draft, in: format))
    let signature = person.sign(at: now) { SignedBytes.note(fixed, by: $0) }
    let known = chart.note(fixed.id).overrides
    let reasons = note.reasons.filter { known[$0.key]?.text != $0.value }.sorted { $0.key < $1.key }
    try perform(
      reasons.map { .overrideFinding(fixed.id, finding: $0.key, reason: $0.value) }
        + [.sign(fixed, found: findings(in: note), signature)])
  }

  /// What the checks find in it as it is going to be signed.
  package func findings(in note: NoteToSign) -> [NoteFinding] { check.findings(in: note.draft) }

  /// A draft with the reason why its open gaps stay open, where there is one.
  package func noteToSign(_ id: NoteID, leavingGaps why: String? = nil) throws(CommandFailure) -> NoteToSign {
    guard let draft = drafts.first(where: { $0.noteID == id }) else {
      throw .notes(.notThere)
    }
    guard let why = why?.trimmed, !draft.gaps.isEmpty else { return NoteToSign(draft: draft) }
    if let fault = why.faultAsReason { throw .chart(fault) }
    var edits = chart.note(id).edits
    var reasons: [String: String] = [:]
    for finding in check.findings(in: draft) {
      guard let gap = finding.gap, let part = finding.part, draft.mayStayOpen(part) else { continue }
      reasons[finding.id] = why
      edits.leftBlank[gap] = why
    }
    let made = notes.drafts.first { $0.noteID == id }
    return NoteToSign(draft: made?.edited(by: edits, naming: people) ?? draft, reasons: reasons)
  }

  /// Gives the second signature to a note and to everything that was added to it.
  package func coSign(_ id: NoteID, by person: borrowing SigningPerson) throws(CommandFailure) {
    let signed = try signed(id)
    try checkProofs(of: signed)
    let signature = person.sign(at: now) {
      SignedBytes.coSignature(signed, addendaCount: signed.addenda.count, by: $0)
    }
    try perform(.coSign(id, signature))
  }

  /// Adds words to a signed note, signed for themselves.
  package func add(
    _ kind: Addendum.Kind, _ text: String, to id: NoteID, by person: borrowing SigningPerson
  ) throws(CommandFailure) {
    let signed = try signed(id)
    let words = text.trimmed
    let signature = person.sign(at: now) { SignedBytes.addendum(kind, words, to: signed, by: $0) }
    try perform(.add(id, kind, words, signature))
  }

  /// Takes a signed note out of every export; what was signed is kept.
  package func enterInError(_ id: NoteID, reason: String, by person: borrowing SigningPerson) throws(CommandFailure) {
    let signed = try signed(id)
    let words = reason.trimmed
    let signature = person.sign(at: now) { SignedBytes.withdrawal(of: signed, reason: words, by: $0) }
    try perform(.enterInError(id, reason: words, signature))
  }

  /// Refused where the note is not signed, or was entered in error.
  package func signed(_ id: NoteID) throws(CommandFailure) -> SignedNote {
    if let signed = chart.note(id).signed { return signed }
    throw .chart(chart.note(id).state == .enteredInError ? .noteInError : .noteNotSigned)
  }
}
