extension NameSearch {
  /// A name that may be an illness, a scale, a place, or someone who is called the same, is listed.
  func doubted(_ finding: Sighting) -> Sighting {
    guard finding.letters == nil, finding.meaning == .replaced, finding.number == .one || finding.number == .family
    else { return finding }
    var doubted = finding
    let (first, last) = (finding.words.lowerBound, finding.words.upperBound)
    if words[first].gap.contains(.sign) { return finding }
    if isInPhrase(finding) {
      doubted.meaning = .listed
      return doubted
    }
    if around.hasTitle(first) { return finding }
    if finding.kind == .surname, !words[last].isPossessive, let next = around.behind(last),
      PersonWords.ofFamily.contains(next.folded), !isTakenHome(first, next),
      !PersonWords.amounts.contains(around.before(first)?.folded ?? "")
    {
      doubted.number = .ofFamily
      return doubted
    }
    if let outside = outside(finding) { return outside }
    if isOwnShortForm(finding) {
      doubted.meaning = .listed
      return doubted
    }
    if isBesideRelation(finding) || isAdjective(finding) || isIllness(finding) || isMeasure(finding)
      || isPlace(finding) || isBusiness(first, last)
    {
      doubted.meaning = .listed
    }
    return doubted
  }

  /// "Rode with Hill home".
  private func isTakenHome(_ first: Int, _ next: NoteWord) -> Bool {
    next.folded == "home" && around.before(first).map { !PersonWords.determiners.contains($0.folded) } ?? true
      && around.behind(first).map { $0.folded == "home" } == true
      && ["with", "w", "by", "drove", "walked", "took", "followed", "brought", "sent", "to"]
        .contains(around.before(first)?.folded ?? "")
  }

  /// "Kate" in the note of Katherine, where Mary-Kate is on the roll.
  private func isOwnShortForm(_ finding: Sighting) -> Bool {
    guard finding.words.count == 1, finding.kind == .givenName || finding.kind == .nickname else { return false }
    return ShortNames.formal[name(finding)].map { !$0.isDisjoint(with: names.knownWords) } == true
  }

  /// The name as it was typed, without particles and titles.
  private func name(_ finding: Sighting) -> String { words[finding.words.upperBound].folded }

  /// "His aunt Maria" is hardly a peer, but a guest who is the aunt.
  private func isBesideRelation(_ finding: Sighting) -> Bool {
    guard let before = around.plainlyBefore(finding.words.lowerBound), !before.isPossessive else { return false }
    if finding.peers.contains(where: { names.people[$0].names.relation != nil }) { return false }
    return PersonWords.kin.contains(before.folded) && finding.kind != .surname
      || PersonWords.outsiders.contains(before.folded) && finding.kind != .surname
  }

  /// "Both Willis boys".
  private func isAdjective(_ finding: Sighting) -> Bool {
    guard finding.kind == .surname, let before = around.plainlyBefore(finding.words.lowerBound),
      PersonWords.amounts.contains(before.folded), let next = around.behind(finding.words.upperBound)
    else { return false }
    return !next.hasCapital && next.folded.hasSuffix("s") && !PersonWords.auxiliaries.contains(next.folded)
  }

  /// "Sam's Club", "Trader Joe's".
  private func isBusiness(_ first: Int, _ last: Int) -> Bool {
    guard words[last].isPossessive, let next = around.behind(last), next.hasCapital, !around.isShouted[last] else {
      return false
    }
    return PlaceWords.businesses.contains(next.folded)
  }

