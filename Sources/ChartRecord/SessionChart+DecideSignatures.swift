import Basics
import Charting
package import SessionCore

extension SessionChart {
  func sign(
    _ note: NoteSnapshot, _ found: [NoteFinding], _ signature: Signature, _ policy: Policy
  ) throws(ChartRefusal) -> [ChartEvent] {
    let chart = self.note(note.id)
    guard chart.signed == nil else { throw .noteSigned(chart.state) }
    guard !note.heading.isOpen else { throw .sessionStillOpen }
    guard !note.hasOpenGap else { throw .gapsOpen }
    let open = found.filter { chart.overrides[$0.id] == nil }
    guard open.isEmpty else { throw .findingsOpen(open.map(\.id)) }
    guard !signature.proof.isEmpty else { throw .proofMissing }
    return [
      .noteSigned(
        note, signature, isLateEntry: note.isLate(signature.at, policy),
        needsCoSignature: policy.needsCoSignature(signature.credential))
    ]
  }

  func coSign(_ id: NoteID, _ signature: Signature, _ policy: Policy) throws(ChartRefusal) -> [ChartEvent] {
    let signed = try signed(id)
    guard !signature.proof.isEmpty else { throw .proofMissing }
    let waiting = signed.whatWaits
    guard !waiting.isEmpty else { throw .nothingWaits }
    for own in waiting where own.signer == signature.signer { throw .ownCoSignature(signature.name) }
    // One of the two has to be able to sign alone.
    if policy.needsCoSignature(signature.credential),
      waiting.contains(where: { policy.needsCoSignature($0.credential) })
    {
      throw .credentialNeedsCoSignature(signature.credential)
    }
    return [.coSigned(id, CoSignature(signature, addendaCount: signed.addenda.count))]
  }

  func add(
    _ id: NoteID, _ kind: Addendum.Kind, _ text: String, _ signature: Signature, _ policy: Policy
  ) throws(ChartRefusal) -> [ChartEvent] {
    let signed = try signed(id)
    guard let words = text.trimmed.ifAny else { throw .textMissing }
    guard !words.hasOpenGap else { throw .textHasGap }
    guard !signature.proof.isEmpty else { throw .proofMissing }
    // Someone who may sign alone needs no second signature for an addendum, no matter who signed.
    return [
      .addendumMade(
        id,
        Addendum(
          kind: kind, text: ErasableText(words), signature: signature,
          isLateEntry: signed.note.isLate(signature.at, policy),
          needsCoSignature: policy.needsCoSignature(signature.credential)))
    ]
  }

  func enterInError(_ id: NoteID, _ reason: String, _ signature: Signature) throws(ChartRefusal) -> [ChartEvent] {
    _ = try signed(id)
    let words = try ErasableText.reason(reason)
    guard !signature.proof.isEmpty else { throw .proofMissing }
    return [.enteredInError(id, SignedNote.Withdrawal(reason: words, signature: signature))]
  }

  private func signed(_ id: NoteID) throws(ChartRefusal) -> SignedNote {
    let note = note(id)
    if let signed = note.signed { return signed }
    throw note.state == .enteredInError ? .noteInError : .noteNotSigned
  }
}

extension NoteSnapshot {
  /// A gap's brackets anywhere in it, by whatever way they came there.
  fileprivate var hasOpenGap: Bool {
    (parts.map(\.text) + blocks.flatMap(\.lines) + [text]).contains { $0.text?.hasOpenGap ?? false }
  }

  /// Counted from the end of the session, or from its start where it never ended.
  fileprivate func isLate(_ at: WallTime, _ policy: Policy) -> Bool {
    guard let from = heading.endedAt ?? heading.startedAt else { return false }
    return at.wallMs - from.wallMs > Int64(policy.lateEntryHours) * 3_600_000
  }
}

extension Policy {
  /// Whether a note by someone of that credential is done only when a second person has signed.
  package func needsCoSignature(_ credential: String) -> Bool {
    let asked = credential.trimmed.lowercased()
    return coSignedCredentials.contains { $0.trimmed.lowercased() == asked }
  }
}
