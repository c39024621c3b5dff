import Basics
import ArgumentParser
import ChartExport
import ChartRecord
import Charting
import Narration
import Program
import SessionCore

/// One member's times, for an auditor.
struct ExportTime: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time", abstract: "Export one member's time statement: in, out, breaks, and how each is known.")

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, html, json }

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "A name or a handle.")
  var member: String

  @OptionGroup var range: RangeOptions

  @Option(name: .customLong("as"), help: "text, html or json.")
  var form: Form = .text

  @Option(name: .long, help: "The file to write, or - for the standard output.")
  var into: String

  @ArgumentParser.Flag(name: .long, help: "Replace a file that is there already.")
  var force = false

  @OptionGroup var disclosure: RecipientOptions

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let group = try range.found(in: workspace)
    let person = try group.enrolment(named: member)
    let (from, to) = try range.days()
    let cover = try disclosure.cover(group, in: workspace, at: workspace.wallTime)
    var statement = TimeStatement(member: person.member, from: from?.iso, to: to?.iso, sessions: [], cover: cover)
    var records: [(desk: ChartDesk, disclosure: Disclosure)] = []
    // Whom it is about: a time statement has no note of its own to name.
    let record = cover.disclosure(of: .timeStatement, [NoteID("session.\(person.id.number)")], as: form.rawValue)
    for entry in try range.sessions(of: group, in: workspace) {
      let desk = try ChartDesk(entry, in: workspace)
      let now = desk.log.moment(at: workspace.clock.reading())
      guard let attendance = MemberAttendance(desk.log, of: person.id, now: now) else { continue }
      statement.sessions.append(attendance)
      records.append((desk, record))
    }
    guard !records.isEmpty else { throw Trouble("\(person.details.name) was on no list in those days") }
    let text =
      switch form {
      case .text: statement.plainText
      case .html: statement.html
      case .json: statement.json(workspace.exportNames)
      }
    try Outgoing(text: text, records: records).send(to: into, replacing: force)
    Outgoing.say(
      "the times of \(person.member.nameAndInitial) in \(records.count == 1 ? "1 session" : "\(records.count) sessions") "
        + "went to \(cover.recipient); it is recorded", beside: into)
  }
}

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
    _ what: Disclosure.Subject, as form: String, _ text: (SessionSheet, Cover?) -> String
  ) throws(Trouble) -> Cover? {
    let workspace = try Unlocking.workspace(common)
    let desk = try ChartDesk(try workspace.session(session, group: group), in: workspace)
    guard desk.log.session.startedAt != nil else { throw Trouble("that session has not begun") }
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

/// Times without names.
struct ExportCalendar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Export sessions for a calendar (iCalendar), without any name.",
    discussion: "It is about no one, so that nobody has to be named whom it goes to, and nothing is recorded.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Option(name: .long, help: "The group; may be left out where there is one.")
  var group: String?

  @Option(name: .long, help: "The first day, as in 2026-11-01; else from the beginning.")
  var from: String?

  @OptionGroup var destination: DestinationOptions

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(common)
    let chosen = try workspace.group(group)
    let from = try from.map { text throws(Trouble) in try Day(typed: text) }
    var calendar = SessionCalendar(meetings: [], madeWallMs: workspace.wallTime.wallMs)
    let entries = workspace.book.sessionsByTime.filter { entry in
      entry.group == chosen.id && from.map { from in entry.day.map { $0 >= from } ?? false } ?? true
    }
    try ProgressLine.during { progress throws(Trouble) in
      for (place, entry) in entries.enumerated() {
        progress(place * 100, entries.count * 100)
        let session = try workspace.log(of: entry).session
        guard let started = session.startedAt else { continue }
        calendar.meetings.append(
          SessionCalendar.Meeting(
            session: entry.id, kind: session.outline.kind, startedWallMs: started.wallMs,
            endedWallMs: session.endedAt?.wallMs))
      }
    }
    let count = calendar.meetings.count
    guard count > 0 else { throw Trouble("no session of \(chosen.name) has begun in those days") }
    try Outgoing(text: calendar.text(workspace.exportNames), records: [])
      .send(to: destination.path, replacing: destination.force)
    Outgoing.say(
      "\(count == 1 ? "1 session" : "\(count) sessions"), without any name", beside: destination.path)
  }
}

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
