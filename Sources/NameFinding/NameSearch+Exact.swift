import SessionCore

extension NameSearch {
  /// The longest form that is spelled out here, of whomever it is.
  func exact(at place: Int) -> Finding? {
    let word = words[place]
    guard let forms = names.byFirstWord[word.folded] else { return inflected(at: place) }
    for form in forms where stands(form, at: place) {
      let last = place + form.words.count - 1
      guard !isPartOfWord(place, last) else { continue }
      let same = forms.filter { $0.words == form.words && $0.comma == form.comma }
      guard var finding = finding(place...last, same) else { continue }
      finding.lacksApostrophe = words[last].folded != form.words.last
      if finding.isKnown || form.words.count > 1 && !form.isInitials { return finding }
      if form.isInitials ? areMeant(place, last, form) : isMeant(place, word.folded, same) { return finding }
      if let doubtful = shared(finding) { return doubtful }
    }
    return inflected(at: place)
  }

  /// Whom a spelling means, and what comes of it; of the forms that are spelled so.
  func finding(_ place: ClosedRange<Int>, _ same: [NameForm]) -> Finding? {
    guard let form = same.first else { return nil }
    let known = same.filter { names.mayBeNamed($0.peer) }
    let peers = same.filter { !names.mayBeNamed($0.peer) && names.people[$0.peer].names.role == .peer }
    let others = same.filter { names.people[$0.peer].names.role == .elsewhere && $0.peer != names.own }
    let meant = peers.isEmpty ? others : peers
    var finding = Finding(
      words: place, peers: Set(meant.map(\.peer)), kind: (peers.first ?? form).kind, certainty: certainty(form))
    if meant.isEmpty || peers.isEmpty && !known.isEmpty || isRatherKnown(place.upperBound, known, peers) {
      finding.isKnown = true
      finding.peers = []
    } else if peers.isEmpty || !known.isEmpty {
      finding.meaning = .listed
    }
    return finding
  }

