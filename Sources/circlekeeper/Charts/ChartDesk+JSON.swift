import Basics
import ChartExport
import ChartRecord
import Charting
import Narration
import SessionCore

extension ChartDesk {
  /// Drafts with what became of each: its state, what the checks find in it, and the note as it was signed.
  func json(of member: MemberID?, namingReplaced: Bool) -> JSONValue {
    var edited = notes
    edited.drafts = drafts
    let check = check
    return edited.json(of: member, namingReplaced: namingReplaced) { fields(of: $0, by: check) }
  }

  private func fields(of draft: DraftNote, by check: NoteCheck) -> [JSONValue.Field] {
    let note = chart.note(draft.noteID)
    let findings = note.signed == nil ? check.findings(in: draft) : []
    let signed = note.signed.flatMap { workspace.falseProofs(of: $0).isEmpty ? ChartedNote($0) : nil }
    return [
      .init("state", .string(note.state.rawValue)),
      .init("findings", .array(findings.map { $0.json(overridden: note.overrides[$0.id]?.text) })),
      .init("signed", signed?.json ?? .null),
    ]
  }
}

extension NoteFinding {
  fileprivate func json(overridden reason: String?) -> JSONValue {
    .object([
      .init("id", .string(id)), .init("part", .optional(part?.rawValue)), .init("words", .string(words)),
      .init("hasMend", .boolean(mend != nil)), .init("letStand", .optional(reason)),
    ])
  }
}
