import ArgumentParser
import Basics
import ChartExport
import Clinic
import Room

/// Minutes by week against what is ordered.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Minutes, sessions and hours by week, against the ordered hours of each plan.",
    discussion:
      "A week that goes on is counted with the sessions usually left in it, so that a short one is seen early.")

  @OptionGroup var listing: ListingOptions

  @Option(name: .long, help: "Only this group.")
  var group: String?

  @Option(name: .long, help: "Only this member: a name or a handle.")
  var member: String?

  @Option(name: .long, help: "The first day; else the Monday three weeks before the last.")
  var from: String?

  @Option(name: .long, help: "The last day; else today.")
  var to: String?

  @ArgumentParser.Flag(name: .long, help: "Print comma-separated values.")
  var csv = false

  func validate() throws {
    if csv, listing.json { throw ValidationError("give --json or --csv, not both") }
  }

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let last = try to.map { text throws(CommandFailure) in try Day(typed: text) }
    let first = try from.map { text throws(CommandFailure) in try Day(typed: text) }
    if let last, let first, last < first { throw CommandFailure("--from comes after --to", .usage) }
    let chosen = try group.map { name throws(CommandFailure) in try workspace.group(named: name) }
    let people = try member.map { name throws(CommandFailure) in try workspace.members(named: name, in: chosen) }
    let ledger = try ProgressLine.during { progress throws(CommandFailure) in
      try workspace.ledger(of: chosen, about: people, from: first, to: last, progress: progress)
    }
    if listing.json { return Output.json(ledger.json) }
    guard !csv else {
      guard Descriptor.write(ledger.csv, to: 1) else {
        throw CommandFailure("the standard output could not be written")
      }
      return
    }
    Output.lines(ledger.page)
  }
}
