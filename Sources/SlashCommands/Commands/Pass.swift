internal import SessionCore

extension SlashCommand {
  /// Someone passes, which is a choice.
  static let pass = SlashCommand(
    names: ["pass", "p"], section: .floor, form: "/pass [NAME] [tonight] [at TIME]",
    summary: "Pass a turn; it is offered once more.", takesTime: true,
    completing: [[.people, .words(["tonight"])], [.words(["tonight"])]],
    examples: [
      Example("/pass", "The person who has the floor passes.", means: .act(.pass(nil, tonight: false))),
      Example("/p jo", "Jo passes out of turn.", means: .act(.pass(.jo, tonight: false))),
      Example("/pass jo tonight", "No further offers this evening.", means: .act(.pass(.jo, tonight: true))),
    ]
  ) { arguments throws(UsageError) in
    var tonight = arguments.take("tonight") != nil
    let person = tonight || arguments.isEmpty ? nil : try arguments.person()
    tonight = tonight || arguments.take("tonight") != nil
    try arguments.none()
    return .act(.pass(person, tonight: tonight))
  }
}
