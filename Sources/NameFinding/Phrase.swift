/// What is written in a name's place, with the article and adjectives before it so that the sentence stays English.
struct Phrase {
  /// Where the words before it begin that are replaced along with it.
  private(set) var start: Int?
  var isPossessive = false
  private var standIn: String
  private let number: Sighting.Number
  private var isCapital: Bool
  private var form = Form.plain
  private var isBeforeStop: Bool
  /// "Tyrone the plumber" is "a peer, the plumber,".
  private var trade: String?
  /// Where the words after it end that are replaced along with it.
  private(set) var end: Int?
  /// "The Jo plan" is "a peer's plan".
  private var isOwner = false
  private var isBesideName = false

  private enum Form {
    case plain
    /// "His wife Gwen" is "his wife".
    case left
    /// "His friend Marcus" is "his friend, a peer,".
    case apposition
  }

  init(_ finding: Sighting, _ note: NoteText, _ around: Surroundings, standIn: String, relation: String?) {
    self.standIn = standIn
    number = finding.number
    let first = finding.words.lowerBound
    isCapital =
      note.startsSentence(first, around)
      && finding.letters.map { $0.lowerBound == note.words[first].letters.lowerBound } ?? true
    isBeforeStop = around.behind(finding.words.upperBound) == nil
    if note.words[first].gap == .hyphen, first > 0, PersonWords.prefixes.contains(note.words[first - 1].folded) {
      self.standIn = String(standIn.drop { $0 != " " }.dropFirst())
    }
    // What is only listed stays where it is, and so do the words around it.
    guard finding.letters == nil, number != .several, finding.meaning == .replaced else { return }
    end = note.endOfTrade(finding.words.upperBound, around) ?? note.endOfAddress(finding.words.upperBound)
    if number == .one, let last = note.lastOfTrade(finding.words.upperBound) {
      trade = note.words[last].folded
      isBeforeStop = around.behind(last) == nil
    }
    guard let before = around.plainlyBefore(first) ?? note.fellowBefore(first, around) else { return }
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
    if note.isNamedApart(finding.words, around) {
      form = .left
      start = before.end
      end = note.endOfComma(finding.words.upperBound)
      return
    }
    takeWords(before: first, finding, note, around)
  }

  private mutating func takeWords(
    before name: Int, _ finding: Sighting, _ note: NoteText, _ around: Surroundings
  ) {
    var first = name
    var adjectives: [String] = []
    while let word = around.plainlyBefore(first), PersonWords.adjectives.contains(word.folded) {
      adjectives.insert(word.folded, at: 0)
      first -= 1
    }
    let isBare = adjectives.isEmpty
    if isBare, around.isFellow(first) {
      first -= 1
      // "Co-client Kevin".
      if note.words[first].gap == .hyphen, first > 0, note.words[first - 1].folded == "co" { first -= 1 }
      while let word = around.plainlyBefore(first),
        PersonWords.ofFellows.contains(word.folded) || PersonWords.sexes.contains(word.folded)
      {
        if PersonWords.sexes.contains(word.folded) { adjectives.insert(word.folded, at: 0) }
        first -= 1
      }
      if let word = around.plainlyBefore(first), PersonWords.possessives.contains(word.folded) { first -= 1 }
    }
    while let word = around.plainlyBefore(first), isBare, PersonWords.lessers.contains(word.folded) { first -= 1 }
    let isBeside = first == name
    let article = around.plainlyBefore(first)?.folded ?? ""
    if ["the", "a", "an"].contains(article) || isBare && around.isPointing(first - 1) {
      first -= 1
      if isBeside, ["the", "a", "an"].contains(article), number == .one, around.isOwning(finding.words.upperBound) {
        isOwner = true
      }
    }
    take(adjectives, isOwned: around.plainlyBefore(first).map { PersonWords.possessives.contains($0.folded) } ?? false)
    guard first < name else { return }
    start = note.words[first].letters.lowerBound
    isCapital = note.startsSentence(first, around) && note.words[first].hasCapital
  }

  /// A comma keeps two names in a row apart.
  mutating func standsBesideName(behind place: Int) {
    guard form == .plain, start == nil else { return }
    isBesideName = true
    start = place
  }

  private mutating func take(_ adjectives: [String], isOwned: Bool) {
    guard !adjectives.isEmpty, let blank = standIn.firstIndex(of: " ") else { return }
    let rest = standIn[standIn.index(after: blank)...]
    let article = standIn[..<blank] == "the" ? "the" : adjectives[0].first.map("aeiou".contains) == true ? "an" : "a"
    standIn = ((isOwned ? [] : [article]) + adjectives + [String(rest)]).joined(separator: " ")
  }

