/// Whether a note tells what somebody said, and not only how they were: it has a quotation, or begins with a verb of
/// saying, perhaps behind a name or a pronoun.
extension String {
  var tellsWhatWasSaid: Bool {
    if contains(where: { "“”„«»\"".contains($0) }) { return true }
    let words = split { !$0.isLetter && $0 != "'" && $0 != "’" }.prefix(2).map { $0.lowercased() }
    return words.contains { Self.saidVerbs.contains($0) }
  }

  /// Words in quotation marks, and nothing before them in the same sentence says whose they are. One word alone, without
  /// a stop of its own, is set apart and not quoted.
  package var hasQuoteWithoutSpeaker: Bool {
    var rest = self[...]
    while let open = rest.firstIndex(where: { "“„«\"".contains($0) }) {
      let sentence = self[..<open].split(whereSeparator: { ".!?;".contains($0) }).last ?? ""
      let before = open == startIndex ? "" : self[index(before: open)].isWhitespace ? sentence : self[..<open]
      let words = before.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map { $0.lowercased() }
      let isAttributed = words.contains { Self.saidVerbs.contains($0) || Self.namesQuoted.contains($0) }
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

  private static let saidVerbs: Set<String> = [
    "acknowledged", "added", "admitted", "agreed", "answered", "apologized", "asked", "asks", "asking", "complained",
    "compared", "confided", "congratulated", "denied", "denies", "described", "describes", "disagreed", "disclosed",
    "discussed", "encouraged", "explained", "explains", "expressed", "identified", "joked", "listed", "mentioned",
    "named", "names", "noted", "offered", "praised", "promised", "read", "recalled", "recounted", "reflected",
    "repeated", "replied", "reported", "reports", "requested", "said", "saying", "says", "shared", "speaks", "spoke",
    "stated", "states", "suggested", "talked", "talks", "telling", "tells", "thanked", "told", "verbalized", "vented",
    "voiced", "volunteered",
  ]
}
