import Basics
import ArgumentParser
import ChartExport
import ChartRecord
import Charting
import Glibc
import Narration
import Program
import SessionCore

/// All notes of one member over a range.
struct ExportMember: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "member", abstract: "Export all signed notes of one member, a file for each session.",
    discussion: "The files' names hold dates and numbers, no person's name. FHIR is one bundle for all sessions.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "A name or a handle.")
  var member: String

  @OptionGroup var range: RangeOptions
  @OptionGroup var form: FormOptions

  @Option(name: .long, help: "The folder for the files; it is made if it is not there.")
  var into: String

  @ArgumentParser.Flag(name: .long, help: "Replace files that are there already.")
  var force = false

  @OptionGroup var disclosure: RecipientOptions

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let group = try range.found(in: workspace)
    let person = try group.enrolment(named: member)
    let entries = try range.sessions(of: group, in: workspace)
    var bundle = MemberExport(
      member: person.member, of: group.id, sessions: [],
      cover: try disclosure.cover(group, in: workspace, at: workspace.wallTime))
    var bundled: [(desk: ChartDesk, disclosure: Disclosure)] = []
    var (count, remarks): (Int, [String]) = (0, [])
    try makeFolder()
    let names = workspace.exportNames
    try ProgressLine.during { progress throws(Trouble) in
      for (place, entry) in entries.enumerated() {
        progress(place * 100, entries.count * 100)
        guard let (desk, found) = try outgoing(of: person, entry, workspace) else { continue }
        remarks += found.remarks
        guard !found.notes.isEmpty, let part = desk.part(of: person.member, with: found.notes) else { continue }
        count += found.notes.count
        let record = bundle.cover.disclosure(of: .note, found.notes.map(\.id), as: form.form.rawValue)
        guard form.form != .fhir else {
          bundle.sessions.append(part)
          bundled.append((desk, record))
          continue
        }
        let export = MemberExport(
          member: desk.log.session.roster.first { $0.id == person.id } ?? person.member, of: group.id,
          sessions: [part], cover: bundle.cover)
        let name = "\(part.attendance.date)-\(names.session(entry.id).prefix(8)).\(form.form.ending)"
        try Outgoing(text: form.form.page(export, names), records: [(desk, record)])
          .send(to: "\(into)/\(name)", replacing: force)
      }
    }
    if !bundled.isEmpty {
      try Outgoing(text: bundle.fhirBundle(names), records: bundled)
        .send(to: "\(into)/notes.\(form.form.ending)", replacing: force)
    }
    for line in remarks { Output.error(line) }
    guard count > 0 else { throw Trouble("there is no signed note of \(person.details.name) in those days") }
    Output.lines([
      "\(count == 1 ? "1 note" : "\(count) notes") of \(person.member.nameAndInitial) went to "
        + "\(bundle.cover.recipient); it is recorded"
    ])
  }

  /// `nil` where they were not on that session's roster, or nothing is about them.
  private func outgoing(
    of person: Enrolment, _ entry: CatalogueEntry, _ workspace: Workspace
  ) throws(Trouble) -> (ChartDesk, OutgoingNotes)? {
    let desk = try ChartDesk(entry, in: workspace)
    let drafts = desk.drafts.filter { $0.member.id == person.id }
    guard !drafts.isEmpty else { return nil }
    return (desk, try desk.outgoing(drafts, withDrafts: form.draft, in: try desk.format(form.format)))
  }

  private func makeFolder() throws(Trouble) {
    guard mkdir(into, 0o700) != 0, errno != EEXIST else { return }
    throw Trouble("the folder \(into) could not be made: \(String(cString: strerror(errno)))")
  }
}

extension Group {
  /// Somebody of the roster, those who have left too.
  func enrolment(named typed: String) throws(Trouble) -> Enrolment {
    switch roster.meant(by: typed) {
    case .one(let id): if let found = roster.first(where: { $0.id == id }) { return found }
    case .several(let names): throw Trouble("“\(typed)” could be \(names.joined(separator: ", ")); type the handle")
    case .nobody: break
    }
    throw Trouble("“\(typed)” is not on the roster of \(name); `circlekeeper group show` lists it")
  }
}

extension Workspace {
  /// Now, as the wall shows it.
  var wallTime: WallTime {
    let reading = clock.reading()
    return WallTime(wallMs: reading.wallMs, offsetSeconds: reading.offsetSeconds)
  }

  /// Today, where this is.
  func today() throws(Trouble) -> Day {
    let reading = clock.reading()
    if let day = Day(wallMs: reading.wallMs, offsetSeconds: reading.offsetSeconds) { return day }
    throw Trouble("the machine's clock shows no date that can be kept; set it first")
  }
}
