internal import SessionCore

extension SlashCommand {
  /// Opens a round.
  static let openRound = SlashCommand(
    names: ["round"], section: .floor, form: "/round MODE [NAME] [question]",
    summary: "Open a round; NAME asks for feedback.",
    completing: [[.roundModes], [.people]],
    examples: [
      Example(
        "/round circle What helped this week?", "In seating order.",
        means: .act(.openRound(.circle, question: "What helped this week?"))),
      Example("/round popcorn", "In no order.", means: .act(.openRound(.popcorn, question: nil))),
      Example(
        "/round open", "A conversation: no one is offered a turn; the board shows who has not been heard.",
        means: .act(.openRound(.open, question: nil))),
      Example(
        "/round feedback jo What do you see me do?", "Jo asks, the others answer briefly, and Jo closes.",
        means: .act(.openRound(.feedback, question: "What do you see me do?", asker: .jo))),
    ]
  ) { arguments throws(UsageError) in
    let mode = try arguments.choice(.roundMode, of: RoundMode.allCases.map(\.rawValue), orMissing: .mode)
    guard let mode = RoundMode(rawValue: mode) else { throw arguments.missing(.mode) }
    let asker = mode == .feedback ? try arguments.person() : nil
    return .act(.openRound(mode, question: arguments.text(), asker: asker))
  }
}
