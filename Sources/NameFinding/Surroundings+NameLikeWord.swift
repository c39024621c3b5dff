/// What is made of a word that a person is called by.
enum WordReading {
  /// The person.
  case person
  /// May be the person: listed.
  case doubtful
  /// The word in its everyday meaning.
  case word
}

extension Surroundings {
  /// What a word with a capital is that means something else too; one that nothing shows to be a word is never passed
  /// over.
  func reading(_ place: Int, _ like: NameLikeWord) -> WordReading {
    if hasTitle(place) || isContracted(place) { return .person }
    if like.sense == .grammar { return isGrammarMeant(place) ? .person : .word }
    if isCounted(place), like.sense != .quality { return .word }
    if like.use == .seldom {
      if let article = before(place), ["the", "a", "an"].contains(article.folded), !acts(place),
        !words[place].isPossessive
      {
        return .doubtful
      }
      if let next = behind(place), next.folded == "of" || Self.pairs.contains(words[place].folded + next.folded) {
        return .doubtful
      }
      return like.sense == .verb && beginsSentence(place) && hasObject(place) ? .doubtful : .person
    }
    if beginsSentence(place) { return readingAtStart(place, like) }
    if like.sense == .month, isTime(place) { return .word }
    if isDetermined(place) { return like.use == .both && !isBeforeNoun(place) ? .doubtful : .word }
    if isPlaceName(place) { return like.use == .both ? .doubtful : .word }
    switch like.sense {
    case .month: return readingOfMonth(place)
    case .creed:
      return isPersonsPlace(place, place) ? .person : like.use == .both ? .doubtful : .word
    case .thing, .quality, .season:
      if let next = behind(place), Self.pursuits.contains(next.folded) { return .doubtful }
      return Self.interests.contains(before(place)?.folded ?? "") && !acts(place) ? .doubtful : .person
    default: return .person
    }
  }

  /// "Art therapy", "Hope group".
  private static let pursuits = WordList("therapy class group project museum supplies room period store shop program")

  /// After these a thing is meant as often as a person.
  private static let interests = WordList(
    "likes loves enjoys into hates liked loved enjoyed hated does did teaches reads read")

  /// After a word of grammar only a person's act makes a name of it.
  private func isGrammarMeant(_ place: Int) -> Bool {
    if !beginsSentence(place) { return !isDetermined(place) && !isPlaceName(place) }
    return acts(place) || words[place].isPossessive || isPersonsPlace(place, place) || concernsClient(place)
  }

  /// "Max 3 a day", "Min. 10".
  private func isCounted(_ place: Int) -> Bool {
    guard place + 1 < words.count, words[place + 1].script == .digits else { return false }
    return ["max", "min", "may", "june", "april", "august", "jan"].contains(words[place].folded)
      && words[place + 1].gap.subtracting([.space, .dot]).isEmpty
  }

  /// Two words that are one thing, drawn together.
  private static let pairs = WordList(
    """
    maxdose maxdaily maxamount mindose jeanjacket jeanshorts jeanskirt rubyring rubynecklace huntergreen jackhammer
    jasminetea jasminerice jordanshoes jadering jadeplant paton robinsegg hollywreath kitfor leeway carolsinging domviolence domabuse
    bobhaircut masonjar huntersafety cooperunion millerlite georgiapeach dicktracy chuckroast pegleg coleslaw alanon
    ngtube tyfor genefor jackand patanswers patanswer
    patdown suefor
    """)

  /// "Sue them", "Rob a store".
  private func hasObject(_ place: Int) -> Bool {
    guard let next = behind(place) else { return false }
    return ["him", "them", "her", "it", "me", "a", "an", "the"].contains(next.folded)
  }

  private func readingAtStart(_ place: Int, _ like: NameLikeWord) -> WordReading {
    if isTheOne(place) { return .doubtful }
    if isSeasonsState(place, like) { return .word }
    if isVirtuesDeed(place, like) { return .doubtful }
    if isNameAtStart(place, like) { return .person }
    switch frame(place, like) {
    case .person: return .person
    case .either: return .doubtful
    case .none: break
    }
    return !isSubjectOfVerb(place, like) && showsWord(place, like) ? .word : .doubtful
  }

  /// "Destiny did her nails", "Royal never talks", "May's news": nothing but a verb or a possessive ending says what is
  /// meant.
  private func isSubjectOfVerb(_ place: Int, _ like: NameLikeWord) -> Bool {
    let isMostlyWord = like.use == .mostly && like.sense != .month && like.sense != .verb
    if words[place].isPossessive { return !isMostlyWord }
    guard let next = behind(place) else { return false }
    if isMostlyWord {
      return like.sense == .thing && PersonVerbs.contains(next.folded) && !next.folded.hasSuffix("s")
        && !PersonWords.courses.contains(next.folded)
    }
    // "May with pt in the hall": neither the month nor the verb goes before these.
    if like.use == .mostly, Self.besideVerb.contains(next.folded) { return true }
    let verb = Self.adverbs.contains(next.folded) ? behind(place + 1) ?? next : next
    return verb.shape == .lower && PersonVerbs.isFinite(verb.folded)
      || PersonWords.modals.contains(verb.folded) && like.sense != .verb && behind(place + 1) != nil
  }

