internal import SessionCore

extension SlashCommand {
  /// Answers the commitment of last time.
  static let kept = SlashCommand(
    names: ["kept"], section: .record, form: "/kept NAME yes|part|no [words]",
    summary: "What became of last time's commitment.",
    completing: [[.people], [.words(["yes", "part", "no"])]],
    examples: [
      Example("/kept maya part called twice", "", means: .act(.answerCommitment(.maya, .part, words: "called twice")))
    ]
  ) { arguments throws(UsageError) in
    let member = try arguments.member()
    let answer = try arguments.choice(.kept, of: Kept.allCases.map(\.rawValue), orMissing: .kept)
    guard let kept = Kept(rawValue: answer) else { throw arguments.missing(.kept) }
    return .act(.answerCommitment(member, kept, words: arguments.text()))
  }
}
