internal import SessionCore

extension SlashCommand {
  /// Ends an interruption.
  static let giveBack = SlashCommand(
    names: ["return"], section: .floor, form: "/return",
    summary: "The floor goes back to the person who was interrupted.",
    examples: [
      Example("/return", "With the time that was left.", means: .act(.returnFloor))
    ],
    means: .act(.returnFloor))
}
