/// A person's name taken apart: the one way in which the program does it, for handles, prompt, lists, rosters, and for
/// the names that are looked for in notes.
///
///     PersonName("Boyd, Kevin \"Kev\", Jr. (he/him)").spelled  // Kevin "Kev" Boyd Jr. (he/him)
package struct PersonName: Hashable, Sendable {
  /// As in `Dr.`, as typed.
  package private(set) var titles: [String] = []
  /// A hyphenated word is one; so are initials with nothing between them, as in `A.J.`.
  package private(set) var given: [String] = []
  /// With the particles before it: `van`, `der`, `Berg`.
  package private(set) var family: [String] = []
  /// As in `Jr.`, `III` and `LCSW`.
  package private(set) var suffixes: [String] = []
  /// In quotation marks, in brackets, or after "goes by".
  package private(set) var nicknames: [String] = []
  /// The nickname in quotation marks or after "goes by": what the person wants to be called.
  package private(set) var preferred: String?
  /// As in `they/them`.
  package private(set) var pronouns: String?
  /// Written with the family name first and a comma after it.
  package private(set) var isTurned = false
  /// As it is written with the given name first; what was not turned around stays as typed.
  package private(set) var spelled: String

  /// Total: whatever was written comes to some name.
  package init(_ written: String) {
    let plain = written.split(whereSeparator: \.isWhitespace).map(String.init)
    spelled = plain.joined(separator: " ")
    guard written.contains(where: { ",()[]/\"“”'‘".contains($0) }) else {
      take(plain)
      return
    }
    let asides = NameAsides(spelled)
    nicknames = asides.nicknames
    preferred = asides.preferred
    pronouns = asides.pronouns
    var segments = asides.text.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    segments.removeAll(where: \.isEmpty)
    guard let first = segments.first else { return }
    var rest: [String] = []
    for segment in segments.dropFirst() { sort(segment, after: first, into: &rest) }
    if rest.isEmpty {
      take(first)
    } else {
      turn(first, behind: rest)
      spelled = turnedAround(asides.kept)
    }
  }

  /// What the person is called on the screen and by the handle: the preferred name, else the first given name that is
  /// no initial, else the initials, else the family name, else a nickname.
  package var called: String {
    if let preferred { return preferred }
    if let word = given.first(where: { !$0.isInitials }) { return word }
    let words = given.isEmpty ? family : given
    return words.isEmpty ? nicknames.first ?? "" : words.joined(separator: " ")
  }

  /// `Maya R.`; the whole of a name that has one word.
  package var calledAndInitial: String { calledAndFamily(letters: 1) }

  /// With so many letters of the family name, and all of it where there are no more.
  package func calledAndFamily(letters: Int) -> String {
    guard !shortFamily.isEmpty, !given.isEmpty else { return called }
    return "\(called) " + shortFamily.shortened(toLetters: letters)
  }

  /// What stands for the family where it is shortened: `Berg` of van der Berg, all of St. John.
  package var shortFamily: String {
    guard let last = family.last else { return "" }
    let saint = family.dropLast().last.map(NameWords.isSaint) ?? false
    return saint ? family.suffix(2).joined(separator: " ") : last
  }

  /// As in `Jr.` and `III`; the degrees are left out.
  package var generation: String? { suffixes.first(where: NameWords.isGeneration) }

  /// What two names are compared by: one person's in any order, in capitals, without accents, titles and pronouns.
  package var key: String { (given + family + suffixes).joined(separator: " ").nameKey }

  /// The same person with another name that they are called by.
  package func spelled(calling nickname: String) -> String {
    let isKnown = (nicknames + given).contains { $0.nameKey == nickname.nameKey }
    guard !isKnown, let first = given.last, let place = spelled.range(ofWord: first) else { return spelled }
    return spelled[..<place.upperBound] + " \"\(nickname)\"" + spelled[place.upperBound...]
  }
}

// Taking apart

