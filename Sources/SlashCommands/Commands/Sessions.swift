internal import SessionCore

extension SlashCommand {
  /// Lists the sessions.
  static let sessions = SlashCommand(
    names: ["sessions"], section: .after, form: "/sessions",
    summary: "The sessions so far.", worksInLobby: true,
    examples: [
      Example("/sessions", "", means: .query(.sessions))
    ],
    means: .query(.sessions))
}
