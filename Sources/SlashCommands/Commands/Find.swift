internal import SessionCore

extension SlashCommand {
  /// Searches the record.
  static let find = SlashCommand(
    names: ["find"], section: .record, form: "/find WORDS",
    summary: "Search the notes; private ones are never searched.", worksInLobby: true,
    completing: [],
    examples: [
      Example("/find sister", "", means: .query(.find("sister")))
    ]
  ) { arguments throws(UsageError) in
    return .query(.find(try arguments.text(.words)))
  }
}
