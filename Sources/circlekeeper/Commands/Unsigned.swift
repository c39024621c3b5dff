import ArgumentParser
import Basics
import Clinic
import Room

/// What is left to be signed, over all sessions.
struct Unsigned: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsigned", abstract: "List every note that still needs a signature, the oldest session first.")

  @OptionGroup var listing: ListingOptions
  @OptionGroup var extent: ExtentOptions

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let limit = listing.json ? nil : extent.limit
    let (found, hasMore) = ProgressLine.during { progress in
      workspace.unsignedNotes(limit: limit, progress: progress)
    }
    guard !listing.json else { return Output.json(.array(found.map(\.json))) }
    let rest = hasMore ? ["older sessions have notes to sign too: --all shows all"] : []
    Output.lines(found.isEmpty ? ["every note is signed"] : rest + found.map(\.line))
  }
}
