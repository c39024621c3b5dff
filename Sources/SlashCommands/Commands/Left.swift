internal import SessionCore

extension SlashCommand {
  /// Someone leaves before the end.
  static let left = SlashCommand(
    names: ["left"], section: .room, form: "/left NAME [STATUS] [words] [at TIME]",
    summary: "Someone leaves for the evening.", takesTime: true,
    completing: [[.people], [.statuses]],
    examples: [
      Example("/left jo", "Jo has left.", means: .act(.leave(.jo, status: nil, words: nil))),
      Example(
        "/left jo asked-to-leave after talking with Kim", "With a status and words.",
        means: .act(.leave(.jo, status: "asked-to-leave", words: "after talking with Kim"))),
    ]
  ) { arguments throws(UsageError) in
    let person = try arguments.person()
    let statuses = arguments.vocabulary.statuses
    let usable = statuses.filter { $0.use != .absent }.map(\.id)
    let status = try arguments.choiceIfAny(.status, of: statuses.map(\.id), usable: usable)
    return .act(.leave(person, status: status, words: arguments.text()))
  }
}
