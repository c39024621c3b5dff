/// A name as other programs want it: apart. The whole always goes along, since no rule fits every name.
struct HumanName: Hashable {
  var titles: [String] = []
  var given: [String] = []
  /// Empty where there is one word only.
  var family = ""
  var suffixes: [String] = []

  /// The family name is the last word with the particles before it; what stands in brackets is no name.
  init(_ name: String) {
    var words = name.withoutBrackets.split(separator: " ").map(String.init)
    while words.count > 1, let first = words.first, Self.titles.contains(first.folded) {
      titles.append(words.removeFirst())
    }
    while words.count > 1, let last = words.last, Self.suffixes.contains(last.folded) {
      suffixes.insert(words.removeLast(), at: 0)
    }
    words = words.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }.filter { !$0.isEmpty }
    guard words.count > 1, var family = words.popLast() else {
      given = words.isEmpty ? [name] : words
      return
    }
    while words.count > 1, let last = words.last, Self.particles.contains(last.folded) {
      family = words.removeLast() + " " + family
    }
    given = words
    self.family = family
  }

  private static let titles: Set<String> = [
    "dr", "mr", "mrs", "ms", "mx", "miss", "prof", "rev", "fr", "sister", "brother", "hon",
  ]
  private static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "phd", "psyd", "md", "do", "rn", "np", "esq", "msw", "lcsw", "lpc", "lmft", "ladc",
  ]
  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin", "ibn",
    "st", "saint", "ter", "ten", "zu",
  ]
}

extension String {
  /// Without case, periods and commas.
  fileprivate var folded: String { lowercased().filter { $0 != "." && $0 != "," } }

  fileprivate var withoutBrackets: String {
    var depth = 0
    return filter { character in
      if character == "(" || character == "[" { depth += 1 }
      defer { if (character == ")" || character == "]"), depth > 0 { depth -= 1 } }
      return depth == 0 && character != ")" && character != "]"
    }
  }
}
