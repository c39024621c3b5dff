internal import SessionCore

extension SlashCommand {
  /// Closes the session.
  static let close = SlashCommand(
    names: ["close"], section: .flow, form: "/close",
    summary: "Close the session; this ends the group too if /end was not typed.",
    examples: [
      Example("/close", "It names whatever stands in the way.", means: .act(.close))
    ],
    means: .act(.close))
}
