/// Names that are a month's or a season's too.
extension Surroundings {
  /// "Clean since June", "court moved to April": the words before say when, and not who.
  func isTime(_ place: Int) -> Bool {
    if place + 1 < words.count, words[place + 1].script == .digits, words[place + 1].gap.isPlain { return true }
    guard let before = before(place) else { return false }
    // "In June and April".
    if place > 1, ["and", "or", "to", "through"].contains(before.folded), isMonth(words[place - 2].folded) {
      return before.folded == "to" || isTime(place - 2)
    }
    if before.script == .digits { return true }
    let earlier = words[Swift.max(0, place - 5)..<(place - 1)].map(\.folded)
    switch before.folded {
    case "in": return !earlier.suffix(2).contains(where: PlaceWords.trust.contains)
    case "last", "next", "this", "early", "late", "mid", "every", "during", "through", "throughout": return true
    case "since", "until", "till": return !acts(place)
    case "by": return !earlier.suffix(2).contains(where: isDoneByPeople)
    case "of": return earlier.last.map(Self.parts.contains) == true
    case "between" where !earlier.contains(where: Self.nearness.contains):
      return behind(place).map { ["and", "to"].contains($0.folded) } == true && isMonth(twoBehind(place))
    case "from": return behind(place).map { Self.ends.contains($0.folded) } == true
    case "to", "for", "on", "around", "back", "up", "before", "after", "about":
      return earlier.contains(where: Self.schedules.contains) && !acts(place)
    default: return false
    }
  }

  /// A month within a sentence that no word before it makes a time: the person where only a person can stand.
  func readingOfMonth(_ place: Int) -> WordReading {
    if acts(place) || isAddressed(place) || isContracted(place) { return .person }
    guard let before = before(place) else { return .doubtful }
    let verb = place > 1 ? words[place - 2].folded : ""
    if before.folded == "by", PersonWords.addressing.contains(verb) || Self.nearness.contains(verb) { return .person }
    if before.folded == "from", verb == "heard" { return .person }
    if before.folded == "between" || twoBefore(place).map({ $0.folded == "between" }) == true,
      words[Swift.max(0, place - 5)..<place].contains(where: { Self.nearness.contains($0.folded) })
    {
      return .person
    }
    return Self.company.contains(before.folded) ? .person : .doubtful
  }

  /// "April was her worst month", "summer is hard": what is said of a time.
  func isSeasonsState(_ place: Int, _ like: NameLikeWord) -> Bool {
    guard like.sense == .month || like.sense == .season, let verb = behind(place),
      ["is", "was"].contains(verb.folded), let state = behind(place + 1)
    else { return false }
    if Self.weather.contains(state.folded) { return true }
    return words[(place + 2)..<Swift.min(place + 7, words.count)].contains { Self.spans.contains($0.folded) }
  }

  private func isMonth(_ word: String) -> Bool {
    NameLikeWord(word)?.sense == .month || PersonWords.months.contains(word)
  }

  /// "Between June and" before this place.
  private func twoBefore(_ place: Int) -> NoteWord? {
    guard let and = before(place), and.folded == "and" else { return nil }
    return before(place - 2)
  }

  private func twoBehind(_ place: Int) -> String {
    words.indices.contains(place + 2) ? words[place + 2].folded : ""
  }

  /// "Interrupted by April", "sat by June": only a person is met with in this way.
  private func isDoneByPeople(_ verb: String) -> Bool {
    PersonWords.addressing.contains(verb) || Self.nearness.contains(verb)
      || verb.hasSuffix("ed") && verb.count > 4 && !Self.schedules.contains(verb)
  }

  private static let nearness = WordList(
    """
    sat sits sit sitting stood stands standing lives stays seat chair seated told driven taken hurt loved put upset
    fight fights argument tension conflict friction drama beef trouble
    """)
  private static let parts = WordList(
    "end beginning start middle first last rest most month months week weeks part half all early late mid out")
  private static let ends = WordList("to until till through on onward onwards")
  private static let schedules = WordList(
    """
    moved moves move pushed rescheduled postponed delayed bumped set extended changed scheduled due planned booked
    slated court hearing trial date appointment appt surgery waiting deadline lease starts ends release
    """)
  private static let company = WordList(
    """
    with w told asked thanked hugged beside besides saw sees knows knew called calls gave gives lent owes owed misses
    missed met meets behind against confided texted texts helped joined supported interrupted reminded and or
    """)
  private static let weather = WordList("hard bad rough tough hot cold long short when where worst")
  private static let spans = WordList("month months time year season anniversary date birthday")
}
