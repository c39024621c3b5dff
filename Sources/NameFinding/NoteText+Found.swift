extension NoteText {
  /// The place of a find in the text, and what is written instead.
  func found(_ finding: Finding, _ around: Surroundings, _ names: NameIndex) -> FoundName {
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
    return FoundName(
      range: range(
        of: (finding.meaning == .listed ? span.lowerBound : phrase.start ?? span.lowerBound)..<span.upperBound),
      peers: peers, kind: finding.kind,
      certainty: finding.certainty, meaning: finding.meaning, replacement: phrase.words)
  }

  private func endsPossessive(_ span: Range<Int>, _ finding: Finding) -> Bool {
    let last = words[finding.words.upperBound]
    return span.upperBound > last.letters.upperBound && scalars[span.upperBound - 1] != "."
  }

  private func span(_ finding: Finding) -> Range<Int> {
    let first = words[finding.words.lowerBound]
    if let letters = finding.letters {
      return (first.gap.contains(.sign) ? letters.lowerBound - 1 : letters.lowerBound)..<letters.upperBound
    }
    let start = first.gap.contains(.sign) ? first.letters.lowerBound - 1 : first.letters.lowerBound
    return start..<end(finding)
  }

  /// With the period of an initial or of "Jr.", unless it ends the sentence, and the possessive ending behind it.
  private func end(_ finding: Finding) -> Int {
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

/// What is written in a name's place, with the article and adjectives before it so that the sentence stays English.
struct Phrase {
  /// Where the words before it begin that are replaced along with it.
  private(set) var start: Int?
  var isPossessive = false
  private var standIn: String
  private let number: Finding.Number
  private var isCapital: Bool
  private var form = Form.plain
  private let isBeforeStop: Bool

  private enum Form {
    case plain
    /// "His wife Gwen" is "his wife".
    case left
    /// "His friend Marcus" is "his friend, a peer,".
    case apposition
  }

  init(_ finding: Finding, _ note: NoteText, _ around: Surroundings, standIn: String, relation: String?) {
    self.standIn = standIn
    number = finding.number
    var first = finding.words.lowerBound
    isCapital =
      note.startsSentence(first, around)
      && finding.letters.map { $0.lowerBound == note.words[first].letters.lowerBound } ?? true
    isBeforeStop = around.behind(finding.words.upperBound) == nil
    guard finding.letters == nil, let before = around.plainlyBefore(first), number != .several else { return }
    let relative = PersonWords.sameRelative[before.folded] ?? before.folded
    if let relation, relative == relation || relation.hasSuffix(" " + relative), !before.isPossessive {
      form = .left
      start = before.end
      return
    }
    if PersonWords.companions.contains(before.folded), !before.isPossessive {
      form = .apposition
      start = before.end
      return
    }
    var adjectives: [String] = []
    while let word = around.plainlyBefore(first), PersonWords.adjectives.contains(word.folded) {
      adjectives.insert(word.folded, at: 0)
      first -= 1
    }
    if adjectives.isEmpty, PersonWords.fellows.contains(before.folded), !before.isPossessive { first -= 1 }
    if let word = around.plainlyBefore(first), ["the", "a", "an"].contains(word.folded) { first -= 1 }
    take(adjectives, isOwned: around.plainlyBefore(first).map { PersonWords.possessives.contains($0.folded) } ?? false)
    guard first < finding.words.lowerBound else { return }
    start = note.words[first].letters.lowerBound
    isCapital = note.startsSentence(first, around) && note.words[first].hasCapital
  }

  private mutating func take(_ adjectives: [String], isOwned: Bool) {
    guard !adjectives.isEmpty, let blank = standIn.firstIndex(of: " ") else { return }
    let rest = standIn[standIn.index(after: blank)...]
    let article = standIn[..<blank] == "the" ? "the" : adjectives[0].first.map("aeiou".contains) == true ? "an" : "a"
    standIn = ((isOwned ? [] : [article]) + adjectives + [String(rest)]).joined(separator: " ")
  }

  var words: String {
    let ending = isPossessive ? "'s" : ""
    switch form {
    case .left: return ending
    case .apposition: return isPossessive ? ending : isBeforeStop ? ", \(standIn)" : ", \(standIn),"
    case .plain: break
    }
    let text =
      switch number {
      case .one: standIn + ending
      case .family: standIn + "'s family" + ending
      case .ofFamily: standIn + "'s"
      case .several: String(standIn.split(separator: " ").last ?? "peer") + (isPossessive ? "s'" : "s")
      }
    return isCapital ? text.prefix(1).uppercased() + text.dropFirst() : text
  }
}
