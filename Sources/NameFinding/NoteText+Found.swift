extension NoteText {
  /// The place of a find in the text, and what is written instead.
  func found(_ finding: Finding, _ around: Surroundings) -> FoundName {
    let first = finding.words.lowerBound
    let last = words[finding.words.upperBound]
    let start = finding.letters?.lowerBound ?? words[first].letters.lowerBound
    let end = finding.letters.map { $0.upperBound } ?? self.end(last, isShort: finding.words.count > 1)
    let isPossessive =
      finding.letters == nil && (end > last.letters.upperBound && !endsInDot(end) || finding.lacksApostrophe)
    let article = finding.letters == nil && around.beginsSentence(first) ? "A peer" : "a peer"
    return FoundName(
      range: range(of: start..<end), peers: finding.peers.sorted(), kind: finding.kind,
      certainty: finding.certainty,
      replacement: finding.isFamily ? article + "'s family" : isPossessive ? article + "'s" : article)
  }

  private func endsInDot(_ end: Int) -> Bool { scalars[end - 1] == "." }

  /// With the dot of an initial and the possessive ending behind that dot.
  private func end(_ word: NoteWord, isShort: Bool) -> Int {
    var end = word.end
    guard isShort, word.isSingleLetter, end < scalars.count, scalars[end] == "." else { return end }
    end += 1
    if end + 1 < scalars.count, scalars[end].isApostrophe, scalars[end + 1] == "s" || scalars[end + 1] == "S" {
      end += 2
    }
    return end
  }
}
