import Basics
import Charting
package import SessionCore

extension SessionChart {
  /// What a command comes to under a group's policy. Pure; `apply` takes over what it returns.
  package func decide(_ command: ChartCommand, under policy: Policy) throws(ChartRefusal) -> [ChartEvent] {
    guard certificate == nil || command.isDisclosure else { throw .contentDestroyed }
    return switch command {
    case .fillGap(let id, let gap, let text): try fill(id, gap, text)
    case .rewritePart(let id, let part, let text): try rewrite(id, part, text)
    case .putBack(let id, let substitution, let isPutBack): try putBack(id, substitution, isPutBack)
    case .overrideFinding(let id, let finding, let reason): try override(id, finding, reason)
    case .sign(let note, let found, let signature): try sign(note, found, signature, policy)
    case .coSign(let id, let signature): try coSign(id, signature, policy)
    case .add(let id, let kind, let text, let signature): try add(id, kind, text, signature, policy)
    case .enterInError(let id, let reason, let signature): try enterInError(id, reason, signature)
    case .disclose(let disclosure): try disclose(disclosure)
    case .destroyPrivateNotes(let by, let at): try destroyPrivateNotes(by: by, at: at)
    case .setHold(let reason, let by, let at): try setHold(reason: reason, by: by, at: at)
    case .liftHold(let by, let at): try liftHold(by: by, at: at)
    case .destroyContent(let certificate, let notes, let endedAt):
      try destroy(certificate, notes: notes, endedAt: endedAt, policy)
    }
  }
}

// Drafts

extension SessionChart {
  private func draft(_ id: NoteID) throws(ChartRefusal) -> NoteChart {
    let note = note(id)
    guard note.signed == nil else { throw .noteSigned(note.state) }
    return note
  }

  private func fill(_ id: NoteID, _ gap: String, _ text: String) throws(ChartRefusal) -> [ChartEvent] {
    let note = try draft(id)
    let words = text.trimmed
    guard note.edits.filled[gap, default: ""] != words else { throw .nothingChanges }
    return [.gapFilled(id, gap: gap, words.ifAny.map { ErasableText($0) })]
  }

  private func rewrite(_ id: NoteID, _ part: PartID, _ text: String) throws(ChartRefusal) -> [ChartEvent] {
    let note = try draft(id)
    let words = text.trimmed
    guard note.edits.rewritten[part, default: ""] != words else { throw .nothingChanges }
    return [.partRewritten(id, part, words.ifAny.map { ErasableText($0) })]
  }

  private func putBack(_ id: NoteID, _ substitution: String, _ isPutBack: Bool) throws(ChartRefusal) -> [ChartEvent] {
    let note = try draft(id)
    guard note.edits.putBack.contains(substitution) != isPutBack else { throw .nothingChanges }
    return [.substitutionPutBack(id, substitution: substitution, isPutBack)]
  }

  private func override(_ id: NoteID, _ finding: String, _ reason: String) throws(ChartRefusal) -> [ChartEvent] {
    let note = try draft(id)
    let words = try ErasableText.reason(reason)
    guard note.overrides[finding]?.text != words.text else { throw .nothingChanges }
    return [.findingOverridden(id, finding: finding, reason: words)]
  }
}

extension ChartCommand {
  /// The account of what went out is kept even of a session that is gone.
  fileprivate var isDisclosure: Bool {
    if case .disclose = self { true } else { false }
  }
}

extension String {
  var ifAny: String? { isEmpty ? nil : self }
}
