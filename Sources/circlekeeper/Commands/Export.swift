import ArgumentParser
import ChartExport
import Charting
import ChartRecord
import Clinic
import Program
import Room

/// What leaves the vault.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Let signed notes, times and attendance out, one person at a time.",
    discussion: """
      Each export is recorded: what went, when, to whom, for what purpose, by whom, and what allows it. \
      `circlekeeper disclosures` lists them. Files can be read by you only.
      """,
    subcommands: [
      ExportNote.self, ExportMember.self, ExportTime.self, ExportSignIn.self, ExportAttendance.self,
      ExportCalendar.self, ExportCopy.self,
    ])
}

extension ExportForm: ExpressibleByArgument {}

/// Where it goes.
struct DestinationOptions: ParsableArguments {
  @Option(name: [.customLong("into"), .customLong("to")], help: "The file to write, or - for the standard output.")
  var path: String

  @ArgumentParser.Flag(name: .long, help: "Replace a file that is there already.")
  var force = false
}

/// Which form, and whether drafts go too.
struct FormOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: "text, markdown, html, json or fhir.")
  var form: ExportForm = .text

  @ArgumentParser.Flag(name: .long, help: "Let unsigned notes out too, each page marked as a draft.")
  var draft = false

  @Option(name: .long, help: "For drafts: the name of a format, in place of the group's own.")
  var format: String?
}

/// One member's notes of one session.
struct ExportNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Export one member's signed note of a session.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: NoteOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var disclosure: RecipientOptions

  func validate() throws {
    if which.member == nil { throw ValidationError("say whose note with --member NAME") }
  }

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try which.desk(workspace)
    let drafts = try which.drafts(on: desk)
    let found = try desk.outgoing(drafts, withDrafts: form.draft, in: try desk.format(form.format))
    guard let member = drafts.first?.member, !found.notes.isEmpty,
      let part = desk.part(of: member, with: found.notes)
    else { throw CommandFailure("nothing goes out. \(found.staying.joined(separator: "; "))") }
    let cover = try disclosure.cover(workspace.book.group(desk.entry.group), in: workspace, at: desk.now)
    let export = MemberExport(member: member, of: desk.entry.group, sessions: [part], cover: cover)
    let record = cover.disclosure(of: .note, found.notes.map(\.id), as: form.form.rawValue)
    try Outgoing(text: form.form.page(export, workspace.exportNames), records: [(desk, record)])
      .send(to: destination.path, replacing: destination.force)
    let count = found.notes.count == 1 ? "the note" : "\(found.notes.count) notes"
    Outgoing.say(
      "\(count) of \(member.nameAndInitial), \(part.attendance.date), went to \(cover.recipient); it is recorded",
      beside: destination.path)
    for line in found.remarks { Output.error(line) }
  }
}
