internal import SessionCore

extension SlashCommand {
  /// Sets the time of one turn.
  static let share = SlashCommand(
    names: ["share"], section: .clocks, form: "/share DURATION",
    summary: "The time of one turn.",
    completing: [[.words(["2m", "3m", "5m"])]],
    examples: [
      Example("/share 3m", "Three minutes each.", means: .act(.setShare(seconds: 180))),
      Example("/share 1m30s", "", means: .act(.setShare(seconds: 90))),
    ]
  ) { arguments throws(UsageError) in
    let seconds = try arguments.duration()
    try arguments.none()
    return .act(.setShare(seconds: seconds))
  }
}
