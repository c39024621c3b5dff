internal import SessionCore

extension SlashCommand {
  /// An intervention of the leader.
  static let we = SlashCommand(
    names: ["we"], section: .record, form: "/we [@NAMES] text",
    summary: "What the leader did: an intervention.",
    completing: [[.signedPeople]],
    examples: [
      Example(
        "/we reflected the double bind", "With whoever has the floor.",
        means: .act(.intervene(.leader, "reflected the double bind", about: .floor))),
      Example(
        "/we @jo asked about sleep", "With Jo.",
        means: .act(.intervene(.leader, "asked about sleep", about: .people([.jo])))),
    ]
  ) { arguments throws(UsageError) in
    let (target, text) = try arguments.signedText()
    return .act(.intervene(.leader, text, about: target))
  }
}
