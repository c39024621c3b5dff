internal import SessionCore

extension Arguments {
  /// The next word where it is one of `ids`. Other words may stand in its place, so a beginning of one is taken for it
  /// only where nothing follows.
  ///
  /// - Throws: where it is a slip of the finger away from one of them.
  mutating func choiceIfAny(_ choice: UsageError.Choice, of ids: [String]) throws(UsageError) -> String? {
    guard let word = nextWord else { return nil }
    let isAlone = word.endIndex == rest.endIndex
    if case .one(let id) = Chosen(String(word), among: ids), isAlone || id.nameKey == String(word).nameKey {
      advance(to: word.endIndex)
      return id
    }
    let near = ids.filter { $0.count > 3 && $0.nameKey.isNear(String(word).nameKey) }
    guard near.isEmpty else { throw .unknownChoice(choice, String(word), known: near) }
    return nil
  }

  mutating func choice(
    _ choice: UsageError.Choice, of ids: [String], orMissing part: UsageError.Part
  ) throws(UsageError) -> String {
    guard let word = nextWord else { throw missing(part, of: ids) }
    switch Chosen(String(word), among: ids) {
    case .one(let id):
      advance(to: word.endIndex)
      return id
    case .several(let several): throw .ambiguousChoice(choice, String(word), several)
    case .none:
      let near = ids.filter { $0.count > 3 && $0.nameKey.isNear(String(word).nameKey) }
      throw .unknownChoice(choice, String(word), known: near.isEmpty ? ids : near)
    }
  }

  mutating func onOrOff() throws(UsageError) -> Bool {
    let word = try choice(.onOrOff, of: ["on", "off"], orMissing: .onOrOff)
    try none()
    return word == "on"
  }

  var vocabulary: Vocabulary { context.session?.opening.vocabulary ?? Vocabulary() }

  /// All that is left, as the name of one of `choices`.
  mutating func named<Value: Hashable & Sendable>(
    _ choice: UsageError.Choice, in choices: [(name: String, value: Value)], orMissing part: UsageError.Part
  ) throws(UsageError) -> Value {
    let typed = try text(part)
    // One value may have several names; the first of them is what is typed.
    func names(_ values: [Value]) -> [String] {
      values.unique.compactMap { value in choices.first { $0.value == value }?.name }
    }
    switch Chosen(typed, among: choices) {
    case .one(let value): return value
    case .several(let several): throw .ambiguousChoice(choice, typed, names(several))
    case .none:
      let near = choices.filter { $0.name.nameKey.isNear(typed.nameKey) }.map(\.value)
      throw .unknownChoice(choice, typed, known: names(near.isEmpty ? choices.map(\.value) : near))
    }
  }
}
