extension Surroundings {
  /// Whether a word that means something else too is meant as a name here.
  func isName(_ place: Int, sense: NameLikeWord) -> Bool {
    let word = words[place]
    if hasTitle(place) { return true }
    guard word.hasCapital, !isShouted[place] else { return isNameInSmallLetters(place, sense) }
    if sense == .fragment, Self.fragments.contains(word.folded) { return true }
    if beginsSentence(place) { return isNameAtStart(place, sense) }
    if isDetermined(place) || isPlaceName(place) { return false }
    return switch sense {
    case .month: !isTime(place)
    case .creed: isPersonsPlace(place, place)
    case .quality, .season, .verb, .thing, .fragment: true
    }
  }

  private func isNameInSmallLetters(_ place: Int, _ sense: NameLikeWord) -> Bool {
    if isDetermined(place) { return false }
    if isAddressed(place) || sense != .verb && goesOnList(place), !isTime(place) {
      return sense != .quality || before(place)?.folded != "with" || !["spoke", "speaking"].contains(twoBefore(place))
    }
    guard let next = behind(place) else { return false }
    if isShouted[place], before(place) == nil, sense == .thing || sense == .verb {
      return PersonWords.auxiliaries.contains(next.folded) || acts(place)
    }
    let isPersonal =
      Self.speech.contains(next.folded) || sense == .verb && beginsSentence(place) && Self.deeds.contains(next.folded)
    return isPersonal && (before(place) == nil || Self.thinking.contains(before(place)?.folded ?? ""))
  }

  /// The second of two people that somebody spoke with.
  private func goesOnList(_ place: Int) -> Bool {
    guard let before = before(place), before.folded == "and" || before.folded == "or" else { return false }
    return isAddressed(place - 2)
  }

  private static let fragments = WordList("al ed ng")
  private static let speech = WordList("said says asked told replied answered reminded hugged laughed")
  private static let deeds = WordList(
    "ran drove gave cried lent sang texted owes thinks wants knows needs likes hates loves")
  private static let thinking = WordList("said says that when after because and but while what")

  private func twoBefore(_ place: Int) -> String { before(place - 1)?.folded ?? "" }

  private func isNameAtStart(_ place: Int, _ sense: NameLikeWord) -> Bool {
    if acts(place) { return sense != .quality || !isPassive(place) }
    if words[place].isPossessive { return sense != .month && sense != .season }
    if isPersonsPlace(place, place) { return true }
    if sense != .quality, concernsClient(place) { return true }
    guard let next = behind(place) else { return isExplained(place) }
    return (sense == .verb || sense == .thing) && PersonWords.auxiliaries.contains(next.folded)
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
  private func isPassive(_ place: Int) -> Bool {
    guard let next = behind(place),
      ["felt", "noticed", "observed", "described", "reported", "shared"].contains(next.folded)
    else { return false }
    guard let after = behind(place + 1) else { return true }
    return ["in", "by", "as", "during", "at", "for"].contains(after.folded)
  }

  private func isTime(_ place: Int) -> Bool {
    if place + 1 < words.count, words[place + 1].script == .digits, words[place + 1].gap.isPlain { return true }
    guard let before = before(place), !acts(place), !isSource(place) else { return false }
    return PersonWords.times.contains(before.folded) || before.script == .digits
  }

  /// "Interrupted by April", "heard from June": only a person is met with in this way.
  private func isSource(_ place: Int) -> Bool {
    guard let before = before(place), before.folded == "by" || before.folded == "from" else { return false }
    let verb = twoBefore(place)
    return PersonWords.addressing.contains(verb) || verb == "heard"
  }

  /// "Grace Church", "Hope House": another capital follows that is no name of this person.
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
