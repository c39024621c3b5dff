import ArgumentParser
import Basics
import ChartExport
import ChartRecord
import Clinic
import Program
import Room

/// Times without names.
struct ExportCalendar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Export sessions for a calendar (iCalendar), without any name.",
    discussion: "It names no one, so no recipient is asked for and nothing is recorded.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Option(name: .long, help: "The group; may be left out where there is one.")
  var group: String?

  @Option(name: .long, help: "The first day, as in 2026-11-01; else from the beginning.")
  var from: String?

  @OptionGroup var destination: DestinationOptions

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(common)
    let chosen = try workspace.group(group)
    let from = try from.map { text throws(CommandFailure) in try Day(typed: text) }
    var calendar = SessionCalendar(meetings: [], madeWallMs: workspace.wallTime.wallMs)
    try ProgressLine.during { progress throws(CommandFailure) in
      calendar.meetings = try workspace.meetings(of: chosen, from: from, progress: progress)
    }
    let count = calendar.meetings.count
    guard count > 0 else { throw CommandFailure("no session of \(chosen.name) has begun in those days") }
    try Outgoing(text: calendar.text(workspace.exportNames), records: [])
      .send(to: destination.path, replacing: destination.force)
    Outgoing.say(
      "\(count == 1 ? "1 session" : "\(count) sessions"), without any name", beside: destination.path)
  }
}
