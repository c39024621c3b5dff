internal import SessionCore

extension SlashCommand {
  /// Leaves the floor empty.
  static let yieldFloor = SlashCommand(
    names: ["yield"], section: .floor, form: "/yield",
    summary: "No one has the floor; lines are about the group.",
    examples: [
      Example("/yield", "The turn is over.", means: .act(.emptyFloor))
    ],
    means: .act(.emptyFloor))
}
