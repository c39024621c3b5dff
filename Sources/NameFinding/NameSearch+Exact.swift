import SessionCore

extension NameSearch {
  /// The longest form of anyone's name that is spelled out here.
  func exact(at place: Int) -> Sighting? {
    let word = words[place]
    guard let forms = names.byFirstWord[word.folded] else { return inflected(at: place) }
    for form in forms where stands(form, at: place) {
      if form.words.count == 1, word.isSingleLetter { continue }
      // Spelled from another alphabet: in small letters it is too often a word.
      if form.kind == .otherScript, !word.hasCapital { continue }
      let last = place + form.words.count - 1
      guard !isPartOfWord(place, last) else { continue }
      let same = forms.filter { $0.words == form.words && $0.comma == form.comma }
      guard var finding = finding(place...last, same) else { continue }
      finding.lacksApostrophe = words[last].folded != form.words.last
      if finding.lacksApostrophe, finding.kind == .surname, around.before(place)?.folded == "the",
        !around.isBeforeNoun(last)
      {
        finding.lacksApostrophe = false
        finding.number = .family
      }
      if !finding.isKnown, form.words.count > 1, areWords(place, last) { continue }
      if !finding.isKnown, form.words.count > 1, (place...last).allSatisfy(isEverydayWord), word.script == .latin {
        finding.meaning = .listed
        return finding
      }
      if finding.isKnown || form.words.count > 1 && !form.isInitials { return finding }
      switch form.isInitials ? initialsReading(place, last, form) : reading(place, word.folded, same) {
      case .person: return finding
      case .doubtful:
        finding.meaning = .listed
        return finding
      case .word: if let doubtful = shared(finding) { return doubtful }
      }
    }
    return inflected(at: place)
  }

  /// "It's a sunny day", where Sunny Day is on the roll: a whole name of everyday words in small letters.
  private func areWords(_ first: Int, _ last: Int) -> Bool {
    guard words[last].shape == .lower, words[first].shape == .lower || around.beginsSentence(first),
      words[first...last].allSatisfy({ NameLikeWord($0.folded) != nil || CommonWords.isWord($0.folded) })
    else { return false }
    return around.isDetermined(first)
      || !around.acts(last) && !around.isAddressed(first)
        && !["with", "w", "from"].contains(around.before(first)?.folded)
  }

  /// Whom a spelling means, and what comes of it; of the forms that are spelled so.
  func finding(_ place: ClosedRange<Int>, _ same: [NameForm]) -> Sighting? {
    guard let form = same.first else { return nil }
    let known = same.filter { names.mayBeNamed($0.peer) }
    let peers = same.filter { !names.mayBeNamed($0.peer) && names.people[$0.peer].names.role == .peer }
    let others = same.filter { names.people[$0.peer].names.role == .elsewhere && $0.peer != names.own }
    let meant = peers.isEmpty ? others : peers
    var finding = Sighting(
      words: place, peers: Set(meant.map(\.peer)), kind: (peers.first ?? form).kind, certainty: certainty(form))
    if meant.isEmpty || peers.isEmpty && !known.isEmpty || isRatherKnown(place, known, peers) {
      finding.isKnown = true
      finding.peers = []
    } else if peers.isEmpty || !known.isEmpty {
      finding.meaning = .listed
    }
    return finding
  }

  /// The given name of the note's own person that is someone's surname is theirs, with a title the other's; the house
  /// of their family is theirs too.
  private func isRatherKnown(_ place: ClosedRange<Int>, _ known: [NameForm], _ peers: [NameForm]) -> Bool {
    guard let own = known.first(where: { $0.peer == names.own }) else { return false }
    if let next = around.behind(place.upperBound), PersonWords.households.contains(next.folded) { return true }
    if peers.contains(where: { ($0.kind == .surname) == (own.kind == .surname) || $0.words.count > 1 }) { return false }
    return (own.kind == .surname) == around.hasTitle(place.lowerBound)
  }

  private func certainty(_ form: NameForm) -> FoundName.Certainty {
    if form.words.count > 1 { return .certain }
    let isPlain = NameLikeWord(form.words[0]) == nil && !CommonWords.isWord(form.words[0])
    return isPlain && form.words[0].count > 2 ? .certain : .likely
  }

  private func stands(_ form: NameForm, at place: Int) -> Bool {
    if form.words.count == 1 { return true }
    guard place + form.words.count <= words.count else { return false }
    for offset in form.words.indices {
      let word = words[place + offset]
      guard word.folded == form.words[offset] || isPlural(word, form, offset) else { return false }
      if word.isSingleLetter, !isInitial(place + offset), !isParticleLetter(form, offset), !isDottedName(form, place),
        !isSmallInitial(place + offset, offset)
      {
        return false
      }
      // "John K.O.'d it" is not John K.
      if offset > 0, word.isSingleLetter, offset == form.words.count - 1, isWithinInitials(place + offset) {
        return false
      }
      if offset > 0, !isJoined(place + offset, hasComma: offset == form.comma) { return false }
      if offset < form.words.count - 1, word.isPossessive { return false }
    }
    return true
  }

