/// The `#words` of a note.
package struct Tags: Hashable, Sendable {
  /// As typed, without the sign, each once, in order.
  package private(set) var words: [String] = []
  /// Numbers of the goals that `#g2` names, each once, in order.
  package private(set) var goals: [Int] = []

  /// A tag begins where no letter or digit stands before its sign.
  package init(in text: String) {
    var before: Character = " "
    var rest = text[...]
    while let character = rest.first {
      rest.removeFirst()
      defer { before = character }
      guard character == "#", !before.isLetter, !before.isNumber else { continue }
      add(String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }))
    }
  }

  private mutating func add(_ word: String) {
    guard !word.isEmpty else { return }
    if word.first == "g" || word.first == "G", let goal = Int(word.dropFirst()), goal > 0 {
      if !goals.contains(goal) { goals.append(goal) }
    } else if !words.contains(word) {
      words.append(word)
    }
  }
}
