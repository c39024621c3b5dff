internal import SessionCore

extension SlashCommand {
  /// Hides everything but the clock.
  static let veil = SlashCommand(
    names: ["veil"], section: .discretion, form: "/veil",
    summary: "Only the clock; any key lifts it and is typed too.", worksInLobby: true,
    examples: [
      Example("/veil", "", means: .control(.veil))
    ],
    means: .control(.veil))
}
