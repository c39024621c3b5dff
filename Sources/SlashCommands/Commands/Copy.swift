internal import SessionCore

extension SlashCommand {
  /// Puts one person's signed note on the clipboard.
  static let copy = SlashCommand(
    names: ["copy"], section: .after, form: "/copy NAME",
    summary: "One person's signed note to the clipboard.", worksInLobby: true,
    completing: [[.people]],
    examples: [
      Example("/copy maya", "It is recorded that her note went out.", means: .control(.copy("maya")))
    ]
  ) { arguments throws(UsageError) in
    .control(.copy(try arguments.text(.name)))
  }
}
