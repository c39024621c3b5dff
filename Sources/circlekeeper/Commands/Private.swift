import ArgumentParser
import ChartExport
import ChartRecord
import Clinic
import Program
import Room
import SessionCore

/// Private notes of one session, by that name only.
struct PrivateNotesOfSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "private", abstract: "Private notes: never part of a chart, shown and exported only from here.",
    subcommands: [ShowPrivate.self, ExportPrivate.self, DestroyPrivate.self])
}

struct ShowPrivate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the private notes of a session.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  @Option(name: .long, help: "Only those about this member.")
  var member: String?

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(common)
    let log = try workspace.log(of: try workspace.session(session, group: group))
    let person = try member.map { name throws(CommandFailure) in try log.session.member(named: name) }
    let lines = log.session.privateLines(about: person?.id)
    Output.lines(lines.isEmpty ? ["there are no private notes"] : lines)
  }
}

struct ExportPrivate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the private notes of a session into a file; recorded as a disclosure.",
    discussion: "Psychotherapy notes need a consent of their own. From a script: --confirm \"export private notes\".")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var disclosure: RecipientOptions
  @OptionGroup var who: SignerOptions

  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  @Option(name: .long, help: "Only those about this member.")
  var member: String?

  @Option(name: .long, help: "For scripts: the words that are asked for otherwise.")
  var confirm: String?

  private static let confirmation = "export private notes"

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try ChartDesk(try workspace.session(session, group: group), in: workspace)
    let person = try member.map { name throws(CommandFailure) in try desk.log.session.member(named: name) }
    let lines = desk.log.session.privateLines(about: person?.id)
    guard !lines.isEmpty else { throw CommandFailure("there are no private notes to export") }
    if confirm == nil { Output.lines(["to go on type: \(Self.confirmation)"]) }
    let typed = try confirm ?? ShellQuestion(flagsTo: .workspace(workspace)).wholeLine()
    guard typed == Self.confirmation else { throw CommandFailure("nothing was exported") }
    let signing = try who.person(in: workspace)
    var cover = try disclosure.cover(workspace.book.group(desk.entry.group), in: workspace, at: desk.now)
    cover.by = signing.signer.details.name
    let record = cover.disclosure(of: .privateNotes, [], as: "text")
    try Outgoing(text: (lines + ["", "--"] + cover.lines).joined(separator: "\n") + "\n", records: [(desk, record)])
      .send(to: destination.path, replacing: destination.force)
    Outgoing.say(
      "\(lines.count) private notes went to \(cover.recipient); it is recorded", beside: destination.path)
  }
}
