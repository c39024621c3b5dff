internal import SessionCore

extension SlashCommand {
  /// Moves to another phase.
  static let phase = SlashCommand(
    names: ["phase"], section: .flow, form: "/phase [NAME] [at TIME]",
    summary: "Go to the next phase, or to the one named.", takesTime: true,
    completing: [[.phases]],
    examples: [
      Example("/phase", "The next phase begins.", means: .act(.enterPhase(named: nil))),
      Example("/phase topic", "The next one; a beginning will do.", means: .act(.enterPhase(named: "topic"))),
      Example("/phase check-out", "Those between count no time.", means: .act(.enterPhase(named: "check-out"))),
    ]
  ) { arguments throws(UsageError) in
    return .act(.enterPhase(named: arguments.text()))
  }
}
