internal import SessionCore

extension SlashCommand {
  /// Shows a prompt to be read aloud.
  static let prompt = SlashCommand(
    names: ["prompt"], section: .content, form: "/prompt [N | again | list]",
    summary: "Show the phase's next prompt, or the last again.",
    completing: [[.prompts, .words(["again", "list"])]],
    examples: [
      Example("/prompt", "The next one of this phase.", means: .act(.showPrompt("What got you here tonight?"))),
      Example("/prompt 2", "The second.", means: .act(.showPrompt("What would make tonight worth it?"))),
      Example("/prompt list", "All of this phase.", means: .query(.prompts)),
    ]
  ) { arguments throws(UsageError) in
    guard !arguments.isEmpty else { return .act(.showPrompt(try arguments.context.nextPrompt())) }
    let prompts = arguments.context.content.prompts
    let choices = prompts.indices.map { String($0 + 1) } + ["again", "list"]
    let choice = try arguments.choice(.promptChoice, of: choices, orMissing: .words)
    try arguments.none()
    if let number = Int(choice) { return .act(.showPrompt(prompts[number - 1])) }
    if choice == "list" { return .query(.prompts) }
    guard let last = arguments.context.lastPrompt else { throw .noPromptShown }
    return .act(.showPrompt(last))
  }
}

extension TypingContext {
  /// The prompt shown last in the phase that is running.
  fileprivate var lastPrompt: String? { session?.shownPrompts.last { $0.phase == session?.currentPhase }?.text }

  /// The one after that, and after the last of them the first.
  fileprivate func nextPrompt() throws(UsageError) -> String {
    guard let first = content.prompts.first else { throw .noPrompts }
    guard let place = lastPrompt.flatMap(content.prompts.lastIndex(of:)) else { return first }
    return place + 1 < content.prompts.count ? content.prompts[place + 1] : first
  }
}
