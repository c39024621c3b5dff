internal import SessionCore

extension SlashCommand {
  /// Shows where the group stands in the twelve weeks.
  static let plan = SlashCommand(
    names: ["plan"], section: .content, form: "/plan",
    summary: "Where this group stands in the twelve weeks.", worksInLobby: true,
    examples: [
      Example("/plan", "With the session that would come next.", means: .query(.plan))
    ],
    means: .query(.plan))
}
