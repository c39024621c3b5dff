internal import SessionCore

extension SlashCommand {
  /// Moves to the phase before.
  static let back = SlashCommand(
    names: ["back"], section: .flow, form: "/back [at TIME]",
    summary: "Go back to the phase before.", takesTime: true,
    examples: [
      Example("/back", "Its clock goes on where it stood.", means: .act(.goBack))
    ],
    means: .act(.goBack))
}
