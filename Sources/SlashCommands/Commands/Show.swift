internal import SessionCore

extension SlashCommand {
  /// Keeps typed text in sight or takes it away.
  static let show = SlashCommand(
    names: ["show"], section: .discretion, form: "/show on|off",
    summary: "Keep typed text in sight, or take it away.", worksInLobby: true,
    completing: [[.words(["on", "off"])]],
    examples: [
      Example("/show on", "For a screen that no one else sees.", means: .control(.show(true)))
    ]
  ) { arguments throws(UsageError) in
    return .control(.show(try arguments.onOrOff()))
  }
}
