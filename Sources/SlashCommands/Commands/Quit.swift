internal import SessionCore

extension SlashCommand {
  /// Leaves the program.
  static let quit = SlashCommand(
    names: ["quit"], section: .after, form: "/quit",
    summary: "Leave; an open session stays open.", worksInLobby: true,
    examples: [
      Example("/quit", "", means: .control(.quit))
    ],
    means: .control(.quit))
}
