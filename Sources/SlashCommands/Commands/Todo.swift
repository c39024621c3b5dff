internal import SessionCore

extension SlashCommand {
  /// Shows what is to be settled. The name tells nothing to someone who looks at the screen.
  static let todo = SlashCommand(
    names: ["todo"], section: .safety, form: "/todo",
    summary: "What is still to settle.", worksInLobby: true,
    examples: [
      Example("/todo", "", means: .query(.todo)),
      Example("/todo", "When the group is over, too.", in: .lobby, means: .query(.todo)),
    ],
    means: .query(.todo))
}
