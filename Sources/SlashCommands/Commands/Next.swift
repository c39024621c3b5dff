internal import SessionCore

extension SlashCommand {
  /// Ends the turn and gives the floor on.
  static let next = SlashCommand(
    names: ["next", "n"], section: .floor, form: "/next [NAME] [at TIME]",
    summary: "End this turn; the floor goes to the person who is due.", takesTime: true,
    completing: [[.people]],
    examples: [
      Example("/next", "The person who is due gets the floor.", means: .act(.giveFloor(to: nil))),
      Example("/n jos", "José gets it now.", means: .act(.giveFloor(to: .jose))),
      Example(
        "/next jo at 18:17", "Jo has had it since 18:17; notes typed since stay where they are.",
        means: .act(.giveFloor(to: .jo), claim: .clock(hour: 18, minute: 17))),
    ]
  ) { arguments throws(UsageError) in
    let person = arguments.isEmpty ? nil : try arguments.person()
    try arguments.none()
    return .act(.giveFloor(to: person))
  }
}
