extension NoteText {
  /// The place of a find in the text, and what is written instead.
  /// `isBehindName` says that another name stands right before this one.
  func found(
    _ finding: Sighting, _ around: Surroundings, _ names: NameIndex, isBehindName: Bool = false
  ) -> FoundName {
    let peers = finding.peers.sorted()
    let span = span(finding)
    guard finding.meaning != .sign else {
      let text = span.lowerBound + 1..<span.upperBound
      let calling = finding.calling.map {
        $0 == "the group" && around.beginsSentence(finding.words.lowerBound) ? "The group" : $0
      }
      return FoundName(
        range: range(of: span), peers: peers, kind: finding.kind, certainty: finding.certainty,
        meaning: finding.meaning, replacement: calling ?? String(String.UnicodeScalarView(scalars[text])))
    }
    let standIn = peers.first.map { names.standIns[$0] } ?? "a peer"
    var phrase = Phrase(
      finding, self, around, standIn: standIn, relation: peers.first.flatMap { names.people[$0].names.relation })
    phrase.isPossessive =
      finding.letters == nil && (endsPossessive(span, finding) || finding.lacksApostrophe)
    if isBehindName { phrase.standsBesideName(behind: words[finding.words.lowerBound - 1].end) }
    let isListed = finding.meaning == .listed
    return FoundName(
      range: range(
        of: (isListed ? span.lowerBound : phrase.start ?? span.lowerBound)..<(isListed
          ? span.upperBound : Swift.max(span.upperBound, phrase.end ?? span.upperBound))),
      peers: peers, kind: finding.kind,
      certainty: finding.certainty, meaning: finding.meaning, replacement: phrase.words)
  }

  private func endsPossessive(_ span: Range<Int>, _ finding: Sighting) -> Bool {
    let last = words[finding.words.upperBound]
    return span.upperBound > last.letters.upperBound && scalars[span.upperBound - 1] != "."
  }

  private func span(_ finding: Sighting) -> Range<Int> {
    let first = words[finding.words.lowerBound]
    if let letters = finding.letters {
      return (first.gap.contains(.sign) ? letters.lowerBound - 1 : letters.lowerBound)..<letters.upperBound
    }
    let start = first.gap.contains(.sign) ? first.letters.lowerBound - 1 : first.letters.lowerBound
    return start..<end(finding)
  }

  /// With the period of an initial or of "Jr.", unless it ends the sentence, and the possessive ending after it.
  private func end(_ finding: Sighting) -> Int {
    let word = words[finding.words.upperBound]
    let end = word.end
    let isShort = word.isSingleLetter && finding.words.count > 1 || ["jr", "sr"].contains(word.folded)
    guard isShort, end < scalars.count, scalars[end] == "." else { return end }
    if end + 2 < scalars.count, scalars[end + 1].isApostrophe, scalars[end + 2] == "s" || scalars[end + 2] == "S" {
      return end + 3
    }
    return endsSentence(finding.words.upperBound, end) ? end : end + 1
  }

  /// After a colon or a semicolon a sentence goes on.
  func startsSentence(_ word: Int, _ around: Surroundings) -> Bool {
    guard around.beginsSentence(word) else { return false }
    let before = scalars[..<words[word].letters.lowerBound].last {
      $0 == ":" || $0 == ";" || $0.isWordLetter || $0 == "."
    }
    return before != ":" && before != ";"
  }

  /// Whether the period there is the sentence's too.
  private func endsSentence(_ word: Int, _ period: Int) -> Bool {
    guard word + 1 < words.count else {
      return !scalars[(period + 1)...].contains { $0 == "." || $0 == "," || $0 == ";" || $0 == "!" || $0 == "?" }
    }
    let next = words[word + 1]
    guard next.gap == [.dot, .space], next.hasCapital, next.letters.count > 1 || next.folded == "i" else {
      return next.gap.contains(.start) && !next.gap.contains(.other)
        && scalars[period + 1..<next.letters.lowerBound].contains("\n")
    }
    return next.shape != .upper
      && (CommonWords.contains(next.folded) || PersonWords.following.contains(next.folded)
        || PersonWords.determiners.contains(next.folded) || PersonWords.never.contains(next.folded))
  }
}
