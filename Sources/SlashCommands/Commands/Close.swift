internal import SessionCore

extension SlashCommand {
  /// Closes the session.
  static let close = SlashCommand(
    names: ["close"], section: .flow, form: "/close",
    summary: "Close the session, after /end if nobody typed it.",
    examples: [
      Example("/close", "It names whatever stands in the way.", means: .act(.close))
    ],
    means: .act(.close))
}
