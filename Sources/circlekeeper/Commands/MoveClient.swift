import ArgumentParser
import Basics
import Clinic
import Program
import Room

/// From one group into another, with the same person behind both seats.
struct MoveClient: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move someone from one group to another.",
    discussion: "The last day in the old group is the day before. Their handle goes along where it is free.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "A handle, a name, or id: and the chart id.")
  var client: String

  @Option(name: .long, help: "The group that they leave.") var from: String
  @Option(name: .long, help: "The group that they join.") var to: String
  @Option(name: .long, help: "The first day in the new group, as in 2026-11-12; else today.") var on: String?

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let found = try workspace.client(named: client)
    let (old, new) = (try workspace.group(named: from), try workspace.group(named: to))
    let day = if let on { try Day(typed: on) } else { try workspace.today() }
    try workspace.perform(.moveClient(found.id, from: old.id, to: new.id, on: day))
    Output.lines(workspace.book.client(found.id).map(workspace.book.page) ?? [])
  }
}
