internal import SessionCore

extension SlashCommand {
  /// Opens a session, and begins the first phase of an open one.
  static let start = SlashCommand(
    names: ["start"], section: .before, form: "/start [at TIME]",
    summary: "Begin the first phase; where no session is open, open one.", takesTime: true, worksInLobby: true,
    completing: [],
    examples: [
      Example("/start", "The first phase begins.", in: .gathering, means: .act(.start)),
      Example(
        "/start at 18:02", "It began at 18:02.", in: .gathering, means: .act(.start, claim: .clock(hour: 18, minute: 2))
      ),
      Example("/start", "A session is opened.", in: .lobby, means: .control(.openSession)),
    ]
  ) { arguments throws(UsageError) in
    try arguments.none()
    return arguments.context.session == nil ? .control(.openSession) : .act(.start)
  }
}
