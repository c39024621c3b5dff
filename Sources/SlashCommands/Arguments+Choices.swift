import Basics
internal import SessionCore

extension Arguments {
  /// The next word where it is one of `ids`; the beginning of one only as the last word, since words may follow in its
  /// place. `usable` are those whose beginning may be meant.
  ///
  /// - Throws: where it is a slip of the finger away from one of them, or may be one of them or words.
  mutating func choiceIfAny(
    _ choice: UsageError.Choice, of ids: [String], usable: [String]? = nil
  ) throws(UsageError) -> String? {
    guard let word = nextWord else { return nil }
    let typed = String(word)
    let key = typed.nameKey
    if let id = ids.first(where: { $0.nameKey == key }) {
      advance(to: word.endIndex)
      return id
    }
    let isAlone = word.endIndex == rest.endIndex
    let begun = Chosen(typed, among: usable ?? ids)
    switch isAlone && begun == .none ? Chosen(typed, among: ids) : begun {
    case .one(let id) where isAlone:
      advance(to: word.endIndex)
      return id
    case .one(let id) where key.count > 2 && !context.insists: throw .nameOrWords(id)
    case .several(let several) where isAlone: throw .ambiguousChoice(choice, QuotedWord(typed), several)
    default: break
    }
    let near = ids.filter { $0.count > 3 && $0.nameKey.isNear(key) }
    guard near.isEmpty || context.insists else { throw .unknownChoice(choice, QuotedWord(typed), known: near) }
    return nil
  }

  /// The next word as one of `ids`, whole or by a beginning that only one has.
  mutating func choice(
    _ choice: UsageError.Choice, of ids: [String], orMissing part: UsageError.Part
  ) throws(UsageError) -> String {
    guard let word = nextWord else { throw missing(part, of: ids) }
    switch Chosen(String(word), among: ids) {
    case .one(let id):
      advance(to: word.endIndex)
      return id
    case .several(let several): throw .ambiguousChoice(choice, QuotedWord(word), several)
    case .none:
      let near = ids.filter { $0.count > 3 && $0.nameKey.isNear(String(word).nameKey) }
      throw .unknownChoice(choice, QuotedWord(word), known: near.isEmpty ? ids : near)
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
    case .several(let several): throw .ambiguousChoice(choice, QuotedWord(typed), names(several))
    case .none:
      let near = choices.filter { $0.name.nameKey.isNear(typed.nameKey) }.map(\.value)
      throw .unknownChoice(choice, QuotedWord(typed), known: names(near.isEmpty ? choices.map(\.value) : near))
    }
  }
}
