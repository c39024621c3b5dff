internal import SessionCore

extension SlashCommand {
  /// Takes back the newest act.
  static let undo = SlashCommand(
    names: ["undo", "u"], section: .record, form: "/undo",
    summary: "Take back the newest act; flags stay.",
    examples: [
      Example("/undo", "", means: .act(.undo)),
      Example("/u", "", means: .act(.undo)),
    ],
    means: .act(.undo))
}
