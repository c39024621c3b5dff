internal import SessionCore

extension SlashCommand {
  /// Changes who speaks in the pairs.
  static let swap = SlashCommand(
    names: ["swap"], section: .floor, form: "/swap",
    summary: "Say in the pairs that it is the other one's turn.",
    examples: [
      Example("/swap", "", means: .act(.swapPairs))
    ],
    means: .act(.swapPairs))
}