extension PersonName {
  /// A part after a comma: a suffix, pronouns, another name, or the given name.
  private mutating func sort(_ segment: [String], after first: [String], into rest: inout [String]) {
    if segment.allSatisfy({ NameWords.isSuffix($0, isAlone: first.count > 1) }) {
      suffixes += segment
    } else if NameWords.arePronouns(segment) {
      pronouns = segment.joined(separator: " ")
    } else if let other = NameWords.otherName(segment) {
      nicknames.append(other.name)
      if other.isPreferred, preferred == nil { preferred = other.name }
    } else {
      rest += segment
    }
  }

  /// Given name first.
  private mutating func take(_ words: [String]) {
    var words = words[...]
    while words.count > 1, let first = words.first, NameWords.isTitle(first) { titles.append(words.removeFirst()) }
    if words.count > 1, let last = words.last, last.contains("/"), NameWords.arePronouns([last]) {
      pronouns = words.removeLast()
    }
    while words.count > 2 || words.count > 1 && !titles.isEmpty, let last = words.last,
      NameWords.isSuffix(last, isAlone: false),
      !words.contains(where: \.isAllCapitals) || !NameWords.isShort(last)
        || words.dropLast().contains(where: { !$0.isAllCapitals })
    {
      suffixes.insert(words.removeLast(), at: 0)
    }
    guard words.count > 1 || !titles.isEmpty else {
      given = Array(words)
      return
    }
    var start = words.endIndex - 1
    while start > words.startIndex + (titles.isEmpty ? 1 : 0), NameWords.isParticle(words[start - 1]) { start -= 1 }
    given = Array(words[..<start])
    family = Array(words[start...])
  }

  private mutating func turn(_ first: [String], behind rest: [String]) {
    isTurned = true
    var first = first[...]
    while first.count > 1, let last = first.last, NameWords.isSuffix(last, isAlone: false) {
      suffixes.insert(first.removeLast(), at: 0)
    }
    var rest = rest[...]
    while rest.count > 1, let title = rest.first, NameWords.isTitle(title) { titles.append(rest.removeFirst()) }
    while rest.count > 1, let last = rest.last, NameWords.isSuffix(last, isAlone: false) {
      suffixes.append(rest.removeLast())
    }
    // "Vries, Jan de" keeps its particle at the end of the given name.
    var particles: [String] = []
    while rest.count > 1, let last = rest.last, last.first?.isLowercase == true, NameWords.isParticle(last) {
      particles.insert(rest.removeLast(), at: 0)
    }
    given = Array(rest)
    family = particles + first
    // "Rashid, Ahmed al-" is Ahmed al-Rashid.
    if let last = particles.last, last.last == "-", let name = first.first {
      family.replaceSubrange((particles.count - 1)...particles.count, with: [last + name])
    }
  }

  private func turnedAround(_ kept: NameAsides.Kept) -> String {
    (titles + given + kept.quoted + family + suffixes + kept.bracketed).joined(separator: " ")
  }
}

extension String {
  /// So many of its letters with a period after them, what stands between them too: `O'B.`; all of it where there are no
  /// more.
  package func shortened(toLetters count: Int) -> String {
    let places = indices.filter { self[$0].isLetter }
    guard places.count > count, count > 0 else { return self }
    return self[...places[count - 1]] + "."
  }

  /// `J.`, `A.J.`, `J`.
  package var isInitials: Bool {
    let letters = filter(\.isLetter)
    let isSpaced = split(separator: ".").allSatisfy { $0.count == 1 }
    return !letters.isEmpty && isSpaced && (letters.count == 1 && letters.first?.isCased == true || contains("."))
  }

  fileprivate var isAllCapitals: Bool { contains(where: \.isUppercase) && !contains(where: \.isLowercase) }

  fileprivate func range(ofWord word: String) -> Range<Index>? {
    var rest = self[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      let found = rest[start...].prefix { !$0.isWhitespace }
      if found == word { return found.startIndex..<found.endIndex }
      rest = rest[found.endIndex...]
    }
    return nil
  }
}
