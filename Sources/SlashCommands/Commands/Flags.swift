internal import SessionCore

extension SlashCommand {
  /// Shows the flags.
  static let flags = SlashCommand(
    names: ["flags"], section: .safety, form: "/flags",
    summary: "The flags that stand, and what was done.",
    examples: [
      Example("/flags", "", means: .query(.flags))
    ],
    means: .query(.flags))
}
