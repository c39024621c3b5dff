internal import SessionCore

extension SlashCommand {
  /// Shows a past session as an outline.
  static let replay = SlashCommand(
    names: ["replay"], section: .after, form: "/replay [SESSION]",
    summary: "A session as an outline: planned and real.", worksInLobby: true,
    completing: [[.words(["last"])]],
    examples: [
      Example("/replay last", "Or an id, or a date.", means: .query(.replay("last"))),
      Example("/replay", "This session.", means: .query(.replay(nil))),
    ]
  ) { arguments throws(UsageError) in
    let selector = arguments.word()
    try arguments.none()
    return .query(.replay(selector))
  }
}
