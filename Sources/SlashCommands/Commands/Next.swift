internal import SessionCore

extension SlashCommand {
  /// Ends the turn and gives the floor on.
  static let next = SlashCommand(
    names: ["next", "n"], section: .floor, form: "/next [NAME]",
    summary: "End this turn; the floor goes to whoever is due.",
    completing: [[.people]],
    examples: [
      Example("/next", "Whoever is due gets the floor.", means: .act(.giveFloor(to: nil))),
      Example("/n jos", "José gets it now.", means: .act(.giveFloor(to: .jose))),
    ]
  ) { arguments throws(UsageError) in
    let person = arguments.isEmpty ? nil : try arguments.person()
    try arguments.none()
    return .act(.giveFloor(to: person))
  }
}
