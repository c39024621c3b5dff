import ArgumentParser
import Basics
import Clinic
import Program
import Room

/// Whose, and which days.
struct RangeOptions: ParsableArguments {
  @Option(name: .long, help: "The first day, as in 2026-11-01; else from the beginning.")
  var from: String?

  @Option(name: .customLong("to"), help: "The last day; else up to today.")
  var to: String?

  @Option(name: .long, help: "The group; may be left out where there is one.")
  var group: String?

  /// The days, the first not after the last.
  func days() throws(CommandFailure) -> (from: Day?, to: Day?) {
    let from = try from.map { text throws(CommandFailure) in try Day(typed: text) }
    let to = try to.map { text throws(CommandFailure) in try Day(typed: text) }
    if let from, let to, to < from { throw CommandFailure("--from comes after --to", .usage) }
    return (from, to)
  }

  func found(in workspace: Workspace) throws(CommandFailure) -> Group {
    try workspace.group(group)
  }

  /// Sessions of the group within the days, the oldest first.
  func sessions(of group: Group, in workspace: Workspace) throws(CommandFailure) -> [CatalogueEntry] {
    let (from, to) = try days()
    return workspace.sessions(of: group, from: from, to: to)
  }
}

extension Day {
  /// As people write a day.
  init(typed text: String) throws(CommandFailure) {
    guard let day = Day(parsing: text) else {
      throw CommandFailure("“\(text)” is not a day; write it as in 2026-11-24", .usage)
    }
    self = day
  }
}
