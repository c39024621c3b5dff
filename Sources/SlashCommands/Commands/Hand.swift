internal import SessionCore

extension SlashCommand {
  /// Hands go up.
  static let hand = SlashCommand(
    names: ["hand"], section: .floor, form: "/hand NAMES",
    summary: "Raised hands: they join the queue in this order.",
    completing: [[.people]],
    examples: [
      Example("/hand jo, luk", "Jo first, then Łukasz.", means: .act(.raiseHands([.jo, .luk])))
    ]
  ) { arguments throws(UsageError) in
    return .act(.raiseHands(try arguments.persons()))
  }
}
