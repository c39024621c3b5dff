/// Names in small letters that are words too.
extension Surroundings {
  /// Whether a person is meant by a word in small letters, or in a line of capitals; `isBesideName` says that another
  /// name of the roll stands beside it in a list.
  func readingInSmallLetters(_ place: Int, _ like: NameLikeWord, isBesideName: Bool) -> WordReading {
    if hasTitle(place) || isContracted(place) && like.use == .seldom { return .person }
    if isDetermined(place) || isAnswer(place) || like.sense == .grammar && !acts(place) { return .word }
    if isNamed(place, like) || like.use != .mostly && like.sense != .fragment && isHeadingOfState(place) {
      return .person
    }
    let frame = frameInSmallLetters(place, like)
    if frame == .person { return .person }
    if isSaidOfPerson(place, like) { return .doubtful }
    if like.use != .mostly || like.sense == .verb, words[place].isPossessive, let next = behind(place),
      PersonWords.belongings.contains(next.folded)
    {
      return .person
    }
    let isDoubtful = frame == .either || isDoubtfulAtFront(place, like) || hasPersonsRole(place, like)
    let doubt = isDoubtful ? WordReading.doubtful : .word
    switch like.use {
    case .seldom: return isBesideName || isPersonsCompany(place, like) ? .person : doubt
    case .both:
      if isMet(place, like) || goesOnList(place) { return .person }
      let company = company(place, like)
      guard company == .word else { return company }
      return isBesideName && (like.sense != .quality || beginsSentence(place)) ? .doubtful : doubt
    case .mostly: return isMet(place, like) ? .doubtful : doubt
    }
  }

  /// A word at the front of a sentence, or of a part of one, followed by what only people do.
  private func frameInSmallLetters(_ place: Int, _ like: NameLikeWord) -> PersonFrame {
    guard let before = before(place) else { return frame(place, like) }
    guard PersonWords.openings.contains(before.folded) else { return .none }
    return frame(place, like)
  }

  /// "With rich at lunch", "w/ mark": nobody is with an adjective or a verb.
  private func company(_ place: Int, _ like: NameLikeWord) -> WordReading {
    if like.sense == .verb, before(place)?.folded == "per" { return .doubtful }
    guard like.use == .both, let before = before(place)?.folded, before == "with" || before == "w" else { return .word }
    let next = behind(place)?.folded
    guard next.map({ Self.meetingTimes.contains($0) }) ?? (like.sense != .quality) else { return .word }
    switch like.sense {
    case .verb: return .person
    case .quality: return next == "at" || next == "during" ? .doubtful : .word
    case .thing: return Self.adjectives.contains(words[place].folded) ? .person : .doubtful
    default: return .word
    }
  }

  private static let meetingTimes = WordList("at during after before today again tonight yesterday while last")

  /// The first word of a note, where nothing shows its everyday meaning.
  private func isDoubtfulAtFront(_ place: Int, _ like: NameLikeWord) -> Bool {
    guard place == 0, like.use != .mostly, like.sense != .fragment, like.sense != .grammar else { return false }
    guard let next = behind(place), Self.ofPersons.contains(next.folded), !isAdjective(place) else { return false }
    return (like.sense != .quality || next.folded != "w" && next.folded != "with") && !showsWord(place, like)
  }

  /// What stands after a person in short notes.
  private static let ofPersons = WordList(
    "w with still again also very too not today tonight at by near behind across beside next here there 1st 2nd")

  /// "Frank about his use", "rich in protein".
  func isAdjective(_ place: Int) -> Bool {
    guard Self.adjectives.contains(words[place].folded), let next = behind(place) else {
      return false
    }
    return [
      "about", "with", "to", "in", "for", "that", "because", "and", "but", "when", "w", "on", "at",
    ]
    .contains(next.folded)
  }

  private static let adjectives = WordList(
    """
    frank rich happy gay merry lucky rusty dusty rocky stormy misty rainy sunny royal precious earnest sandy tan curt
    """)

  /// "Pat answers only".
  private func isAnswer(_ place: Int) -> Bool {
    words[place].folded == "pat" && behind(place).map { ["answer", "answers"].contains($0.folded) } == true
  }

  /// "Thinks pat is hiding", "rob has her keys", "billy's pen": what is hardly said of the thing.
  private func isSaidOfPerson(_ place: Int, _ like: NameLikeWord) -> Bool {
    if like.use == .mostly {
      // "Thinks will is high": no verb stands before another.
      return like.sense == .verb && isFrontOfClause(place)
        && behind(place).map { PersonWords.auxiliaries.contains($0.folded) } == true
    }
    guard like.sense != .grammar, like.sense != .fragment else { return false }
    if words[place].isPossessive { return like.use == .seldom }
    guard let verb = behind(place), isFrontOfClause(place) else { return false }
    if ["and", "n"].contains(verb.folded), let other = behind(place + 1), beginsSentence(place) {
      return ["pt", "client", "she", "he", "her", "him", "they"].contains(other.folded)
    }
    guard [.verb, .thing].contains(like.sense) else {
      return PersonWords.auxiliaries.contains(verb.folded)
        && behind(place + 1).map { Self.onlyPersons.contains($0.folded) } == true
    }
    if ["has", "had"].contains(verb.folded) {
      return behind(place + 1).map { PersonWords.possessives.contains($0.folded) } == true
    }
    if ["doesnt", "didnt", "wont", "cant", "hasnt"].contains(verb.folded) { return true }
    guard PersonWords.auxiliaries.contains(verb.folded), let state = behind(place + 1) else { return false }
    return state.folded.hasSuffix("ing") && state.folded.count > 4 || isState(place + 2)
      || Self.onlyPersons.contains(state.folded)
      || ["back", "gone", "fine", "in", "out", "home", "her", "his", "not"].contains(state.folded)
        && behind(place + 2).map { PersonWords.following.contains($0.folded) } != false
  }