  private static let besideVerb = WordList("with w at by near beside next on off out from in who all")
  private static let adverbs = WordList("never always often just also finally already really almost even only barely")

  /// "Price is the only one she trusts".
  private func isTheOne(_ place: Int) -> Bool {
    guard let verb = behind(place), verb.folded == "is" || verb.folded == "was",
      behind(place + 1)?.folded == "the",
      let last = behind(place + 2)
    else { return false }
    return last.folded == "one"
      || ["only", "first", "last"].contains(last.folded) && behind(place + 3)?.folded == "one"
  }

  /// "Hope helps", "Autumn leaves": what is said of people, and of this as well.
  private func isVirtuesDeed(_ place: Int, _ like: NameLikeWord) -> Bool {
    guard let next = behind(place) else { return false }
    if like.sense == .season { return next.folded == "leaves" }
    return like.sense == .quality
      && [
        "helps", "helped", "keeps", "comes", "works", "gives", "brings", "brought", "returns",
        "returned", "means", "got",
        "gets", "wears", "wore", "saves", "saved", "carries", "carried", "holds", "fades", "faded", "wins", "won",
      ]
      .contains(next.folded)
  }

  private func isNameAtStart(_ place: Int, _ like: NameLikeWord) -> Bool {
    if echoes(place) { return true }
    if acts(place) { return like.sense != .quality || !isPassive(place) }
    if words[place].isPossessive {
      return like.sense != .month && like.sense != .season
        || behind(place).map { PersonWords.belongings.contains($0.folded) } == true
    }
    if isPersonsPlace(place, place) { return true }
    if like.sense != .quality, concernsClient(place) { return true }
    guard let next = behind(place) else { return isExplained(place) || isHeadingOfState(place) }
    if isState(place + 1), let after = behind(place + 1), ["with", "at", "to", "about"].contains(after.folded) {
      return behind(place + 2).map { PersonWords.persons.contains($0.folded) } == true
    }
    guard like.sense == .verb || like.sense == .thing, PersonWords.auxiliaries.contains(next.folded) else {
      return false
    }
    if ["has", "had", "did", "does"].contains(next.folded) { return true }
    return (like.use == .mostly || like.sense == .verb)
      && behind(place + 1).map { !PersonWords.determiners.contains($0.folded) } != false
  }

  /// "Drew drew her a card", "Sunny had a sunny smile": the word comes again in its own meaning.
  private func echoes(_ place: Int) -> Bool {
    let name = words[place].folded
    guard let next = behind(place), next.shape == .lower else { return false }
    let forms = [name, name + "s", name + "ed", name + "d", name + "ing", name + name.suffix(1) + "ed"]
    if forms.contains(next.folded) || PersonWords.again[name] == next.folded { return true }
    guard PersonWords.auxiliaries.contains(next.folded) || next.folded == "wore" || next.folded == "gave" else {
      return false
    }
    return words[(place + 2)..<Swift.min(place + 5, words.count)].contains { $0.folded == name && $0.shape == .lower }
  }

  /// "Rich makes the client nervous": what is done in the third person, and to the client, is done by a person.
  private func concernsClient(_ place: Int) -> Bool {
    guard let next = behind(place), next.folded.count > 3, next.folded.hasSuffix("s") || next.folded.hasSuffix("ed"),
      let object = behind(place + 1)
    else { return false }
    return object.folded == "client" || object.folded == "the" && behind(place + 2)?.folded == "client"
  }

  /// "Ray, who sat across," is a person.
  private func isExplained(_ place: Int) -> Bool {
    guard words.indices.contains(place + 1), words[place + 1].gap == [.comma, .space] else { return false }
    return words[place + 1].folded == "who" || words[place + 1].folded == "whose"
  }

  /// "Hope felt during the exercise": no one acts, something is felt.
  func isPassive(_ place: Int) -> Bool {
    guard let next = behind(place),
      ["felt", "noticed", "observed", "described", "reported", "shared"].contains(next.folded)
    else { return false }
    guard let after = behind(place + 1) else { return true }
    return ["in", "by", "as", "during", "at", "for"].contains(after.folded)
  }

  /// "Grace Church", "Hope House": another capital follows that is not a name of this person.
  private func isPlaceName(_ place: Int) -> Bool {
    guard let next = behind(place), next.hasCapital, !next.isSingleLetter, !isAddressed(place) else { return false }
    return Self.places.contains(next.folded)
  }

  private static let places = WordList(
    """
    house church street road avenue center centre hospital clinic institute day school college university park \
    foundation county city lake river hall group program academy home shelter court store act olympics games
    """)
}
