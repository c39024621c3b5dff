internal import SessionCore

extension SlashCommand {
  /// Shows the timers.
  static let timers = SlashCommand(
    names: ["timers"], section: .clocks, form: "/timers",
    summary: "The timers that run.",
    examples: [
      Example("/timers", "", means: .query(.timers))
    ],
    means: .query(.timers))
}