  private static let onlyPersons = WordList("ok okay using mad here high drunk sober asleep jealous mean rude late")

  /// Nothing before it, or a word behind which somebody can be the subject.
  func isFrontOfClause(_ place: Int) -> Bool {
    guard let before = before(place)?.folded else { return true }
    return PersonWords.openings.contains(before) || Self.thoughts.contains(before)
      || PersonWords.fellows.contains(before)
      || ["group", "her", "him", "them", "me", "us", "everyone", "staff"].contains(before)
  }

  private static let thoughts = WordList(
    """
    thinks thought think believes feels felt heard hears knows knew worries worried afraid scared hopes wishes wished
    wonders wondered suspects swears insists claims denies noticed saw sees likes hates asked told sad glad mad upset
    jealous angry happy sure admits mentioned
    """)

  private func isNamed(_ place: Int, _ like: NameLikeWord) -> Bool {
    if isAddressedInSmallLetters(place, like) || like.sense != .verb && goesOnList(place), !isTime(place) {
      return like.sense != .quality || before(place)?.folded != "with"
        || !["spoke", "speaking"].contains(twoBefore(place))
    }
    guard let next = behind(place) else { return isHeading(place, like) }
    if isShouted[place], before(place) == nil, like.sense == .thing || like.sense == .verb {
      return PersonWords.auxiliaries.contains(next.folded) || acts(place)
    }
    return isSubject(place, like, next.folded)
  }

  /// "bob: tearful", "bob + her".
  private func isHeading(_ place: Int, _ like: NameLikeWord) -> Bool {
    guard like.use == .seldom, beginsSentence(place), place + 1 < words.count else { return false }
    return words[place + 1].gap.contains(.start) || words[place + 1].gap.contains(.joint)
  }

  /// "Talked about hope" is about hope.
  private func isAddressedInSmallLetters(_ place: Int, _ like: NameLikeWord) -> Bool {
    // "Paired with price tags".
    guard isAddressed(place), like.use != .mostly || !isBeforePlural(place) else { return false }
    return like.use == .seldom || !["about", "of"].contains(before(place)?.folded)
  }

  private func isBeforePlural(_ place: Int) -> Bool {
    isBeforeNoun(place) && behind(place).map { $0.folded.hasSuffix("s") && !PersonVerbs.isFinite($0.folded) } == true
  }

  private func isSubject(_ place: Int, _ like: NameLikeWord, _ verb: String) -> Bool {
    guard before(place) == nil || Self.thinking.contains(before(place)?.folded ?? "") else { return false }
    if Self.speech.contains(verb) { return like.use != .both || like.sense != .verb || !isShouted[place] }
    let isBefore = beginsSentence(place)
    if like.use == .seldom, PersonWords.auxiliaries.contains(verb), let after = behind(place + 1) {
      return after.script != .digits && !PersonWords.determiners.contains(after.folded)
    }
    switch like.use {
    case .seldom: return Self.deeds.contains(verb) || isBefore && (PersonVerbs.contains(verb) || isState(place + 1))
    case .both: return isBefore && Self.deeds.contains(verb) && like.sense != .quality
    case .mostly: return isBefore && like.sense == .verb && Self.deeds.contains(verb)
    }
  }

  /// "Friction w/ bob", "a card from brooke": with, from and about someone.
  private func isPersonsCompany(_ place: Int, _ like: NameLikeWord) -> Bool {
    guard let before = before(place)?.folded else { return false }
    if ["w", "with", "from", "texting", "calling"].contains(before), like.sense != .fragment { return true }
    if isBeforeNoun(place), !isState(place + 1) { return false }
    if ["w", "with", "from", "by", "about", "at", "vs", "texting", "calling", "and", "for", "re"]
      .contains(before)
    {
      return like.sense != .fragment || before != "at" && before != "and"
    }
    return before == "to" && like.sense != .verb && like.sense != .fragment
  }

  /// "W/ ivy at lunch", "a call from penny".
  private func isMet(_ place: Int, _ like: NameLikeWord) -> Bool {
    guard let before = before(place)?.folded, !isBeforeNoun(place) else { return false }
    if before == "w" {
      let next = behind(place)?.folded ?? ""
      if like.use == .both && like.sense != .quality || ["at", "after", "today", "before", "during"].contains(next) {
        return true
      }
    }
    guard ["w", "with", "from", "by"].contains(before), like.use != .mostly else { return false }
    if like.sense == .quality, before == "with", ["spoke", "speaking", "walked"].contains(twoBefore(place)) {
      return false
    }
    let start = Swift.max(0, place - 5)
    return words[start..<(place - 1)].contains { PersonWords.meetings.contains($0.folded) }
  }

  /// The second of two people that someone spoke with.
  private func goesOnList(_ place: Int) -> Bool {
    guard let before = before(place), before.folded == "and" || before.folded == "or" else { return false }
    if isAddressed(place - 2) { return true }
    return NameLikeWord(words[place - 2].folded).map { $0.use == .both && isMet(place - 2, $0) } ?? false
  }

  private static let speech = WordList("said says asked told replied answered reminded hugged laughed texted")
  private static let deeds = WordList(
    "ran drove gave cried lent sang texted owes thinks wants knows needs likes hates loves phoned emailed invited")
  private static let thinking = WordList("said says that when after because and but while what")

  private func twoBefore(_ place: Int) -> String { before(place - 1)?.folded ?? "" }
}
