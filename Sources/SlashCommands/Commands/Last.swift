internal import SessionCore

extension SlashCommand {
  /// Shows what was last noted about someone.
  static let last = SlashCommand(
    names: ["last"], section: .record, form: "/last [NAME]",
    summary: "What was last noted about someone, or left to do.",
    completing: [[.people]],
    examples: [
      Example("/last maya", "What stands of her.", means: .query(.last(.maya))),
      Example("/last", "What last time left to do.", means: .query(.leftFromLastTime)),
    ]
  ) { arguments throws(UsageError) in
    if arguments.isEmpty { return .query(.leftFromLastTime) }
    let person = try arguments.person()
    try arguments.none()
    return .query(.last(person))
  }
}
