internal import SessionCore

extension SlashCommand {
  /// Ends a hold.
  static let resume = SlashCommand(
    names: ["resume"], section: .flow, form: "/resume [all but NAMES] [at TIME]",
    summary: "All clocks go on.", takesTime: true,
    completing: [[.words(["all"])], [.words(["but"])], [.people]],
    examples: [
      Example("/resume", "Everyone is back.", means: .act(.resume(without: []))),
      Example("/resume all but tom", "Tom is not back from the break.", means: .act(.resume(without: [.tom]))),
      Example(
        "/resume at 19:15", "They have gone on since 19:15.",
        means: .act(.resume(without: []), claim: .clock(hour: 19, minute: 15))),
    ]
  ) { arguments throws(UsageError) in
    guard arguments.take("all") != nil, arguments.take("but") != nil else {
      try arguments.none()
      return .act(.resume(without: []))
    }
    return .act(.resume(without: try arguments.persons()))
  }
}
