import ArgumentParser
import ChartExport
import ChartRecord
import Clinic
import Program
import Room
import SessionCore

/// Which session, for what is about all who were there.
struct SheetOptions: ParsableArguments {
  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var disclosure: OptionalRecipientOptions

  /// The cover is `nil` for what stays within the program.
  func send(
    _ what: Disclosure.Subject, as form: String, _ text: (SessionSheet, DisclosureHeader?) -> String
  ) throws(CommandFailure) -> DisclosureHeader? {
    let workspace = try Unlocking.workspace(common)
    let desk = try ChartDesk(try workspace.session(session, group: group), in: workspace)
    guard desk.log.session.startedAt != nil else { throw CommandFailure("that session has not begun") }
    let cover = try disclosure.cover(
      workspace.book.group(desk.entry.group), in: workspace, at: desk.now, inside: "the program's own records")
    let outside = disclosure.isInternal ? nil : cover
    let sheet = SessionSheet(desk.log, now: desk.log.moment(at: workspace.clock.reading()))
    try Outgoing(text: text(sheet, outside), records: [(desk, cover.disclosure(of: what, [], as: form))])
      .send(to: destination.path, replacing: destination.force)
    Outgoing.say(
      "the \(what.rawValue) of \(sheet.date), about \(sheet.rows.count) people, went to \(cover.recipient); "
        + "it is recorded", beside: destination.path)
    return outside
  }
}

/// First names and initials.
struct ExportSignIn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-in", abstract: "Export a session's sign-in sheet: first name and initial, in and out.",
    discussion: OptionalRecipientOptions.discussion)

  @OptionGroup var sheet: SheetOptions

  func run() throws { _ = try sheet.send(.signInSheet, as: "text") { $0.signIn($1) } }
}

/// Everybody's minutes.
struct ExportAttendance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendance", abstract: "Export a session's attendance with whole names and minutes, as CSV.",
    discussion: OptionalRecipientOptions.discussion)

  @OptionGroup var sheet: SheetOptions

  func run() throws {
    let cover = try sheet.send(.attendance, as: "csv") { page, _ in page.attendanceCSV }
    if let notice = cover?.notice { Output.error("a table has no room for the notice; send it along: \(notice)") }
  }
}
