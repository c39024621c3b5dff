internal import SessionCore

extension SlashCommand {
  /// Goes through the drafts of notes, gap by gap.
  static let draft = SlashCommand(
    names: ["draft"], section: .after, form: "/draft [NAME [PART [TEXT]]]",
    summary: "Fill in the drafts of notes.", worksInLobby: true,
    completing: [[.people]],
    examples: [
      Example("/draft maya", "Her draft, gap by gap; then the next person's.", means: .control(.draft("maya"))),
      Example("/draft", "Everyone's, in seating order.", means: .control(.draft(nil))),
      Example("/draft maya plan", "Her plan, to be edited.", means: .control(.draft("maya plan"))),
    ]
  ) { arguments throws(UsageError) in
    .control(.draft(arguments.text()))
  }
}
