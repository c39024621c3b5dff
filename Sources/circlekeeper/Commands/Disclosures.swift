import ArgumentParser
import Basics
import Clinic
import Program
import Room

/// The account of what left.
struct Disclosures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclosures",
    abstract: "List everything that left the vault: what, when, to whom, and on what ground.")

  @OptionGroup var listing: ListingOptions
  @OptionGroup var extent: ExtentOptions

  @Option(name: .long, help: "Only what is about this member: a name or a handle.")
  var member: String?

  @Option(name: .long, help: "Only this group's sessions.")
  var group: String?

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let chosen = try group.map { name throws(CommandFailure) in try workspace.group(named: name) }
    let people = try member.map { name throws(CommandFailure) in try workspace.members(named: name, in: chosen) }
    let limit = listing.json ? nil : extent.limit
    let (found, hasMore) = try ProgressLine.during { progress throws(CommandFailure) in
      try workspace.disclosed(in: chosen?.id, about: people, limit: limit, progress: progress)
    }
    guard !listing.json else { return Output.json(.array(found.map(\.json))) }
    let rest = hasMore ? ["older ones are left out: --all shows all"] : []
    Output.lines(found.isEmpty ? ["nothing has left yet"] : rest + found.map(\.line))
  }
}
