internal import SessionCore

extension SlashCommand {
  /// Moves to the outline's next break, whatever it is called there.
  static let pause = SlashCommand(
    names: ["break"], section: .flow, form: "/break [at TIME]",
    summary: "Go to the next break of the outline.", takesTime: true,
    examples: [
      Example("/break", "Its minutes stand beside the minutes present.", means: .act(.enterPhase(named: "break")))
    ]
  ) { arguments throws(UsageError) in
    try arguments.none()
    let session = arguments.context.session
    let following = session?.phases.dropFirst((session?.currentPhase ?? -1) + 1).map(\.plan) ?? []
    return .act(.enterPhase(named: following.first { $0.kind == .break }?.name ?? "break"))
  }
}
