internal import SessionCore

extension SlashCommand {
  /// Moves to another phase.
  static let phase = SlashCommand(
    names: ["phase"], section: .flow, form: "/phase [NAME] [at TIME]",
    summary: "Go to the next phase, or to the one named.", takesTime: true,
    completing: [[.phases]],
    examples: [
      Example("/phase", "The next phase begins.", means: .act(.enterPhase(named: nil))),
      Example("/phase check-out", "Those between count no time.", means: .act(.enterPhase(named: "check-out"))),
    ]
  ) { arguments throws(UsageError) in
    guard let typed = arguments.text() else { return .act(.enterPhase(named: nil)) }
    let names = arguments.context.session?.phases.map(\.plan.name) ?? []
    return .act(.enterPhase(named: names.first { $0.nameKey == typed.nameKey } ?? typed))
  }
}
