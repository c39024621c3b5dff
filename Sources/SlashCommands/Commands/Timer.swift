internal import SessionCore

extension SlashCommand {
  /// Sets a timer.
  static let timer = SlashCommand(
    names: ["timer"], section: .clocks, form: "/timer DURATION [words]",
    summary: "Set a timer of its own.",
    completing: [[.words(["5m", "10m"])]],
    examples: [
      Example("/timer 5m breathing", "", means: .act(.setTimer(seconds: 300, words: "breathing")))
    ]
  ) { arguments throws(UsageError) in
    let seconds = try arguments.duration()
    return .act(.setTimer(seconds: seconds, words: arguments.text()))
  }
}
