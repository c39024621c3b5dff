internal import SessionCore

extension Arguments {
  /// After a comma any name; else only a whole name, since words may follow here.
  fileprivate mutating func anotherMember() throws(UsageError) -> MemberID? {
    guard !isEmpty else { return nil }
    if isAfterComma { return try member() }
    guard let person = wholeName() else { return nil }
    return try memberID(person)
  }
}

extension SlashCommand {
  /// Members do not come.
  static let absent = SlashCommand(
    names: ["absent"], section: .room, form: "/absent NAMES|rest [STATUS] [words] [at TIME]",
    summary: "Who does not come, and why.", takesTime: true,
    completing: [[.people, .words(["rest"])], [.statuses]],
    examples: [
      Example(
        "/absent tom excused dentist", "With a status and words.",
        means: .act(.recordAbsence(.people([.tom]), status: "excused", words: "dentist"))),
      Example(
        "/absent tom", "Without a status it is the first one of the list.",
        means: .act(.recordAbsence(.people([.tom]), status: nil, words: nil))),
      Example(
        "/absent tom jo no-show", "Several.",
        means: .act(.recordAbsence(.people([.tom, .jo]), status: "no-show", words: nil))),
      Example(
        "/absent tom excused said he will call at 18:00",
        "The words stay whole; the time is also taken as when it was.",
        means: .act(
          .recordAbsence(.people([.tom]), status: "excused", words: "said he will call at 18:00"),
          claim: .clock(hour: 18, minute: 0))),
      Example(
        "/absent rest no-show", "Everyone of whom nothing is known yet.",
        means: .act(.recordAbsence(.rest, status: "no-show", words: nil))),
    ]
  ) { arguments throws(UsageError) in
    let statuses = arguments.vocabulary.statuses.map(\.id)
    let usable = arguments.vocabulary.statuses.filter { $0.use != .left }.map(\.id)
    if arguments.take("rest") != nil {
      let status = try arguments.choiceIfAny(.status, of: statuses)
      return .act(.recordAbsence(.rest, status: status, words: arguments.words()))
    }
    var members: [MemberID] = []
    var status: String?
    var next: MemberID? = try arguments.member()
    while let member = next {
      if !members.contains(member) { members.append(member) }
      status = try arguments.choiceIfAny(.status, of: statuses, usable: usable)
      next = status == nil ? try arguments.anotherMember() : nil
    }
    return .act(.recordAbsence(.people(members), status: status, words: arguments.words()))
  }
}
