import ArgumentParser
import Clinic
import Program
import Room
import SessionCore

/// The clipboard.
struct ExportCopy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Put one member's signed note on the clipboard.",
    discussion: OptionalRecipientOptions.discussion)

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  @Option(name: .long, help: "Whose note: a name or a handle.")
  var member: String

  @ArgumentParser.Flag(name: .long, help: "Unsigned notes too, marked as drafts.")
  var draft = false

  @OptionGroup var disclosure: OptionalRecipientOptions

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try ChartDesk(try workspace.session(session, group: group), in: workspace)
    let person = try desk.log.session.member(named: member)
    let cover = try disclosure.cover(
      workspace.book.group(desk.entry.group), in: workspace, at: desk.now, inside: Copying.purpose)
    Output.lines(
      try Copying.copy(person, on: desk, with: cover, withDrafts: draft, isInternal: disclosure.isInternal))
  }
}