  var words: String {
    let ending = isPossessive || isOwner ? "'s" : ""
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
    if isBesideName { return ", " + text }
    if let trade, !isPossessive {
      let apposed = "\(text), the \(trade)" + (isBeforeStop ? "" : ",")
      return isCapital ? apposed.prefix(1).uppercased() + apposed.dropFirst() : apposed
    }
    return isCapital ? text.prefix(1).uppercased() + text.dropFirst() : text
  }
}

extension NoteText {
  /// "Another peer, Tyrone, left": the name after a comma, after a noun that says who it is.
  fileprivate func isNamedApart(_ places: ClosedRange<Int>, _ around: Surroundings) -> Bool {
    guard fellowBefore(places.lowerBound, around) != nil else { return false }
    let next = places.upperBound + 1
    guard next < words.count else { return true }
    return !words[places.upperBound].isPossessive && words[next].gap != .apostrophe
      && (words[next].gap == [.comma, .space] || words[next].gap.contains(.dot) || words[next].gap.contains(.start))
  }

  fileprivate func fellowBefore(_ first: Int, _ around: Surroundings) -> NoteWord? {
    guard first > 1, words[first].gap == [.comma, .space], PersonWords.fellows.contains(words[first - 1].folded),
      around.plainlyBefore(first - 1) != nil
    else { return nil }
    return words[first - 1]
  }

  /// After the comma that closes an apposition.
  fileprivate func endOfComma(_ last: Int) -> Int? {
    guard last + 1 < words.count, words[last + 1].gap == [.comma, .space] else { return nil }
    return words[last].end + 1
  }

  fileprivate func endOfTrade(_ last: Int, _ around: Surroundings) -> Int? { lastOfTrade(last).map { words[$0].end } }

  /// "Tyrone the plumber left": what someone is called by their trade.
  fileprivate func lastOfTrade(_ last: Int) -> Int? {
    guard last + 2 < words.count, words[last + 1].folded == "the", words[last + 1].gap.isPlain,
      !words[last].isPossessive,
      words[last + 2].gap.isPlain, PersonWords.trades.contains(words[last + 2].folded), !words[last + 2].isPossessive
    else { return nil }
    return last + 2
  }

  /// "jo@mail.test": the whole address.
  fileprivate func endOfAddress(_ last: Int) -> Int? {
    var end = words[last].end
    guard end + 1 < scalars.count, scalars[end].isNameSign, scalars[end + 1].isWordLetter else { return nil }
    while end < scalars.count, scalars[end] != " ", scalars[end] != "\n", scalars[end] != "," { end += 1 }
    while scalars[end - 1] == "." || scalars[end - 1] == "," { end -= 1 }
    return end
  }
}

extension Surroundings {
  /// "The Jo plan" is Jo's; "the Jo thing" is about Jo.
  fileprivate func isOwning(_ place: Int) -> Bool {
    isBeforeNoun(place)
      && !["thing", "issue", "situation", "matter", "incident", "drama"].contains(behind(place)?.folded)
  }

  /// "Peer", "client", "guy" right before a name.
  fileprivate func isFellow(_ place: Int) -> Bool {
    guard let word = plainlyBefore(place), PersonWords.fellows.contains(word.folded), !word.isPossessive else {
      return false
    }
    if word.folded.hasSuffix("s") { return behind(place).map { ["and", "or"].contains($0.folded) } ?? true }
    guard ["client", "patient", "pt", "resident", "person"].contains(word.folded), let before = plainlyBefore(place - 1)
    else {
      return true
    }
    return PersonWords.ofFellows.contains(before.folded) || PersonWords.besides.contains(before.folded)
      || PersonWords.determiners.contains(before.folded) || before.folded == "and" || before.folded == "from"
  }

  /// "This Jo", "our Jo"; "that Jo" where no sentence depends on it.
  fileprivate func isPointing(_ place: Int) -> Bool {
    guard place >= 0 else { return false }
    switch words[place].folded {
    case "this", "our", "another", "some", "my", "your", "their", "his": return true
    // "Texted her Kevin was late" does not name her.
    case "that", "her":
      return beginsSentence(place) || PersonWords.besides.contains(before(place)?.folded ?? "")
    default: return false
    }
  }
}
