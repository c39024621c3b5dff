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

  @OptionGroup var common: CommonOptions

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
      case .json: statement.json
      }
    try Outgoing(text: text, records: records).send(to: into, replacing: force)
    Outgoing.say(
      "the times of \(person.member.nameAndInitial) in \(records.count == 1 ? "1 session" : "\(records.count) sessions") "
        + "went to \(cover.recipient); it is recorded", beside: into)
  }
}

/// Which session, for what is about all who were there.
struct SheetOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var disclosure: RecipientOptions

  func send(
    _ what: Disclosure.Subject, as form: String, _ text: (SessionSheet, Cover) -> String
  ) throws(Trouble) -> Cover {
    let workspace = try Unlocking.workspace(common)
    let desk = try ChartDesk(try workspace.session(session, group: group), in: workspace)
    guard desk.log.session.startedAt != nil else { throw Trouble("that session has not begun") }
    let cover = try disclosure.cover(workspace.book.group(desk.entry.group), in: workspace, at: desk.now)
    let sheet = SessionSheet(desk.log, now: desk.log.moment(at: workspace.clock.reading()))
    try Outgoing(text: text(sheet, cover), records: [(desk, cover.disclosure(of: what, [], as: form))])
      .send(to: destination.path, replacing: destination.force)
    Outgoing.say(
      "the \(what.rawValue) of \(sheet.date), about \(sheet.rows.count) people, went to \(cover.recipient); "
        + "it is recorded", beside: destination.path)
    return cover
  }
}

/// First names and initials.
struct ExportSignIn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-in", abstract: "Export a session's sign-in sheet: first name and initial, in and out.")

  @OptionGroup var sheet: SheetOptions

  func run() throws { _ = try sheet.send(.signInSheet, as: "text") { $0.signIn($1) } }
}

/// Everybody's minutes.
struct ExportAttendance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendance", abstract: "Export a session's attendance with whole names and minutes, as CSV.")

  @OptionGroup var sheet: SheetOptions

  func run() throws {
    let cover = try sheet.send(.attendance, as: "csv") { page, _ in page.attendanceCSV }
    if let notice = cover.notice { Output.error("a table has no room for the notice; send it along: \(notice)") }
  }
}

/// Times without names.
struct ExportCalendar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Export sessions for a calendar (iCalendar), without any name.")

  @OptionGroup var common: CommonOptions

  @Option(name: .long, help: "The group; may be left out where there is one.")
  var group: String?

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var disclosure: RecipientOptions

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let chosen = try workspace.group(group)
    let cover = try disclosure.cover(chosen, in: workspace, at: workspace.wallTime)
    var calendar = SessionCalendar(meetings: [], madeWallMs: cover.at.wallMs)
    var records: [(desk: ChartDesk, disclosure: Disclosure)] = []
    for entry in workspace.book.catalogue where entry.group == chosen.id {
      let desk = try ChartDesk(entry, in: workspace)
      guard let started = desk.log.session.startedAt else { continue }
      calendar.meetings.append(
        SessionCalendar.Meeting(
          session: entry.id, kind: desk.log.session.outline.kind, startedWallMs: started.wallMs,
          endedWallMs: desk.log.session.endedAt?.wallMs))
      records.append((desk, cover.disclosure(of: .session, [], as: "calendar")))
    }
    guard !records.isEmpty else { throw Trouble("no session of \(chosen.name) has begun yet") }
    try Outgoing(text: calendar.text, records: records).send(to: destination.path, replacing: destination.force)
    Outgoing.say(
      "\(records.count == 1 ? "1 session" : "\(records.count) sessions") went to \(cover.recipient), without names; "
        + "it is recorded", beside: destination.path)
  }
}

/// The clipboard.
struct ExportCopy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Put one member's signed note on the clipboard.",
    discussion: "Without --recipient it is recorded as staying within the program, for its own record system.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  @Option(name: .long, help: "Whose note: a name or a handle.")
  var member: String

  @ArgumentParser.Flag(name: .long, help: "Unsigned notes too, marked as drafts.")
  var draft = false

  @Option(name: .long, help: "To whom it goes, if not into the program's own records.")
  var recipient: String?

  @Option(name: .long, help: "What they need it for.")
  var purpose: String?

  @OptionGroup var ground: GroundOptions

  func validate() throws {
    if recipient != nil || purpose != nil || ground.given != nil,
      recipient == nil || purpose == nil || ground.given == nil
    {
      throw ValidationError("say all of --recipient, --purpose and --consent or --legal-ground, or none")
    }
  }

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try ChartDesk(try workspace.session(session, group: group), in: workspace)
    let person = try desk.log.session.member(named: member)
    let by = try GroundOptions.person(ground.by, in: workspace, workspace.book.group(desk.entry.group))
    let (allowed, reference) = ground.given ?? (.legalGround, Copying.ground)
    let cover = Cover(
      at: desk.now, recipient: recipient ?? Copying.recipient, purpose: purpose ?? Copying.purpose, by: by,
      ground: allowed, reference: reference, notice: Notice.text)
    Output.lines(
      try Copying.copy(person, on: desk, with: cover, withDrafts: draft, isInternal: recipient == nil))
  }
}
