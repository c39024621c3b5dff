internal import SessionCore

extension SlashCommand {
  /// An intervention of the co-leader.
  static let co = SlashCommand(
    names: ["co", "c"], section: .record, form: "/co [@NAMES] text",
    summary: "What the co-leader did.",
    completing: [[.signedPeople]],
    examples: [
      Example(
        "/co reflected the double bind", "With the person who has the floor.",
        means: .act(.intervene(.coLeader, "reflected the double bind", about: .floor))),
      Example(
        "/co @jo asked about sleep", "With Jo.",
        means: .act(.intervene(.coLeader, "asked about sleep", about: .people([.jo])))),
    ]
  ) { arguments throws(UsageError) in
    let (target, text, hints) = try arguments.doneWith()
    return .act(.intervene(.coLeader, text, about: target), hints: hints)
  }
}
