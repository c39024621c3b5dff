internal import SessionCore

extension SlashCommand {
  /// Adds time to the turn, or to the phase.
  static let more = SlashCommand(
    names: ["more"], section: .clocks, form: "/more [phase] DURATION",
    summary: "More time for this turn, or for the phase.",
    completing: [[.words(["1m", "2m", "5m", "phase"])], [.words(["2m", "5m"])]],
    examples: [
      Example(
        "/more 2m", "For the turn; for the phase when no one has the floor.",
        means: .act(.extend(seconds: 120, phaseOnly: false))),
      Example("/more phase 5m", "For the phase in any case.", means: .act(.extend(seconds: 300, phaseOnly: true))),
    ]
  ) { arguments throws(UsageError) in
    let phaseOnly = arguments.take("phase") != nil
    let seconds = try arguments.duration()
    try arguments.none()
    return .act(.extend(seconds: seconds, phaseOnly: phaseOnly))
  }
}
