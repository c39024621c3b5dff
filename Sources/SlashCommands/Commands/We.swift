internal import SessionCore

extension SlashCommand {
  /// An intervention of the leader.
  static let we = SlashCommand(
    names: ["we", "w"], section: .record, form: "/we [@NAMES] text",
    summary: "What the leader did: an intervention.",
    completing: [[.signedPeople]],
    examples: [
      Example(
        "/we reflected the double bind", "With the person who has the floor.",
        means: .act(.intervene(.leader, "reflected the double bind", about: .floor))),
      Example(
        "/we @jo asked about sleep", "With Jo.",
        means: .act(.intervene(.leader, "asked about sleep", about: .people([.jo])))),
      Example(
        "/w asked @jo about sleep", "With Jo as well: the first @name says who, wherever it stands.",
        means: .act(.intervene(.leader, "asked @jo about sleep", about: .people([.jo])))),
    ]
  ) { arguments throws(UsageError) in
    let (target, text, hints) = try arguments.doneWith()
    return .act(.intervene(.leader, text, about: target), hints: hints)
  }
}
