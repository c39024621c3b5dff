internal import SessionCore

extension SlashCommand {
  /// Shows the crisis card.
  static let support = SlashCommand(
    names: ["support"], section: .safety, form: "/support",
    summary: "The crisis card: 988 and the program's numbers.", worksInLobby: true,
    examples: [
      Example("/support", "", means: .query(.support))
    ],
    means: .query(.support))
}
