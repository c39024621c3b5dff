internal import SessionCore

extension SlashCommand {
  /// Someone interrupts.
  static let takeFloor = SlashCommand(
    names: ["floor", "f"], section: .floor, form: "/floor NAME",
    summary: "Someone else speaks; the floor returns by /next.",
    completing: [[.people]],
    examples: [
      Example("/f jo", "Maya's turn is paused.", means: .act(.interrupt(by: .jo))),
      Example("/floor rosa", "Guests too.", means: .act(.interrupt(by: .rosa))),
    ]
  ) { arguments throws(UsageError) in
    let person = try arguments.person()
    try arguments.none()
    return .act(.interrupt(by: person))
  }
}