  func isIllness(_ finding: Sighting) -> Bool {
    let (first, last) = (finding.words.lowerBound, finding.words.upperBound)
    let isKnown = MedicalWords.namesakes.contains(name(finding))
    let next = around.joinedBehind(last)
    guard
      finding.kind == .surname
        || isKnown && finding.kind == .fullName && next.map({ MedicalWords.conditions.contains($0.folded) }) == true
    else { return false }
    if let next {
      if MedicalWords.conditions.contains(next.folded) { return true }
      if isKnown, next.folded == "ii" { return true }
      if isKnown, MedicalWords.besides.contains(next.folded) || next.script == .digits { return true }
      if isKnown, next.hasCapital, let after = around.behind(last + 1), MedicalWords.conditions.contains(after.folded) {
        return true
      }
    }
    guard isKnown else { return false }
    if words[first].gap == .hyphen { return true }
    if let next, last + 1 < words.count, words[last + 1].gap == .hyphen {
      return !["like", "style", "type", "led", "run"].contains(next.folded)
    }
    let before = around.before(first)?.folded ?? ""
    let isLast = around.behind(last).map { PersonWords.following.contains($0.folded) } ?? true
    if words[last].isPossessive {
      return isLast
        || around.behind(last).map {
          PersonWords.auxiliaries.contains($0.folded) || MedicalWords.courses.contains($0.folded)
        } == true
    }
    if before == "of", first > 1, MedicalWords.histories.contains(words[first - 2].folded) { return true }
    return MedicalWords.having.contains(before) || isLast && (before == "the" || before == "a")
  }

  func isPlace(_ finding: Sighting) -> Bool {
    let (first, last) = (finding.words.lowerBound, finding.words.upperBound)
    let name = name(finding)
    let isSaint = PlaceWords.saints.contains(words[first].folded) && first < last
    let isNamed =
      PlaceWords.names.contains(name) || finding.kind == .surname && PlaceWords.surnames.contains(name)
    guard finding.kind == .surname || isNamed, words[first].hasCapital || isSaint, finding.kind != .fullName else {
      return false
    }
    if isSaint, !words[last].isPossessive, around.isReached(first, isNamed: true) { return true }
    if isSaint, let article = around.behind(last), article.folded == "the", around.behind(last + 1)?.hasCapital == true
    {
      return true
    }
    if words[last].isPossessive { return isSaint && isSaintsPlace(first, last) }
    if isBeforePlace(last, isSaint: isSaint, isNamed: PlaceWords.names.contains(name)) || isPlaceItself(first, name) {
      return true
    }
    if isNamed, around.before(first)?.folded == "from", around.isOrigin(first) { return true }
    if isNamed, finding.kind != .surname, isPlaceToBe(last) || isOfPlace(first, last) { return true }
    return around.isReached(first, isNamed: isNamed)
  }

  /// "The Denver trip", "Georgia plates": a thing follows, and nothing that people do.
  private func isOfPlace(_ first: Int, _ last: Int) -> Bool {
    !around.isShouted[first] && !around.isAddressed(first) && around.isBeforeNoun(last) && !around.isState(last + 1)
      && around.behind(last).map { $0.folded.hasSuffix("s") || around.isDetermined(first) } == true
      && around.behind(last).map { !PersonVerbs.isFinite($0.folded) } == true
  }

  /// "Jackson Street", "Austin airport", "Lincoln, NE".
  private func isBeforePlace(_ last: Int, isSaint: Bool, isNamed: Bool) -> Bool {
    guard last + 1 < words.count else { return false }
    let next = words[last + 1]
    if next.gap == .space || next.gap == [.dot, .space] && isSaint {
      if next.hasCapital && PlaceWords.kinds.contains(next.folded) && !around.isShouted[last] { return true }
      if isNamed, next.gap == .space, next.shape == .capital, next.letters.count > 1, !around.isShouted[last],
        names.byFirstWord[next.folded] == nil, !PersonWords.following.contains(next.folded)
      {
        return true
      }
      return PlaceWords.smallKinds.contains(next.folded)
        || (isNamed || PlaceWords.surnames.contains(words[last].folded)) && PlaceWords.traits.contains(next.folded)
    }
    guard next.gap == [.comma, .space] else { return false }
    return next.shape == .upper && PlaceWords.states.contains(next.folded) || PlaceWords.names.contains(next.folded)
  }

