import ArgumentParser
import ChartExport
import Clinic
import Program
import Room

/// Progress on goals over sessions.
struct Goals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goals", abstract: "Show what the record says on each goal of a member, over the newest sessions.",
    discussion: "A line is tied to a goal by #g1, #g2 in it. For you to read: names stand in it as they were typed.")

  @OptionGroup var listing: ListingOptions
  @OptionGroup var extent: ExtentOptions

  @Argument(help: "A name or a handle.")
  var member: String

  @Option(name: .long, help: "The group; may be left out where there is one.")
  var group: String?

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let chosen = try workspace.group(group)
    let person = try chosen.enrolment(named: member)
    let today = try workspace.today()
    let entries = workspace.book.sessionsByTime.filter { $0.group == chosen.id }
    let looked = listing.json ? entries[...] : entries.suffix(extent.limit ?? .max)
    let progress = ProgressLine.during { progress in
      workspace.goalProgress(of: person.member(on: today), in: looked, progress: progress)
    }
    guard !listing.json else { return Output.json(progress.json) }
    let rest = entries.count - looked.count
    Output.lines(
      progress.page + (rest > 0 ? ["over the newest \(looked.count) sessions; --all looks at \(rest) more"] : []))
  }
}
