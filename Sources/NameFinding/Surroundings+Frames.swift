/// How far what follows a word that is a name too says that a person is meant.
enum PersonFrame {
  /// Only a person does or is that.
  case person
  /// A person, or a thing.
  case either
  case none
}

extension Surroundings {
  func frame(_ place: Int, _ like: NameLikeWord) -> PersonFrame {
    guard let next = behind(place), next.folded != "by" || isStance(place + 1) else { return .none }
    let strong = strength(place, like)
    if PersonWords.deeds.contains(next.folded) { return isDoneTo(place, like) ? .either : strong }
    if isFeeling(place + 1, behindVerb: like.sense == .verb) { return strong }
    if isStance(place + 1) { return mayLie(place, next) ? weakness(place, like) : strong }
    if like.sense == .quality, next.folded == "late" || isAway(place + 1) { return strong }
    if PersonWords.auxiliaries.contains(next.folded) {
      guard behind(place + 1) != nil else { return .none }
      if isFeeling(place + 2, behindVerb: false) || isStance(place + 2) { return strong }
      return isState(place + 2) ? weakness(place, like) : .none
    }
    if isAway(place + 1) { return strong }
    if concernsPerson(place, like) { return like.use == .mostly ? .either : .person }
    if acts(place) || isState(place + 1) {
      return isPast(place + 1) ? strengthOfModal(place, like) : weakness(place, like)
    }
    return .none
  }

  /// "Destiny called him", "art handed her": what is done to someone, and not by a thing.
  private func concernsPerson(_ place: Int, _ like: NameLikeWord) -> Bool {
    guard like.use != .mostly, let verb = behind(place), !PersonWords.courses.contains(verb.folded),
      !isGift(verb.folded),
      PersonVerbs.contains(verb.folded) || PersonWords.actions.contains(verb.folded),
      let object = behind(place + 1)
    else { return false }
    return ["her", "him", "them", "client", "pt", "me"].contains(object.folded)
  }

  /// What hope and faith do to people, too.
  private func isGift(_ verb: String) -> Bool {
    [
      "got", "gets", "left", "leaves", "held", "holds", "leads", "led", "saw", "sees", "found",
      "finds",
    ].contains(verb)
  }

  /// "Guy at the door", "penny on the floor": in small letters anyone, or a thing.
  private func mayLie(_ place: Int, _ next: NoteWord) -> Bool {
    guard !words[place].hasCapital || isShouted[place] else { return false }
    return Self.anyone.contains(words[place].folded)
      || next.folded == "on" && behind(place + 1).map { ["the", "floor", "couch"].contains($0.folded) } == true
  }

  private static let anyone = WordList("guy king dean angel duke prince princess queen major buddy page junior kid man")

  /// "Not here", "not in group".
  private func isAway(_ place: Int) -> Bool {
    guard words.indices.contains(place), words[place].folded == "not", let next = behind(place) else { return false }
    return ["here", "present", "in", "back", "coming", "participating", "ready"].contains(next.folded)
  }

  /// "Left", "walked out": "will" and "may" do not go before it as verbs.
  private func isPast(_ place: Int) -> Bool {
    words[place].folded.hasSuffix("ed")
      || ["left", "went", "came", "got", "fell", "took", "gave", "felt", "kept"]
        .contains(words[place].folded)
  }

  private func strengthOfModal(_ place: Int, _ like: NameLikeWord) -> PersonFrame {
    like.use == .mostly && like.sense == .verb ? .person : weakness(place, like)
  }

  /// "Faith shared by all", "dawn walks help".
  private func isDoneTo(_ place: Int, _ like: NameLikeWord) -> Bool {
    if like.sense == .quality { return isPassive(place) }
    let isTimeOrPlace = like.sense == .season || like.sense == .month || like.sense == .creed
    return isTimeOrPlace && ["walks", "talks", "drinks", "drives", "naps", "texts"].contains(words[place + 1].folded)
  }

  /// What a deed of people makes of the word.
  private func strength(_ place: Int, _ like: NameLikeWord) -> PersonFrame {
    switch (like.use, like.sense) {
    case (_, .grammar), (_, .fragment): .none
    case (.mostly, .verb): .person
    case (.mostly, .month): words[place].folded == "may" || words[place].folded == "march" ? .person : .none
    case (.mostly, _): .either
    default: .person
    }
  }

  /// What is said of people and things makes of it.
  private func weakness(_ place: Int, _ like: NameLikeWord) -> PersonFrame {
    if like.use != .seldom, like.sense != .verb, let next = behind(place),
      PersonWords.courses.contains(next.folded)
    {
      return .none
    }
    // "Rose early", "drew back".
    if like.use == .both, like.sense == .verb, let next = behind(place),
      ["early", "late", "back", "out", "away", "high", "right", "wrong", "flat"].contains(next.folded)
    {
      return ["rose", "drew"].contains(words[place].folded) ? .none : .either
    }
    return switch (like.use, like.sense) {
    case (_, .grammar), (_, .fragment): .none
    case (.seldom, _), (.both, .verb): .person
    case (.both, _): .either
    case (.mostly, _): .none
    }
  }

  /// "Tearful", "not engaged", "so quiet today". After a verb an adjective can go with what follows: "drew sad faces".
  private func isFeeling(_ place: Int, behindVerb: Bool) -> Bool {
    guard words.indices.contains(place) else { return false }
    var last = place
    if Self.degrees.contains(words[place].folded), behind(place) != nil {
      last += 1
    }
    guard PersonWords.feelings.contains(words[last].folded) else { return false }
    guard behindVerb, let next = behind(last) else { return true }
    return PersonWords.following.contains(next.folded) || next.folded == "w"
  }

  private static let degrees = WordList("not so very still too more less bit quite really also visibly again")

  /// "mark: tearful", "rich - quiet".
  func isHeadingOfState(_ place: Int) -> Bool {
    guard beginsSentence(place), place + 1 < words.count, !words[place].isPossessive else { return false }
    let gap = words[place + 1].gap
    guard gap.contains(.start) || gap == [.space, .hyphen] || gap == [.space, .other] else { return false }
    return isFeeling(place + 1, behindVerb: false) || isStance(place + 1) || isState(place + 1)
  }

  /// "In tears", "off topic", "at the door", "w/ his arms crossed", "no-show".
  func isStance(_ place: Int) -> Bool {
    guard words.indices.contains(place), let nouns = PersonWords.stances[words[place].folded] else { return false }
    guard var noun = joined(place) else { return false }
    if ["the", "his", "her", "their", "a"].contains(words[noun].folded), let next = joined(noun) { noun = next }
    return nouns.contains(words[noun].folded)
  }

  /// The next place, over a space, a hyphen, or the slash of "w/".
  private func joined(_ place: Int) -> Int? {
    guard place + 1 < words.count,
      [.space, .hyphen, [.slash, .space], .slash].contains(words[place + 1].gap)
    else { return nil }
    return place + 1
  }
}
