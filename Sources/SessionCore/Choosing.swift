/// What a typed name comes to among the names that can be chosen.
///
/// Phases, skills, prompts, kinds and the words of commands are all found by this one rule: by the whole name, then by
/// the beginning of a name, then by the beginning of a later word in it, without regard to case, accents and hyphens.
package enum Chosen<Value: Hashable & Sendable>: Hashable, Sendable {
  case one(Value)
  /// It could be any of these.
  case several([Value])
  case none

  /// One value may stand under several names.
  package init(_ typed: String, among choices: [(name: String, value: Value)]) {
    let key = typed.wordsOfChoice.joined()
    let folded = choices.map { (words: $0.name.wordsOfChoice, value: $0.value) }
    func found(where fits: ([String]) -> Bool) -> [Value] { folded.filter { fits($0.words) }.map(\.value).unique }
    let steps = [
      found { $0.joined() == key }.prefix(1),
      found { $0.joined().hasPrefix(key) }[...],
      found { words in words.indices.dropFirst().contains { words[$0...].joined().hasPrefix(key) } }[...],
    ]
    let values = key.isEmpty ? [] : Array(steps.first { !$0.isEmpty } ?? [])
    self = values.isEmpty ? .none : values.count == 1 ? .one(values[0]) : .several(values)
  }
}

extension Chosen<String> {
  /// Words that stand for themselves.
  package init(_ typed: String, among words: [String]) {
    self.init(typed, among: words.map { (name: $0, value: $0) })
  }
}

extension String {
  /// Blanks and hyphens part words; with and without them a name is the same.
  fileprivate var wordsOfChoice: [String] {
    split { $0.isWhitespace || $0 == "-" || $0 == "_" }.map { String($0).foldedAsName }
  }
}
