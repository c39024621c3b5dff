import ArgumentParser
import ChartExport
import Charting
import Clinic
import Glibc
import Program
import Room

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
    let wanted = MemberExporting(
      of: person, in: group, try range.sessions(of: group, in: workspace), as: form.form, withDrafts: form.draft,
      formatID: form.format, cover: try disclosure.cover(group, in: workspace, at: workspace.wallTime))
    let (count, remarks) = try ProgressLine.during { progress throws(CommandFailure) in
      try workspace.export(wanted, into: into, replacing: force, progress: progress)
    }
    for line in remarks { Output.error(line) }
    guard count > 0 else { throw CommandFailure("there is no signed note of \(person.details.name) in those days") }
    Output.lines([
      "\(count == 1 ? "1 note" : "\(count) notes") of \(person.member(on: try workspace.today()).nameAndInitial) went to "
        + "\(wanted.cover.recipient); it is recorded"
    ])
  }
}
