import Charting
import SessionCore

extension SessionChart {
  /// Takes a fact over. It never fails: a fact about a note that was never signed changes nothing.
  package mutating func apply(_ event: ChartEvent) {
    switch event {
    case .gapFilled(let id, let gap, let words):
      change(id) { note in
        note.edits.filled[gap] = words?.text
        note.edits.forgetPutBack(in: gap)
        note.forgetReasons(in: gap.namedPart)
      }
    case .partRewritten(let id, let part, let words):
      change(id) { note in
        note.edits.rewritten[part] = words?.text
        note.edits.forgetPutBack(in: part.rewritingID)
        note.forgetReasons(in: part.rawValue)
      }
    case .substitutionPutBack(let id, let substitution, let isPutBack):
      change(id) { note in
        if isPutBack { note.edits.putBack.insert(substitution) } else { note.edits.putBack.remove(substitution) }
        note.forgetReasons(in: substitution.namedPart)
      }
    case .findingOverridden(let id, let finding, let reason):
      change(id) { note in
        note.overrides[finding] = reason
        if let gap = NoteFinding.gap(ofFinding: finding) { note.edits.leftBlank[gap] = reason.text }
      }
    case .noteSigned(let note, let signature, let isLateEntry, let needsCoSignature):
      change(note.id) {
        $0.signed = SignedNote(
          note: note, signature: signature, isLateEntry: isLateEntry, needsCoSignature: needsCoSignature)
      }
    case .coSigned(let id, let signature): change(id) { $0.signed?.coSignatures.append(signature) }
    case .addendumMade(let id, let addendum): change(id) { $0.signed?.addenda.append(addendum) }
    case .enteredInError(let id, let withdrawal): withdraw(id, withdrawal)
    case .disclosed(let disclosure): disclosures.append(disclosure)
    case .privateNotesDestroyed: arePrivateNotesDestroyed = true
    case .holdSet(let hold): self.hold = hold
    case .holdLifted: hold = nil
    case .contentDestroyed(let certificate): self.certificate = certificate
    }
  }

  /// The chart after all of these.
  package mutating func apply(_ act: ChartAct) {
    for event in act.events { apply(event) }
  }

  private mutating func withdraw(_ id: NoteID, _ withdrawal: SignedNote.Withdrawal) {
    change(id) { note in
      guard var signed = note.signed else { return }
      signed.withdrawal = withdrawal
      note.withdrawn.append(signed)
      note.signed = nil
      // The corrected draft asks again for what was left blank.
      for gap in note.edits.leftBlank.keys { note.overrides[NoteFinding.id(ofGap: gap)] = nil }
      note.edits.leftBlank = [:]
    }
  }

  private mutating func change(_ id: NoteID, _ body: (inout NoteChart) -> Void) {
    body(&notes[id, default: NoteChart()])
  }
}
