internal import SessionCore

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
        "/absent rest no-show", "Everybody of whom nothing is known yet.",
        means: .act(.recordAbsence(.rest, status: "no-show", words: nil))),
    ]
  ) { arguments throws(UsageError) in
    let statuses = arguments.vocabulary.statuses.map(\.id)
    if arguments.take("rest") != nil {
      let status = try arguments.choice(.status, of: statuses, orMissing: .status)
      return .act(.recordAbsence(.rest, status: status, words: arguments.text()))
    }
    var members: [MemberID] = []
    var status: String?
    repeat {
      let member = try arguments.member()
      if !members.contains(member) { members.append(member) }
      status = try arguments.choiceIfAny(.status, of: statuses)
    } while status == nil && arguments.isAfterComma && !arguments.isEmpty
    return .act(.recordAbsence(.people(members), status: status, words: arguments.text()))
  }
}
