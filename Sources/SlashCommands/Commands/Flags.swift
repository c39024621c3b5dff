internal import SessionCore

extension SlashCommand {
  /// Shows the flags.
  static let flags = SlashCommand(
    names: ["flags"], section: .safety, form: "/flags",
    summary: "The flags that stand, and what was done.", worksInLobby: true,
    examples: [
      Example("/flags", "", means: .query(.flags)),
      Example("/flags", "With no session open: what is open of earlier ones.", in: .lobby, means: .query(.flags)),
    ],
    means: .query(.flags))
}
