internal import SessionCore

extension SlashCommand {
  /// Shows the last lines.
  static let log = SlashCommand(
    names: ["log"], section: .record, form: "/log [N]",
    summary: "The last lines of the log.",
    completing: [],
    examples: [
      Example("/log 20", "The last twenty.", means: .query(.log(lines: 20))),
      Example("/log", "", means: .query(.log(lines: nil))),
    ]
  ) { arguments throws(UsageError) in
    let count = try arguments.numberIfAny()
    try arguments.none()
    return .query(.log(lines: count))
  }
}
