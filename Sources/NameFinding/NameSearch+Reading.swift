import SessionCore

extension NameSearch {
  /// What a single word that is spelled like a name is meant as.
  func reading(_ place: Int, _ name: String, _ forms: [NameForm]) -> WordReading {
    let word = words[place]
    guard word.script == .latin else {
      return isEverydayWord(place) && !continues(place, forms) ? .doubtful : .person
    }
    if around.hasTitle(place) || hasOrder(place, forms) || isBeforeInitial(place, forms) { return .person }
    if PersonWords.never.contains(name) || PersonWords.titles.contains(name) { return .word }
    if NameWords.isPronoun(name), !word.hasCapital || isBesideSlash(place) { return .word }
    if around.isSaint(place) { return .doubtful }
    if isFollowedBySuffix(place) || continues(place, forms) { return .person }
    if isAmount(place) { return .word }
    if isStateItself(place) { return .doubtful }
    if word.shape == .upper, !around.isShouted[place], name.count < 4, PersonWords.shortForms.contains(name) {
      return around.isDetermined(place) ? .word : shortFormReading(place, place, name)
    }
    if opensList(place) || isFamilys(place, forms) { return .person }
    if isEverydayWord(place) { return .doubtful }
    guard let like = NameLikeWord(name) ?? (CommonWords.isWord(name) ? .everyday : nil) else {
      return isAfterArticle(place) ? .doubtful : .person
    }
    if let joined = readingBesideName(place, like) { return joined }
    if like.use == .seldom || like.use == .both, like.sense != .quality, isBesideRelative(place),
      !around.isDetermined(place)
    {
      return like.use == .seldom ? .person : .doubtful
    }
    guard word.hasCapital, !around.isShouted[place] else {
      if like.sense != .grammar, isOnRollCall(place) { return like.use == .mostly ? .doubtful : .person }
      return around.readingInSmallLetters(place, like, isBesideName: isBesideName(place))
    }
    return around.reading(place, like)
  }

  /// "At the marina": in small letters after an article, where no one acts; "drives a Mercedes".
  private func isAfterArticle(_ place: Int) -> Bool {
    guard let before = around.plainlyBefore(place), !around.acts(place), !around.isShouted[place] else { return false }
    if words[place].shape == .lower { return ["the", "a", "an"].contains(before.folded) }
    return ["a", "an", "his", "her", "their"].contains(before.folded) && !words[place].isPossessive
      && around.before(place - 1).map { Self.owning.contains($0.folded) } == true
  }

  private static let owning = WordList(
    """
    drives drove driving won wins drank drinks ordered orders wore wears bought buys sold sells leased leases rents \
    rented parked crashed wrecked totaled owns rode rides
    """)

  /// "Rich and mark left early", "hope and Jo cried": of two names of the roll drawn together one is a name where the
  /// other is not a word, or where people do what follows.
  private func readingBesideName(_ place: Int, _ like: NameLikeWord) -> WordReading? {
    guard like.sense != .grammar, like.sense != .fragment, !around.isDetermined(place), !around.isTime(place) else {
      return nil
    }
    let other: Int
    if words.indices.contains(place + 2), isAnd(place + 1), words[place + 2].gap.isPlain {
      other = place + 2
    } else if isAnd(place - 1), place > 1, words[place].gap.isPlain {
      other = place - 2
    } else {
      return nil
    }
    guard names.byFirstWord[words[other].folded] != nil, !around.isTime(Swift.min(place, other)) else { return nil }
    let last = Swift.max(place, other)
    let isFront = around.before(Swift.min(place, other)).map { PersonWords.openings.contains($0.folded) } ?? true
    let otherLike = NameLikeWord(words[other].folded) ?? (CommonWords.isWord(words[other].folded) ? .everyday : nil)
    let lastLike = last == place ? like : otherLike
    let frame = lastLike.map { around.frame(last, $0) } ?? (around.acts(last) ? .person : .none)
    if isFront, frame == .person { return like.use == .mostly && like.sense != .verb ? .doubtful : .person }
    if otherLike == nil, like.sense != .month {
      return like.sense == .quality || like.use == .mostly ? .doubtful : .person
    }
    let isPairOfWords = like.sense == .quality && otherLike?.sense == .quality || like.use == .mostly
    return words[place].shape == .capital && around.beginsSentence(place) && !isPairOfWords ? .doubtful : nil
  }

