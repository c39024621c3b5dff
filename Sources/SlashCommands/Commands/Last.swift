internal import SessionCore

extension SlashCommand {
  /// Shows what was last noted about somebody.
  static let last = SlashCommand(
    names: ["last"], section: .record, form: "/last NAME",
    summary: "What was last noted about somebody.",
    completing: [[.people]],
    examples: [
      Example("/last maya", "", means: .query(.last(.maya)))
    ]
  ) { arguments throws(UsageError) in
    let person = try arguments.person()
    try arguments.none()
    return .query(.last(person))
  }
}
