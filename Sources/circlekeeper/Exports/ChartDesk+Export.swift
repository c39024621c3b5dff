import ChartExport
import ChartRecord
import Charting
import Narration
import Program
import SessionCore
import Vault

/// Notes of one session that may go out, and those that stay.
struct OutgoingNotes {
  var notes: [ChartedNote] = []
  /// Why the others stay, a line each.
  var staying: [String] = []
  /// What may be someone's name in the drafts that go out, a line each.
  var doubts: [String] = []

  /// All that is said beside the export.
  var remarks: [String] { staying + doubts }
}

extension ChartDesk {
  /// Signed notes with everything that was added, their proofs checked; drafts only where they are asked for.
  func outgoing(_ drafts: [DraftNote], withDrafts: Bool, in format: NoteFormat) throws(Trouble) -> OutgoingNotes {
    var found = OutgoingNotes()
    guard chart.certificate == nil else {
      found.staying = ["session \(entry.id.hexadecimal.prefix(8)): its content was destroyed"]
      return found
    }
    for draft in drafts {
      let note = chart.note(draft.noteID)
      let name = "\(draft.member.nameAndInitial)\(draft.whichOfSeveral), \(draft.heading.date)"
      switch note.state {
      case .enteredInError: found.staying.append("\(name): entered in error, which never goes out")
      case .draft where withDrafts:
        var charted = ChartedNote(draft: draft, format: format.id, layout: layout(of: draft, in: format))
        charted.edition = note.withdrawn.count
        found.notes.append(charted)
        found.doubts += doubts(in: draft).map { "\(name): \($0)" }
      case .awaitingCoSignature where !withDrafts:
        found.staying.append("\(name): awaiting co-signature (--draft lets it out, marked)")
      case .draft: found.staying.append("\(name): not signed (--draft lets it out, marked)")
      case .signed, .coSigned, .awaitingCoSignature:
        guard let signed = note.signed else { continue }
        try checkProofs(of: signed)
        guard var charted = ChartedNote(signed) else { continue }
        charted.edition = note.withdrawn.count
        found.notes.append(charted)
      }
    }
    return found
  }

  /// Names that the check leaves in a draft because they may be something else, unless someone let them stand.
  private func doubts(in draft: DraftNote) -> [String] {
    let note = NoteToSign(draft: draft)
    return check.findings(in: draft)
      .filter { $0.kind == .perhapsNamed && reason(for: $0, in: note) == nil }.map(\.words)
  }

  /// One member's part of this session; `nil` for somebody who was not on its roster.
  func part(of member: Member, with notes: [ChartedNote]) -> MemberSession? {
    let now = log.moment(at: workspace.clock.reading())
    guard let attendance = MemberAttendance(log, of: member.id, now: now) else { return nil }
    return MemberSession(
      session: entry.id, attendance: attendance, ratings: log.session.exportedRatings(of: member.id), notes: notes)
  }
}

extension Workspace {
  /// What leaves this vault is called by these, whichever copy of it is open.
  var exportNames: ExportNames { ExportNames { self.vault.exportName(for: $0) } }
}

/// The forms that notes go out in.
enum ExportForm: String, CaseIterable {
  case text, markdown, html, json, fhir

  func page(_ export: MemberExport, _ names: ExportNames) -> String {
    switch self {
    case .text: export.plainText
    case .markdown: export.markdown
    case .html: export.html
    case .json: export.json(names)
    case .fhir: export.fhirBundle(names)
    }
  }

  /// Of a file's name.
  var ending: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .json: "json"
    case .fhir: "fhir.json"
    }
  }
}
