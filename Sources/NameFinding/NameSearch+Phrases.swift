/// Names within a fixed phrase.
extension NameSearch {
  /// "Miranda rights", "Maslow's pyramid", "a Hail Mary": where nothing is done by the one who is named.
  func isInPhrase(_ finding: Sighting) -> Bool {
    let (first, last) = (finding.words.lowerBound, finding.words.upperBound)
    if around.isAddressed(first) { return false }
    if finding.words.contains(where: isInFixedPhrase) { return true }
    guard finding.number == .one, words[first].hasCapital, finding.kind != .fullName, !around.isShouted[last],
      let next = around.behind(last)
    else { return false }
    if next.hasCapital, FixedPhrases.capitalKinds.contains(next.folded) { return true }
    let kinds = words[last].isPossessive ? FixedPhrases.possessiveKinds : FixedPhrases.plainKinds
    return kinds.contains(next.folded)
  }

  private func isInFixedPhrase(_ place: Int) -> Bool {
    FixedPhrases.holding(words[place].folded).contains { phrase in
      let start = place - phrase.offset
      let last = start + phrase.words.count - 1
      guard start >= 0, last < words.count else { return false }
      return phrase.words.indices.allSatisfy { offset in
        let word = words[start + offset]
        return (word.folded == phrase.words[offset] || word.folded == phrase.words[offset] + "s")
          && (offset == 0 || isRunOn(word.gap, after: phrase.words[offset - 1]))
      } && !around.acts(last)
    }
  }

  /// A space, a hyphen, "&", or the period of "St.".
  private func isRunOn(_ gap: Gap, after word: String) -> Bool {
    if gap == [.dot, .space] { return word.count < 3 }
    return !gap.isEmpty && gap.isSubset(of: [.space, .hyphen, .joint])
  }
}
