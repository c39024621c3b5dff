import ArgumentParser
import Clinic
import Content
import Program
import Room
import ScreenText

/// Where a group stands in the twelve weeks.
struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show where a group stands in the twelve weeks, and what would come next.")

  @OptionGroup var listing: ListingOptions

  @Argument(help: "The group: a beginning of its name is enough; may be left out where there is one.")
  var name: String?

  @Option(name: .long, help: "The same as an option.")
  var group: String?

  func validate() throws {
    if name != nil, group != nil { throw ValidationError("name the group once") }
  }

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let chosen = try workspace.group(group ?? name)
    let standing = workspace.standing(of: chosen.id)
    if listing.json { Output.json(standing.json) } else { Output.lines(standing.lines) }
    try workspace.sayWhetherDamaged()
  }
}

/// What a group has had.
struct ShowHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show which topics and skills a group has had, and what always runs over.")

  @OptionGroup var listing: ListingOptions
  @OptionGroup var extent: ExtentOptions

  @Argument(help: "Its name; may be left out where there is one group.")
  var name: String?

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let group = try workspace.group(name)
    let entries = Array(workspace.book.sessionsByTime.filter { $0.group == group.id }.reversed())
    let looked = listing.json ? entries[...] : entries.prefix(extent.limit ?? .max)
    let history = try ProgressLine.during { progress throws(CommandFailure) in
      try workspace.history(of: looked, progress: progress)
    }
    let rest = entries.count - looked.count
    let said = rest > 0 ? ["the newest \(looked.count) sessions; --all looks at \(rest) more"] : []
    if listing.json { Output.json(history.json) } else { Output.lines(history.lines + said) }
    try workspace.sayWhetherDamaged()
  }
}
