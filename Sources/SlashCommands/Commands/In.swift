internal import SessionCore

extension SlashCommand {
  /// Someone who stepped out is back.
  static let comeIn = SlashCommand(
    names: ["in", "i"], section: .room, form: "/in NAME [at TIME]",
    summary: "Someone comes back in.", takesTime: true,
    completing: [[.people]],
    examples: [
      Example("/in maya", "Maya is back.", means: .act(.comeBack(.maya))),
      Example(
        "/in josé peña at -5m", "He has been back for five minutes.",
        means: .act(.comeBack(.jose), claim: .ago(seconds: 300))),
    ]
  ) { arguments throws(UsageError) in
    let person = try arguments.person()
    try arguments.none()
    return .act(.comeBack(person))
  }
}
