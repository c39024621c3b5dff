package import ChartExport
import Charting
package import ChartRecord
import Glibc
package import Program
import SessionCore

/// Everything of one member that is to leave, over several sessions.
package struct MemberExporting {
  package var person: Enrolment
  package var group: Group
  package var sessions: [CatalogueEntry]
  package var form: ExportForm
  package var withDrafts: Bool
  /// For drafts; `nil` for the group's own format.
  package var formatID: String?
  package var cover: DisclosureHeader

  package init(
    of person: Enrolment, in group: Group, _ sessions: [CatalogueEntry], as form: ExportForm, withDrafts: Bool,
    formatID: String?, cover: DisclosureHeader
  ) {
    self.person = person
    self.group = group
    self.sessions = sessions
    self.form = form
    self.withDrafts = withDrafts
    self.formatID = formatID
    self.cover = cover
  }
}

extension Workspace {
  /// Writes a file for each session into a folder, which is made if it is not there, and records each; FHIR is one
  /// bundle for all of them.
  ///
  /// - Returns: how many notes went out, and what is to be said of the others.
  package func export(
    _ wanted: MemberExporting, into folder: String, replacing: Bool, progress: Progress = { _, _ in }
  ) throws(CommandFailure) -> (noteCount: Int, remarks: [String]) {
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw .file(.unmadeFolder(path: folder, errorNumber: errno)) }
    let member = wanted.person.member(on: try today())
    var bundle = MemberExport(
      member: member, of: wanted.group.id, sessions: [], cover: wanted.cover)
    var bundled: [(desk: ChartDesk, disclosure: Disclosure)] = []
    var (count, remarks): (Int, [String]) = (0, [])
    for (place, entry) in wanted.sessions.enumerated() {
      progress(place * 100, wanted.sessions.count * 100)
      guard let (desk, found) = try outgoing(entry, wanted) else { continue }
      remarks += found.remarks
      guard !found.notes.isEmpty, let part = desk.part(of: member, with: found.notes) else { continue }
      count += found.notes.count
      let record = wanted.cover.disclosure(of: .note, found.notes.map(\.id), as: wanted.form.rawValue)
      guard wanted.form != .fhir else {
        bundle.sessions.append(part)
        bundled.append((desk, record))
        continue
      }
      let export = MemberExport(
        member: desk.log.session.roster.first { $0.id == wanted.person.id } ?? member,
        of: wanted.group.id, sessions: [part], cover: wanted.cover)
      let name = "\(part.attendance.date)-\(exportNames.session(entry.id).prefix(8)).\(wanted.form.ending)"
      try Outgoing(text: wanted.form.page(export, exportNames), records: [(desk, record)])
        .write(to: "\(folder)/\(name)", replacing: replacing)
    }
    if !bundled.isEmpty {
      try Outgoing(text: bundle.fhirBundle(exportNames), records: bundled)
        .write(to: "\(folder)/notes.\(wanted.form.ending)", replacing: replacing)
    }
    return (count, remarks)
  }

  /// `nil` where they were not on that session's roster, or nothing is about them.
  private func outgoing(
    _ entry: CatalogueEntry, _ wanted: MemberExporting
  ) throws(CommandFailure) -> (ChartDesk, OutgoingNotes)? {
    let desk = try ChartDesk(entry, in: self)
    let drafts = desk.drafts.filter { $0.member.id == wanted.person.id }
    guard !drafts.isEmpty else { return nil }
    return (
      desk, try desk.outgoing(drafts, withDrafts: wanted.withDrafts, in: try desk.format(wanted.formatID))
    )
  }

  /// A member's times in these sessions, and what the charts have to record of it; empty where they were on no list.
  package func times(
    of person: Enrolment, in sessions: [CatalogueEntry], disclosing record: Disclosure
  ) throws(CommandFailure) -> (attendance: [MemberAttendance], records: [(desk: ChartDesk, disclosure: Disclosure)]) {
    var attendances: [MemberAttendance] = []
    var records: [(desk: ChartDesk, disclosure: Disclosure)] = []
    for entry in sessions {
      let desk = try ChartDesk(entry, in: self)
      let now = desk.log.moment(at: clock.reading())
      guard let attendance = MemberAttendance(desk.log, of: person.id, now: now) else { continue }
      attendances.append(attendance)
      records.append((desk, record))
    }
    return (attendances, records)
  }
}
