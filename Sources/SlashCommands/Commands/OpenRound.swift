internal import SessionCore

extension SlashCommand {
  /// Opens a round.
  static let openRound = SlashCommand(
    names: ["round"], section: .floor, form: "/round MODE [question]",
    summary: "Open a round: everybody is offered a turn.",
    completing: [[.roundModes]],
    examples: [
      Example(
        "/round circle What helped this week?", "In seating order.",
        means: .act(.openRound(.circle, question: "What helped this week?"))),
      Example("/round popcorn", "In no order.", means: .act(.openRound(.popcorn, question: nil))),
    ]
  ) { arguments throws(UsageError) in
    let mode = try arguments.choice(.roundMode, of: RoundMode.allCases.map(\.rawValue), orMissing: .mode)
    guard let mode = RoundMode(rawValue: mode) else { throw arguments.missing(.mode) }
    return .act(.openRound(mode, question: arguments.text()))
  }
}
