/// Ordinary English words that are one letter away from someone's name, and the frequent words of notes.
///
/// A modest list: what stands here is never taken for a misspelt name.
enum CommonWords {
  static func contains(_ word: String) -> Bool {
    if list.contains(word) { return true }
    for ending in endings where word.hasSuffix(ending) && word.count > ending.count + 2 {
      let stem = String(word.dropLast(ending.count))
      if list.contains(stem) || ending.count > 1 && list.contains(stem + "e") { return true }
      if ending.first == "i", list.contains(stem + "y") { return true }
      if doubling.contains(ending), let last = stem.last, stem.dropLast().last == last,
        list.contains(String(stem.dropLast()))
      {
        return true
      }
    }
    return false
  }

  /// A word of the list, or its plural, past or participle: what may be meant where a name is spelled the same.
  static func isWord(_ word: String) -> Bool {
    if list.contains(word) { return true }
    return ["s", "es", "ed", "ing", "ly"].contains { ending in
      guard word.hasSuffix(ending), word.count > ending.count + 2 else { return false }
      let stem = String(word.dropLast(ending.count))
      if ending == "es", !["s", "x", "z", "h", "o"].contains(stem.last) { return false }
      return list.contains(stem) || ending != "s" && list.contains(stem + "e")
    }
  }

  private static let endings = [
    "s", "es", "ed", "ing", "er", "ers", "est", "ly", "y", "ies", "ied", "ier", "ily", "ful", "less", "ness", "en",
    "able", "al", "ation", "d", "r", "n",
  ]

  private static let doubling: Set<String> = ["ed", "ing", "er", "ers", "est", "y", "en"]

  private static let list = WordList(text)
}
