internal import SessionCore

extension Arguments {
  /// The next word where it is one of `ids`, without regard to case, accents and hyphens.
  ///
  /// - Throws: where it is a slip of the finger away from one of them.
  mutating func choiceIfAny(_ choice: UsageError.Choice, of ids: [String]) throws(UsageError) -> String? {
    guard let word = nextWord else { return nil }
    let key = String(word).nameKey
    if let id = ids.first(where: { $0.nameKey == key }) {
      advance(to: word.endIndex)
      return id
    }
    let near = ids.filter { $0.count > 3 && $0.nameKey.isNear(key) }
    guard near.isEmpty else { throw .unknownChoice(choice, String(word), known: near) }
    return nil
  }

  mutating func choice(
    _ choice: UsageError.Choice, of ids: [String], orMissing part: UsageError.Part
  ) throws(UsageError) -> String {
    guard let word = nextWord else { throw missing(part) }
    if let id = try choiceIfAny(choice, of: ids) { return id }
    throw .unknownChoice(choice, String(word), known: ids)
  }

  mutating func onOrOff() throws(UsageError) -> Bool {
    let word = try choice(.onOrOff, of: ["on", "off"], orMissing: .onOrOff)
    try none()
    return word == "on"
  }

  var vocabulary: Vocabulary { context.session?.opening.vocabulary ?? Vocabulary() }

  /// All that is left, as the whole name of one of `choices`: nothing is guessed.
  mutating func named<Value>(
    _ choice: UsageError.Choice, in choices: [(name: String, value: Value)], orMissing part: UsageError.Part
  ) throws(UsageError) -> Value {
    let typed = try text(part)
    let key = typed.nameKey
    if let whole = choices.first(where: { $0.name.nameKey == key }) { return whole.value }
    let beginning = choices.filter { $0.name.nameKey.hasPrefix(key) }
    if choice == .group, beginning.count == 1 { return beginning[0].value }
    let near = choices.map(\.name).filter { $0.nameKey.hasPrefix(key) || $0.nameKey.isNear(key) }
    throw .unknownChoice(choice, typed, known: near.isEmpty ? choices.map(\.name) : near)
  }
}