  /// A surname of the note's own person that is somebody's given name is theirs, and so is the house of their family.
  private func isRatherKnown(_ last: Int, _ known: [NameForm], _ peers: [NameForm]) -> Bool {
    guard let own = known.first(where: { $0.peer == names.own }) else { return false }
    if let next = around.behind(last), PersonWords.households.contains(next.folded) { return true }
    return !peers.contains { ($0.kind == .surname) == (own.kind == .surname) || $0.words.count > 1 }
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
      if word.isSingleLetter, !isInitial(place + offset), !isParticleLetter(form, offset), !isDottedName(form, place) {
        return false
      }
      if offset > 0, !isJoined(place + offset, hasComma: offset == form.comma) { return false }
      if offset < form.words.count - 1, word.isPossessive { return false }
    }
    return true
  }

  /// "Jean-Lucs bike".
  private func isPlural(_ word: NoteWord, _ form: NameForm, _ offset: Int) -> Bool {
    offset == form.words.count - 1 && word.folded.count > 3 && !word.isPossessive
      && word.folded == form.words[offset] + "s"
  }

  /// A space, a hyphen, a period after one letter or "St", or the comma behind the family name.
  private func isJoined(_ place: Int, hasComma: Bool) -> Bool {
    let gap = words[place].gap
    if hasComma { return gap == [.comma, .space] || gap == .comma }
    if gap == .space || gap == .hyphen { return true }
    let before = words[place - 1]
    guard gap.subtracting([.dot, .space, .slash]).isEmpty else { return false }
    return before.isSingleLetter || gap.contains(.space) && ["st", "vd"].contains(before.folded)
  }

  /// "a.j." of A.J.
  private func isDottedName(_ form: NameForm, _ place: Int) -> Bool { form.isInitials && isDotted(place) }

  /// "v.d. Berg".
  private func isParticleLetter(_ form: NameForm, _ offset: Int) -> Bool {
    form.kind != .givenName && offset < form.words.count - 1 && form.words.last?.count ?? 0 > 1
      && ["v", "d", "l"].contains(form.words[offset])
  }

  /// A single capital letter that is not the pronoun.
  func isInitial(_ place: Int) -> Bool {
    words[place].hasCapital && (words[place].folded != "i" || isDotted(place))
  }

  func isDotted(_ place: Int) -> Bool {
    let end = words[place].end
    return end < note.scalars.count && note.scalars[end] == "."
  }

  /// Initials that are the name itself are meant with periods, and without them where they are no other short form.
  private func areMeant(_ first: Int, _ last: Int, _ form: NameForm) -> Bool {
    let letters = form.words.joined()
    let isUsual = PersonWords.shortForms.contains(letters) || PersonWords.dottedForms.contains(letters)
    return !isUsual || around.acts(last) || around.isAddressed(first) || words[last].isPossessive
  }

  /// Whether a single word that is spelled like a name is meant as one.
  func isMeant(_ place: Int, _ name: String, _ forms: [NameForm]) -> Bool {
    let word = words[place]
    guard word.script == .latin else { return true }
    if around.hasTitle(place) || hasOrder(place, forms) || isBeforeInitial(place, forms) { return true }
    if around.isSaint(place) || PersonWords.never.contains(name) || PersonWords.titles.contains(name) { return false }
    if NameWords.isPronoun(name), !word.hasCapital || isBesideSlash(place) { return false }
    if isFollowedBySuffix(place) { return true }
    if continues(place, forms) { return true }
    if word.shape == .upper, !around.isShouted[place], name.count < 4, PersonWords.shortForms.contains(name) {
      return around.isPersonsPlace(place, place) && around.acts(place)
    }
    if opensList(place) || isFamilys(place, forms) { return true }
    if let sense = NameLikeWord(name) { return around.isName(place, sense: sense) }
    if CommonWords.isWord(name) { return around.isName(place, sense: .thing) }
    return true
  }

  /// "Raised in Austin", where nothing says that a person is meant and something that a place is.
  private func shared(_ finding: Finding) -> Finding? {
    let first = finding.words.lowerBound
    guard words[first].hasCapital, !around.beginsSentence(first) || isIllness(finding) || isPlace(finding) else {
      return nil
    }
    let doubted = doubted(finding)
    return doubted.meaning == .listed ? doubted : nil
  }

  /// "Hill family".
  private func isFamilys(_ place: Int, _ forms: [NameForm]) -> Bool {
    guard words[place].shape == .capital, !PersonWords.sizes.contains(words[place].folded) else { return false }
    return forms.contains { $0.kind == .surname } && around.behind(place)?.folded == "family"
  }

  private func isBesideSlash(_ place: Int) -> Bool {
    words[place].gap == .slash || place + 1 < words.count && words[place + 1].gap == .slash
  }

  private func isFollowedBySuffix(_ place: Int) -> Bool {
    guard words[place].hasCapital, let next = around.behind(place), next.hasCapital else { return false }
    return ["jr", "sr", "ii", "iii", "iv"].contains(next.folded)
  }

  /// "Park, J."
  private func isBeforeInitial(_ place: Int, _ forms: [NameForm]) -> Bool {
    guard words[place].hasCapital, place + 1 < words.count, words[place + 1].gap == [.comma, .space],
      words[place + 1].isSingleLetter, isDotted(place + 1)
    else { return false }
    let initials = words[place + 1].folded + words[place].folded.prefix(1)
    return forms.contains { $0.kind == .surname && names.people[$0.peer].initials.contains(initials) }
  }

  /// "Sister Agnes", who is so on the roster.
  private func hasOrder(_ place: Int, _ forms: [NameForm]) -> Bool {
    guard let before = place > 0 ? words[place - 1] : nil, before.hasCapital, PersonWords.orders.contains(before.folded)
    else { return false }
    return forms.contains { names.people[$0.peer].orders.contains(before.folded) }
  }

  /// The surname, or its initial, follows a given name; or the other way round behind a comma.
  private func continues(_ place: Int, _ forms: [NameForm]) -> Bool {
    guard words[place].hasCapital, place + 1 < words.count else { return false }
    let next = words[place + 1]
    guard next.hasCapital, next.gap.isPlain else { return false }
    let peers = Set(forms.map(\.peer))
    return names.byFirstWord[next.folded, default: []].contains { peers.contains($0.peer) }
  }

  /// "Bill and Mark helped", "Pat, Sue and client": capitals in a row that are all on the roster.
  private func opensList(_ place: Int) -> Bool {
    guard words[place].shape == .capital, place + 1 < words.count, !around.isShouted[place] else { return false }
    let next = words[place + 1]
    let isJoined = next.gap.isPlain && (next.folded == "and" || next.folded == "or") && place + 2 < words.count
    let other = next.gap == [.comma, .space] ? next : isJoined ? words[place + 2] : nil
    guard let other, other.shape == .capital else { return false }
    return names.byFirstWord[other.folded] != nil && NameLikeWord(other.folded) != .month
  }

  /// Half of a hyphenated word is no name: "Al-Anon" is not Al, "Ann-Marie" is not Ann. "Maya-like" is about Maya.
  func isPartOfWord(_ first: Int, _ last: Int) -> Bool {
    if words[first].gap == .hyphen, first > 0 {
      let before = words[first - 1]
      if before.hasCapital && !before.isPossessive || words[first].folded.count < 5 && before.folded != "non" {
        return true
      }
    }
    guard last + 1 < words.count, words[last + 1].gap == .hyphen, !words[last].isPossessive else { return false }
    return words[last + 1].hasCapital
      || words[last].folded.count < 4 && !["led", "like", "style", "type", "run"].contains(words[last + 1].folded)
  }
}
