internal import SessionCore

extension SlashCommand {
  /// Says what became of earlier concerns about someone.
  static let followed = SlashCommand(
    names: ["followed"], section: .safety, form: "/followed NAME words",
    summary: "What became of an earlier concern.",
    completing: [[.people]],
    examples: [
      Example(
        "/followed amina calmer, sees her counselor on Friday", "It is settled in every group.",
        means: .act(.followUp(.amina, words: "calmer, sees her counselor on Friday")))
    ]
  ) { arguments throws(UsageError) in
    let member = try arguments.member()
    return .act(.followUp(member, words: try arguments.text(.words)))
  }
}