  /// "Lance and wife", "re dawn n her mom".
  private func isBesideRelative(_ place: Int) -> Bool {
    guard let joint = around.behind(place), ["and", "n"].contains(joint.folded),
      var next = around.behind(place + 1)
    else {
      return false
    }
    if PersonWords.possessives.contains(next.folded), let noun = around.behind(place + 2) {
      next = noun
    }
    return PersonWords.kin.contains(next.folded) || next.folded == "kids"
  }

  /// "jo/tom/kim", "glen and dale": one of several names of the roll in a row.
  private func isBesideName(_ place: Int) -> Bool {
    func isName(_ other: Int, _ between: NoteWord) -> Bool {
      guard words.indices.contains(other), [.slash, .joint, [.joint, .space], [.comma, .space]].contains(between.gap)
      else {
        return false
      }
      return names.byFirstWord[words[other].folded] != nil && !areVirtues(place, other)
    }
    if isName(place - 1, words[place]) || words.indices.contains(place + 1) && isName(place + 1, words[place + 1]) {
      return true
    }
    return [(place - 1, place - 2), (place + 1, place + 2)].contains { and, other in
      isAnd(and) && words.indices.contains(other) && names.byFirstWord[words[other].folded] != nil
        && !areVirtues(place, other)
    }
  }

  /// "Hope, faith and love" are no list of people.
  private func areVirtues(_ one: Int, _ other: Int) -> Bool {
    NameLikeWord(words[one].folded)?.sense == .quality && NameLikeWord(words[other].folded)?.sense == .quality
  }

  /// "Absent: joy, grace".
  private func isOnRollCall(_ place: Int) -> Bool {
    var first = place
    while first > 0,
      [[.comma, .space], .comma, .slash].contains(words[first].gap) || isAnd(first) || isAnd(first - 1),
      names.byFirstWord[words[first - 1].folded] != nil || isAnd(first - 1)
    {
      first -= 1
    }
    guard first > 0, words[first].gap.contains(.start) else { return false }
    return PersonWords.rollCalls.contains(words[first - 1].folded)
  }

  private func isAnd(_ place: Int) -> Bool {
    place > 0 && words.indices.contains(place) && (words[place].folded == "and" || words[place].folded == "or")
  }

  /// "Hill family".
  private func isFamilys(_ place: Int, _ forms: [NameForm]) -> Bool {
    guard words[place].shape == .capital, !PersonWords.sizes.contains(words[place].folded) else { return false }
    guard forms.contains(where: { $0.kind == .surname }), let next = around.behind(place) else { return false }
    return next.folded == "family"
      || around.before(place)?.folded == "the" && PersonWords.ofFamily.contains(next.folded) && !next.hasCapital
  }

  private func isBesideSlash(_ place: Int) -> Bool {
    words[place].gap == .slash || place + 1 < words.count && words[place + 1].gap == .slash
  }

  private func isFollowedBySuffix(_ place: Int) -> Bool {
    guard words[place].hasCapital, let next = around.behind(place), next.hasCapital,
      next.folded != "ii" || !MedicalWords.namesakes.contains(words[place].folded)
    else { return false }
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

  /// The surname, or its initial, follows a given name; or the other way round after a comma.
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
    let isBeside = [[.comma, .space], .slash, .joint, [.joint, .space]].contains(next.gap)
    let other = isBeside ? next : isJoined ? words[place + 2] : nil
    guard let other, other.shape == .capital else { return false }
    return names.byFirstWord[other.folded] != nil && NameLikeWord(other.folded)?.sense != .month
  }
}
