internal import SessionCore

extension SlashCommand {
  /// Ends the group for everybody at one instant.
  static let end = SlashCommand(
    names: ["end"], section: .flow, form: "/end [at TIME]",
    summary: "The group is over for everyone; notes go on.", takesTime: true,
    examples: [
      Example("/end", "Everyone is stamped out.", means: .act(.end)),
      Example("/end at -5m", "It was over five minutes ago.", means: .act(.end, claim: .ago(seconds: 300))),
    ],
    means: .act(.end))
}
