internal import SessionCore

extension SlashCommand {
  /// Somebody leaves the room for a while.
  static let out = SlashCommand(
    names: ["out"], section: .room, form: "/out NAME [with LEADER] [at TIME]",
    summary: "Somebody steps out; their time stops.", takesTime: true,
    completing: [[.people], [.words(["with", "at"])], [.leaders]],
    examples: [
      Example("/out maya", "Maya steps out.", means: .act(.stepOut(.maya, with: nil))),
      Example("/out maya with kim", "A leader goes with her.", means: .act(.stepOut(.maya, with: "Kim Lee"))),
    ]
  ) { arguments throws(UsageError) in
    let person = try arguments.person()
    let leader = arguments.take("with") == nil ? nil : try arguments.leader()
    try arguments.none()
    return .act(.stepOut(person, with: leader))
  }
}
