import ArgumentParser
import Basics
import ChartExport
import Charting
import ChartRecord
import Clinic
import Program
import Room
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
    var statement = TimeStatement(
      member: person.member(on: try workspace.today()), from: from?.iso, to: to?.iso, sessions: [], cover: cover)
    // Whom it is about: a time statement has no note of its own to name.
    let record = cover.disclosure(of: .timeStatement, [NoteID("session.\(person.id.number)")], as: form.rawValue)
    let (sessions, records) = try workspace.times(
      of: person, in: try range.sessions(of: group, in: workspace), disclosing: record)
    statement.sessions = sessions
    guard !records.isEmpty else { throw CommandFailure("\(person.details.name) was on no list in those days") }
    let text =
      switch form {
      case .text: statement.plainText
      case .html: statement.html
      case .json: statement.json(workspace.exportNames)
      }
    try Outgoing(text: text, records: records).send(to: into, replacing: force)
    Outgoing.say(
      "the times of \(person.member(on: try workspace.today()).nameAndInitial) in \(records.count == 1 ? "1 session" : "\(records.count) sessions") "
        + "went to \(cover.recipient); it is recorded", beside: into)
  }
}
