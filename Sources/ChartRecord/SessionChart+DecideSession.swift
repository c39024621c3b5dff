import Basics
import ScreenText
import SessionCore

extension SessionChart {
  func disclose(_ disclosure: Disclosure) throws(ChartRefusal) -> [ChartEvent] {
    guard disclosure.recipient.isSaid else { throw .disclosureIncomplete(.recipient) }
    guard disclosure.purpose.isSaid else { throw .disclosureIncomplete(.purpose) }
    guard disclosure.by.trimmed.ifAny != nil else { throw .disclosureIncomplete(.by) }
    guard disclosure.reference?.isSaid ?? false else { throw .disclosureIncomplete(.reference) }
    return [.disclosed(disclosure)]
  }

  func destroyPrivateNotes(by: String, at: WallTime) throws(ChartRefusal) -> [ChartEvent] {
    guard !arePrivateNotesDestroyed else { throw .privateNotesDestroyedAlready }
    guard hold == nil else { throw .holdStands }
    return [.privateNotesDestroyed(by: by, at: at)]
  }

  func setHold(reason: String, by: String, at: WallTime) throws(ChartRefusal) -> [ChartEvent] {
    guard let words = reason.trimmed.ifAny else { throw .reasonMissing }
    guard hold == nil else { throw .holdStands }
    return [.holdSet(LegalHold(reason: ErasableText(words), by: by, at: at))]
  }

  func liftHold(by: String, at: WallTime) throws(ChartRefusal) -> [ChartEvent] {
    guard hold != nil else { throw .noHold }
    return [.holdLifted(by: by, at: at)]
  }

  func destroy(
    _ certificate: DestructionCertificate, notes: [NoteID], endedAt: WallTime?, _ policy: Policy
  ) throws(ChartRefusal) -> [ChartEvent] {
    guard hold == nil else { throw .holdStands }
    guard let endedAt else { throw .sessionStillOpen }
    let unsigned = notes.count { !note($0).state.isSettled }
    guard unsigned == 0 else { throw .notesUnsigned(unsigned) }
    let kept = notes.count { note($0).signed != nil && !isExported($0) }
    guard kept == 0 else { throw .notesNotExported(kept) }
    let years = policy.retentionYears
    // Years are counted from the end of the session's own; none at all keeps nothing back.
    guard years == 0 || certificate.at.year - endedAt.year > years else {
      throw .keptUntil(year: endedAt.year + years + 1, years: years)
    }
    let (first, second) = (certificate.first, certificate.second)
    guard !first.proof.isEmpty, !second.proof.isEmpty else { throw .proofMissing }
    guard first.signer != second.signer else { throw .sameSigner(first.name) }
    return [.contentDestroyed(certificate)]
  }
}

extension ErasableText {
  fileprivate var isSaid: Bool { text?.trimmed.ifAny != nil }
}

extension WallTime {
  /// The calendar's year where it was.
  fileprivate var year: Int { CivilTime(wallMs: wallMs, offsetSeconds: offsetSeconds).year }
}
