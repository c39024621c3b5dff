internal import SessionCore

extension SlashCommand {
  /// Puts an offered turn off.
  static let later = SlashCommand(
    names: ["later"], section: .floor, form: "/later",
    summary: "Come back to this person; the turn is not counted.",
    examples: [
      Example("/later", "After all first offers.", means: .act(.putOff))
    ],
    means: .act(.putOff))
}
