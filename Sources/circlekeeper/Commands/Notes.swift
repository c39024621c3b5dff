import ArgumentParser
import Basics
import Charting
import ChartRecord
import Clinic
import Room
import SessionCore

/// Drafts of notes.
struct Notes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "Draft each member's own note of a session from what was recorded.",
    discussion:
      "What only a clinician can say is left as a gap: [[ plan ]]. Signed notes are shown as they were signed.")

  @OptionGroup var listing: ListingOptions

  @Argument(help: "An id, a date, or last.")
  var session: String?

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  @Option(name: .long, help: "Only this member's note: a name or a handle.")
  var member: String?

  @Option(name: .long, help: "The name of a format, in place of the group's own; `notes --formats` lists them.")
  var format: String?

  @ArgumentParser.Flag(name: .long, help: "Only what is still to be filled in, as a text that --fill reads back.")
  var gaps = false

  @Option(name: .long, help: "Fill gaps from this file, written as --gaps prints them.")
  var fill: String?

  @ArgumentParser.Flag(name: .long, help: "List under each draft the names that were replaced in it.")
  var names = false

  @ArgumentParser.Flag(name: .long, help: "List the formats instead.")
  var formats = false

  func validate() throws {
    if session == nil, !formats { throw ValidationError("say which session: an id, a date, or last") }
  }

  func run() throws {
    guard !formats, let session else { return list(FormatLibrary.found().library) }
    let workspace =
      fill == nil ? try Unlocking.workspaceToLookAt(listing.common) : try Unlocking.workspace(listing.common)
    let desk = try ChartDesk(try workspace.session(session, group: group), in: workspace)
    guard desk.chart.certificate == nil else { throw CommandFailure.chart(.contentDestroyed) }
    let person = try member.map { name in try desk.log.session.member(named: name) }
    if let fill { return Output.lines(try desk.fill(from: fill)) }
    if gaps { return Output.lines(desk.gapForm(of: person?.id)) }
    if listing.json { return Output.json(desk.json(of: person?.id, namingReplaced: names)) }
    let page = try desk.notesPage(of: person?.id, in: try desk.format(format), namingReplaced: names)
    Output.lines(page.isEmpty ? ["no note is due yet: nobody has come"] : page)
    if !names { sayReplaced(on: desk, of: person?.id) }
  }

  /// Names of others are in no file that the page is written to.
  private func sayReplaced(on desk: ChartDesk, of member: MemberID?) {
    let count = desk.openDrafts.filter { member == nil || $0.member.id == member }.reduce(0) {
      $0 + $1.substitutions.count
    }
    guard count > 0 else { return }
    Output.error("\(count == 1 ? "1 name was" : "\(count) names were") replaced; --names lists each")
  }

  private func list(_ library: FormatLibrary) {
    if listing.json {
      return Output.json(
        .array(library.formats.map { .object([.init("id", .string($0.id)), .init("title", .string($0.title))]) }))
    }
    let width = library.formats.map(\.id.count).max() ?? 0
    Output.lines(
      library.formats.map { format in
        "\(format.id)\(String(repeating: " ", count: width - format.id.count))  \(format.title)"
      })
  }
}
