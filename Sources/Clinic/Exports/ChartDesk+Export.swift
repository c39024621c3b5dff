package import Basics
package import ChartExport
package import Charting
package import ChartRecord
package import Program
package import SessionCore
import Vault

/// Notes of one session that may go out, and those that stay.
package struct OutgoingNotes {
  package var notes: [ChartedNote] = []
  /// Why the others stay, a line each.
  package var staying: [String] = []
  /// What may be someone's name in the drafts that go out, a line each.
  var doubts: [String] = []

  /// All that is said beside the export.
  package var remarks: [String] { staying + doubts }
}

extension ChartDesk {
  /// Signed notes with everything that was added, their proofs checked; drafts only where they are asked for.
  package func outgoing(_ drafts: [DraftNote], withDrafts: Bool, in format: NoteFormat) throws(CommandFailure)
    -> OutgoingNotes
  {
    var found = OutgoingNotes()
    guard chart.certificate == nil else {
      found.staying = ["session \(entry.id.hexadecimal.prefix(8)): its content was destroyed"]
      return found
    }
    for draft in drafts {
      let note = chart.note(draft.noteID)
      let name = "\(title(draft)), \(draft.heading.date)"
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

  /// One member's part of this session; `nil` for someone who was not on its roster.
  package func part(of member: Member, with notes: [ChartedNote]) -> MemberSession? {
    let now = log.moment(at: workspace.clock.reading())
    guard let attendance = MemberAttendance(log, of: member.id, now: now) else { return nil }
    return MemberSession(
      session: entry.id, attendance: attendance, ratings: log.session.exportedRatings(of: member.id), notes: notes)
  }
}

extension Workspace {
  /// What leaves this vault is called by these, whichever copy of it is open.
  package var exportNames: ExportNames { ExportNames { self.vault.exportName(for: $0) } }

  /// When sessions of a group were held, for a calendar.
  package func meetings(
    of group: Group, from: Day?, progress: Progress = { _, _ in }
  ) throws(CommandFailure) -> [SessionCalendar.Meeting] {
    let entries = book.sessionsByTime.filter { entry in
      entry.group == group.id && from.map { from in entry.day.map { $0 >= from } ?? false } ?? true
    }
    var meetings: [SessionCalendar.Meeting] = []
    for (place, entry) in entries.enumerated() {
      progress(place * 100, entries.count * 100)
      let session = try log(of: entry).session
      guard let started = session.startedAt else { continue }
      meetings.append(
        SessionCalendar.Meeting(
          session: entry.id, kind: session.outline.kind, startedWallMs: started.wallMs,
          endedWallMs: session.endedAt?.wallMs))
    }
    return meetings
  }

  /// Who lets something out, as the record is to name them: who is named, else the only signer, else the first leader.
  package func discloser(_ typed: String?, of group: Group?) throws(CommandFailure) -> String {
    if let typed { return book.signer(named: typed)?.details.name ?? typed }
    let signers = book.signersNow
    if signers.count == 1 { return signers[0].details.name }
    if let leader = group?.leaders.first { return leader }
    throw .group(.noDiscloser)
  }
}

/// The forms that notes go out in.
package enum ExportForm: String, CaseIterable {
  case text, markdown, html, json, fhir

  /// The whole text of an export in this form.
  package func page(_ export: MemberExport, _ names: ExportNames) -> String {
    switch self {
    case .text: export.plainText
    case .markdown: export.markdown
    case .html: export.html
    case .json: export.json(names)
    case .fhir: export.fhirBundle(names)
    }
  }

  /// Of a file's name.
  package var ending: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .json: "json"
    case .fhir: "fhir.json"
    }
  }
}

extension DisclosureHeader {
  /// The entry in the account of what went out.
  package func disclosure(of what: Disclosure.Subject, _ notes: [NoteID], as form: String) -> Disclosure {
    Disclosure(
      at: at, what: what, notes: notes, form: form, recipient: ErasableText(recipient), purpose: ErasableText(purpose),
      by: by,
      ground: ground, reference: ErasableText(reference))
  }
}
