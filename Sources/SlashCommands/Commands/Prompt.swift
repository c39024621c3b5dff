internal import SessionCore

extension SlashCommand {
  /// Shows a prompt to be read aloud.
  static let prompt = SlashCommand(
    names: ["prompt"], section: .content, form: "/prompt [N | again | list | THEME] [DEPTH]",
    summary: "The next prompt, or a new question.",
    completing: [
      [.prompts, .words(["again", "list"]), .themes, .words(Depth.allCases.map(\.rawValue))],
      [.words(Depth.allCases.map(\.rawValue)), .themes],
    ],
    examples: [
      Example("/prompt", "The next one of this phase.", means: .act(.showPrompt("What got you here tonight?"))),
      Example("/prompt 2", "The second.", means: .act(.showPrompt("What would make tonight worth it?"))),
      Example("/prompt list", "All of this phase.", means: .query(.prompts)),
      Example(
        "/prompt sleep deep", "A question that is new to this group: a theme, light, middle or deep, or both.",
        means: .act(.showPrompt("What keeps you awake?"))),
    ]
  ) { arguments throws(UsageError) in
    guard !arguments.isEmpty else { return .act(.showPrompt(try arguments.context.nextPrompt())) }
    let content = arguments.context.content
    let asked = content.themes + (content.themes.isEmpty ? [] : Depth.allCases.map(\.rawValue))
    let numbers = content.prompts.indices.map { String($0 + 1) }
    let choice = try arguments.choice(.promptChoice, of: numbers + ["again", "list"] + asked, orMissing: .words)
    if asked.contains(choice) { return .act(.showPrompt(try arguments.question(choice))) }
    try arguments.none()
    if let number = Int(choice) { return .act(.showPrompt(content.prompts[number - 1])) }
    if choice == "list" { return .query(.prompts) }
    guard let last = arguments.context.lastPrompt else { throw .noPromptShown }
    return .act(.showPrompt(last))
  }
}

extension Arguments {
  /// After the first word: a depth after a theme, or the other way round.
  fileprivate mutating func question(_ first: String) throws(UsageError) -> String {
    let depths = Depth.allCases.map(\.rawValue)
    let others = depths.contains(first) ? context.content.themes : depths
    let second = isEmpty ? nil : try choice(.promptChoice, of: others, orMissing: .words)
    try none()
    let words = [first, second].compactMap { $0 }
    let depth = words.lazy.compactMap { Depth(rawValue: $0) }.first
    let theme = words.first { Depth(rawValue: $0) == nil }
    guard let question = context.content.question(theme, depth) else {
      throw .noQuestion(words.joined(separator: " "))
    }
    return question
  }
}

extension TypingContext {
  /// The prompt shown last in the phase that is running.
  fileprivate var lastPrompt: String? { shownHere.last }

  private var shownHere: [String] {
    (session?.shownPrompts ?? []).filter { $0.phase == session?.currentPhase }.map(\.text)
  }

  /// The one after the last of them that was shown, and after the last of all the first.
  fileprivate func nextPrompt() throws(UsageError) -> String {
    guard let first = content.prompts.first else { throw .noPrompts }
    let place = shownHere.lazy.reversed().compactMap(content.prompts.lastIndex(of:)).first
    guard let place else { return first }
    return place + 1 < content.prompts.count ? content.prompts[place + 1] : first
  }
}
