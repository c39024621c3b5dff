/// Whether a note tells what someone said, and not only how they were: it has a quotation, or begins with a verb of
/// saying, perhaps after a name or a pronoun.
extension String {
  func tellsWhatWasSaid(by verbs: Set<String>) -> Bool {
    if contains(where: { "“”„«»\"".contains($0) }) { return true }
    let words = split { !$0.isLetter && $0 != "'" && $0 != "’" }.prefix(2).map { $0.lowercased() }
    return words.contains(where: verbs.contains)
  }

  /// Words in quotation marks, and nothing before them in the same sentence says whose they are. One word alone, without
  /// a stop of its own, is set apart and not quoted.
  package func hasQuoteWithoutSpeaker(saying verbs: Set<String>) -> Bool {
    var rest = self[...]
    while let open = rest.firstIndex(where: { "“„«\"".contains($0) }) {
      let sentence = self[..<open].split(whereSeparator: { ".!?;".contains($0) }).last ?? ""
      let before = open == startIndex ? "" : self[index(before: open)].isWhitespace ? sentence : self[..<open]
      let words = before.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map { $0.lowercased() }
      let isAttributed = words.contains { verbs.contains($0) || Self.namesQuoted.contains($0) }
      let behind = rest[rest.index(after: open)...]
      let close = behind.firstIndex { "”“»\"".contains($0) }
      let quoted = behind[..<(close ?? behind.endIndex)]
      if !isAttributed, !quoted.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) { return true }
      guard let close else { return false }
      rest = behind[behind.index(after: close)...]
    }
    return false
  }

  /// Before a title, or before what someone plans in their own words.
  private static let namesQuoted: Set<String> = [
    "called", "goal", "plans", "plan", "skill", "song", "book", "film", "titled", "topic", "word", "words", "question",
    "during",
  ]
}
