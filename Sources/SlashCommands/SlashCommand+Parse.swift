import Basics
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
      throw .unknownCommand(QuotedWord(word), nearest: nearest(to: String(word)))
    }
    guard command.worksInLobby || context.session != nil else { throw .noSessionOpen }
    let text = body[word.endIndex...].trimmed
    guard command.takesTime else { return try command.read(text, in: context) }
    switch text.timeAtEnd {
    case nil: return try command.read(text, in: context)
    case .claim(let claim, let start):
      var typed = try command.read(text[..<start].trimmed, in: context)
      // Words are kept whole, also where their end was taken for the time.
      if typed.hasWords { typed = try command.read(text, in: context) }
      guard case .act(let act, _, let hints, let rest) = typed else { return typed }
      return .act(act, claim: claim, hints: hints, rest: rest)
    case .unreadable(let time):
      if let typed = try? command.read(text, in: context), typed.hasWords { return typed }
      throw .badTime(QuotedWord(time))
    }
  }

  private func read(_ text: Substring, in context: TypingContext) throws(UsageError) -> Typed {
    var arguments = Arguments(text, of: self, in: context)
    return try read(&arguments)
  }
}

extension Typed {
  fileprivate var hasWords: Bool {
    guard case .act(let command, _, _, _) = self else { return false }
    return command.holdsWords
  }
}
