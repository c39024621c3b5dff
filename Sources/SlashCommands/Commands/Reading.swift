internal import SessionCore

extension SlashCommand {
  /// Shows a short reading to be read aloud.
  static let reading = SlashCommand(
    names: ["reading"], section: .content, form: "/reading [ID | next]",
    summary: "A few words to read aloud at the beginning or end.",
    completing: [[.readings, .words(["next"])]],
    examples: [
      Example("/reading arriving", "By its id.", means: .act(.showPrompt("Our bodies get here first."))),
      Example(
        "/reading", "One that fits now and is new to this group.",
        means: .act(.showPrompt("Our bodies get here first."))),
    ]
  ) { arguments throws(UsageError) in
    let content = arguments.context.content
    var id: String?
    if !arguments.isEmpty, arguments.takeWhole("next") == nil {
      id = try arguments.choice(.reading, of: content.readingIDs, orMissing: .words)
    }
    try arguments.none()
    guard let text = content.reading(id) else { throw .noReadings }
    return .act(.showPrompt(text))
  }
}
