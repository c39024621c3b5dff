internal import SessionCore

extension SlashCommand {
  /// Stops all clocks.
  static let hold = SlashCommand(
    names: ["hold"], section: .flow, form: "/hold [at TIME]",
    summary: "Stop all clocks: a break, a fire alarm.", takesTime: true,
    examples: [
      Example("/hold", "Until /resume.", means: .act(.hold))
    ],
    means: .act(.hold))
}
