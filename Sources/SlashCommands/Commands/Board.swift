internal import SessionCore

extension SlashCommand {
  /// Shows the evening at a glance.
  static let board = SlashCommand(
    names: ["board", "b"], section: .record, form: "/board",
    summary: "The evening in eight lines.",
    examples: [
      Example("/board", "", means: .query(.board)),
      Example("/b", "", means: .query(.board)),
    ],
    means: .query(.board))
}
