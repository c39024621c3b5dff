internal import SessionCore

extension SlashCommand {
  /// Switches the bell.
  static let bell = SlashCommand(
    names: ["bell"], section: .clocks, form: "/bell on|off",
    summary: "A sound when time is up; off unless asked for.", worksInLobby: true,
    completing: [[.words(["on", "off"])]],
    examples: [
      Example("/bell on", "", means: .control(.bell(true)))
    ]
  ) { arguments throws(UsageError) in
    return .control(.bell(try arguments.onOrOff()))
  }
}
