internal import SessionCore

extension SlashCommand {
  /// Someone leaves the room for a while.
  static let out = SlashCommand(
    names: ["out", "o"], section: .room, form: "/out NAME [with LEADER | +] [at TIME]",
    summary: "Someone steps out; their time stops.", takesTime: true,
    completing: [[.people], [.words(["with", "at"])], [.leaders]],
    examples: [
      Example("/out maya", "Maya steps out.", means: .act(.stepOut(.maya, with: nil))),
      Example("/out maya with kim", "A leader goes with her.", means: .act(.stepOut(.maya, with: "Kim Lee"))),
      Example("/o maya +", "The co-leader does.", means: .act(.stepOut(.maya, with: "Kim Lee"))),
    ]
  ) { arguments throws(UsageError) in
    let person = try arguments.person()
    let leader = try arguments.companion()
    try arguments.none()
    return .act(.stepOut(person, with: leader))
  }
}

extension Arguments {
  /// `with` a leader, or `+` for the co-leader.
  fileprivate mutating func companion() throws(UsageError) -> String? {
    if take("with") != nil { return try leader() }
    guard nextWord == "+", let end = nextWord?.endIndex else { return nil }
    advance(to: end)
    guard isEmpty else { return try leader() }
    let leaders = context.session?.leaders ?? []
    guard leaders.count > 1 else { throw .noCoLeader }
    return leaders[1]
  }
}