  /// A letter and a period, and right behind them another letter.
  private func isWithinInitials(_ place: Int) -> Bool {
    place + 1 < words.count && words[place + 1].gap == .dot && words[place + 1].isSingleLetter
  }

  /// "Jean-Lucs bike".
  private func isPlural(_ word: NoteWord, _ form: NameForm, _ offset: Int) -> Bool {
    offset == form.words.count - 1 && word.folded.count > 3 && !word.isPossessive
      && word.folded == form.words[offset] + "s"
  }

  /// A space, a hyphen, a period after one letter or "St", or the comma after the family name.
  private func isJoined(_ place: Int, hasComma: Bool) -> Bool {
    let gap = words[place].gap
    if hasComma { return gap == [.comma, .space] || gap == .comma }
    if gap == .space || gap == .hyphen { return true }
    let before = words[place - 1]
    guard gap.subtracting([.dot, .space, .slash]).isEmpty else { return false }
    return before.isSingleLetter
      || (gap.contains(.space) || words[place].isSingleLetter)
        && ["st", "vd"].contains(before.folded)
  }

  /// "a.j." of A.J.
  private func isDottedName(_ form: NameForm, _ place: Int) -> Bool { form.isInitials && isDotted(place) }

  /// "v.d. Berg".
  private func isParticleLetter(_ form: NameForm, _ offset: Int) -> Bool {
    form.kind != .givenName && offset < form.words.count - 1 && form.words.last?.count ?? 0 > 1
      && ["v", "d", "l"].contains(form.words[offset])
  }

  /// "ana c.", "lukasz n": all in small letters, and the letter is not a word or a short form itself.
  private func isSmallInitial(_ place: Int, _ offset: Int) -> Bool {
    guard offset > 0, !words[place - 1].hasCapital, words[place].gap == .space else { return false }
    if isDotted(place) { return true }
    let next = place + 1 < words.count ? words[place + 1] : nil
    switch words[place].folded {
    case "a", "i", "w", "x", "u", "r": return false
    case "n", "c", "s", "b", "t", "d":
      guard let next, next.gap.isPlain else { return next == nil || next?.gap != .slash }
      return !next.hasCapital && names.byFirstWord[next.folded] == nil && !PersonWords.determiners.contains(next.folded)
    default: return next?.gap != .slash && next?.gap != .apostrophe
    }
  }

  /// A single capital letter that is not the pronoun.
  func isInitial(_ place: Int) -> Bool {
    words[place].hasCapital && (words[place].folded != "i" || isDotted(place))
  }

  func isDotted(_ place: Int) -> Bool {
    let end = words[place].end
    return end < note.scalars.count && note.scalars[end] == "."
  }

  /// Initials that are the name itself are meant with periods, and without them where they are not another short form.
  private func initialsReading(_ first: Int, _ last: Int, _ form: NameForm) -> WordReading {
    if isAmount(first) { return .word }
    let letters = form.words.joined()
    let isUsual = PersonWords.shortForms.contains(letters) || PersonWords.dottedForms.contains(letters)
    return isUsual ? shortFormReading(first, last, letters) : .person
  }

  /// "Raised in Austin", where nothing says that a person is meant and something that a place is.
  private func shared(_ finding: Sighting) -> Sighting? {
    let first = finding.words.lowerBound
    guard words[first].hasCapital,
      !around.beginsSentence(first) || isIllness(finding) || isMeasure(finding) || isPlace(finding)
        || outside(finding) != nil
    else {
      return nil
    }
    let doubted = doubted(finding)
    return doubted.meaning == .listed ? doubted : nil
  }

  /// Half of a hyphenated word is not a name: "Al-Anon" is not Al, "Ann-Marie" is not Ann. "Maya-like" is about Maya, and
  /// so is "anti-Maya".
  func isPartOfWord(_ first: Int, _ last: Int) -> Bool {
    if words[first].gap == .hyphen, first > 0, !isPrefixed(first) {
      let before = words[first - 1]
      if before.hasCapital && !before.isPossessive || words[first].folded.count < 5 { return true }
    }
    guard last + 1 < words.count, words[last + 1].gap == .hyphen, !words[last].isPossessive else { return false }
    return words[last + 1].hasCapital
      || words[last].folded.count < 4 && !["led", "like", "style", "type", "run"].contains(words[last + 1].folded)
  }

  /// "Pro-Jo", "anti-Maya".
  func isPrefixed(_ place: Int) -> Bool {
    guard place > 0, words[place].gap == .hyphen, words[place].hasCapital else { return false }
    return PersonWords.prefixes.contains(words[place - 1].folded)
  }
}
