internal import SessionCore

extension SlashCommand {
  /// By its whole word or its short form, in small letters.
  package static func named(_ word: String) -> SlashCommand? { all.first { $0.names.contains(word) } }

  /// The commands whose names are a slip of the finger away, or begin so.
  static func nearest(to word: String) -> [String] {
    let key = word.lowercased()
    guard !key.isEmpty else { return [] }
    let begun = all.filter { $0.name.hasPrefix(key) }
    let near = all.filter { $0.name.isNear(key) && !$0.name.hasPrefix(key) }
    return (begun + near).prefix(4).map(\.name)
  }

  /// What a line asks for, from after its slash.
  static func parse(_ body: Substring, in context: TypingContext) throws(UsageError) -> Typed {
    let word = body.prefix { !$0.isWhitespace }
    guard !word.isEmpty else { throw .commandMissing }
    guard let command = named(word.lowercased()) else {
      throw .unknownCommand(String(word), nearest: nearest(to: String(word)))
    }
    guard command.worksInLobby || context.session != nil else { throw .noSessionOpen }
    var arguments = Arguments(body[word.endIndex...].trimmed, of: command, in: context)
    let claim = command.takesTime ? try arguments.claim() : nil
    let typed = try command.read(&arguments)
    guard let claim, case .act(let act, _, let hints) = typed else { return typed }
    return .act(act, claim: claim, hints: hints)
  }
}