  /// "Jordan is where he wants to end up", "Virginia was hard on her".
  private func isPlaceToBe(_ last: Int) -> Bool {
    guard let verb = around.behind(last), PersonWords.auxiliaries.contains(verb.folded),
      let state = around.behind(last + 1)
    else { return false }
    return ["where", "hard", "cold", "hot", "far", "home", "expensive", "fun"].contains(
      state.folded)
  }

  /// "Grant Park", where the surname is Park.
  private func isPlaceItself(_ first: Int, _ name: String) -> Bool {
    guard PlaceWords.kinds.contains(name), first > 0, words[first].gap == .space else { return false }
    let before = words[first - 1]
    guard before.hasCapital, !before.isPossessive, !around.isShouted[first], before.letters.count > 1 else {
      return false
    }
    return !around.beginsSentence(first - 1) || names.byFirstWord[before.folded] != nil
      || PlaceWords.names.contains(before.folded)
  }

  /// "At St. John's" is a house; "St. John's mom" is someone's mother.
  private func isSaintsPlace(_ first: Int, _ last: Int) -> Bool {
    guard let next = around.behind(last) else {
      return PlaceWords.prepositions.contains(around.before(first)?.folded ?? "")
    }
    if PlaceWords.kinds.contains(next.folded) { return true }
    return PersonWords.following.contains(next.folded)
      && PlaceWords.prepositions.contains(around.before(first)?.folded ?? "")
  }
}

extension Surroundings {
  /// The word before, if only a space parts them.
  func plainlyBefore(_ place: Int) -> NoteWord? {
    guard place > 0, words[place].gap.subtracting(.sign) == .space, !beginsSentence(place) else { return nil }
    return words[place - 1]
  }

  /// The next word, over a space or a hyphen.
  func joinedBehind(_ place: Int) -> NoteWord? {
    guard place + 1 < words.count, words[place + 1].gap.isPlain || words[place + 1].gap == .hyphen else { return nil }
    return words[place + 1]
  }

  /// "From Virginia", "is from Jackson": nothing says what comes from someone.
  func isOrigin(_ first: Int) -> Bool {
    guard let verb = before(first - 1) else { return behind(first) == nil || words[first + 1].gap.contains(.comma) }
    return ["is", "was", "are", "were", "be", "originally", "family", "he", "she", "they", "who"].contains(verb.folded)
  }

  /// "A card from Austin", "heard from Savannah".
  private func isSender(_ earlier: [String]) -> Bool {
    earlier.contains {
      PersonWords.meetings.contains($0) || ["heard", "borrowed", "got", "away", "learned"].contains($0)
    }
  }

  /// Whether the words before say that one goes there, comes from there or lives there.
  func isReached(_ first: Int, isNamed: Bool) -> Bool {
    guard let before = plainlyBefore(first) else { return false }
    let start = Swift.max(0, first - 4)
    let earlier = words[start..<(first - 1)].map(\.folded)
    switch before.folded {
    case "in": return !earlier.suffix(2).contains(where: PlaceWords.trust.contains)
    case "from" where isNamed && !isSender(earlier): return true
    case "from", "to": return earlier.contains(where: PlaceWords.motion.contains)
    case "visited", "visiting", "visit", "left", "leaving", "loved", "hated", "liked", "likes", "loves", "hates":
      return isNamed && behind(first).map { PersonWords.following.contains($0.folded) } ?? true
    case "near", "outside", "around":
      return isNamed && !earlier.contains { PlaceWords.seating.contains($0) || PersonWords.feelings.contains($0) }
        || earlier.contains(where: PlaceWords.living.contains)
    case "through", "thru", "across", "toward", "towards":
      return isNamed && !earlier.contains(where: PlaceWords.seating.contains)
    case "of": return isNamed && earlier.contains(where: PlaceWords.parts.contains)
    case "on", "off", "at", "by":
      return earlier.contains(where: PlaceWords.living.contains)
    default: return false
    }
  }
}
