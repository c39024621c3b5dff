internal import SessionCore

extension SlashCommand {
  /// Gives back what was undone last.
  static let redo = SlashCommand(
    names: ["redo"], section: .record, form: "/redo",
    summary: "Give back what was undone last.",
    examples: [
      Example("/redo", "", means: .act(.redo))
    ],
    means: .act(.redo))
}
