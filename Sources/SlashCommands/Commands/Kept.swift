internal import SessionCore

extension SlashCommand {
  /// Answers the commitment of last time.
  static let kept = SlashCommand(
    names: ["kept", "k"], section: .record, form: "/kept [NAME] yes|part|no [words]",
    summary: "What became of last time's commitment.",
    completing: [[.people], [.words(["yes", "part", "no"])]],
    examples: [
      Example("/kept maya part called twice", "", means: .act(.answerCommitment(.maya, .part, words: "called twice"))),
      Example("/k yes", "Of the person who has the floor.", means: .act(.answerCommitment(.maya, .yes, words: nil))),
    ]
  ) { arguments throws(UsageError) in
    let member = try arguments.beginsWithAnswer ? arguments.floorMember() : arguments.member()
    let answer = try arguments.choice(.kept, of: Kept.allCases.map(\.rawValue), orMissing: .kept)
    guard let kept = Kept(rawValue: answer) else { throw arguments.missing(.kept) }
    return .act(.answerCommitment(member, kept, words: arguments.text()))
  }
}

extension Arguments {
  /// Whether the answer comes first: a word that is someone's name as well is the name where an answer follows it.
  fileprivate var beginsWithAnswer: Bool {
    let answers = Kept.allCases.map(\.rawValue)
    guard let word = nextWord, answers.contains(where: { $0.hasPrefix(word.lowercased()) }) else { return false }
    guard people.match(word) != .none else { return true }
    var after = self
    after.advance(to: word.endIndex)
    let next = after.nextWord?.lowercased()
    return answers.contains(word.lowercased()) || next.map { next in !answers.contains { $0.hasPrefix(next) } } ?? false
  }

  fileprivate func floorMember() throws(UsageError) -> MemberID {
    guard let holder = context.floorHolder else { throw .missing(.name, form: form) }
    return try memberID(holder)
  }
}
