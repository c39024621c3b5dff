/// Where somebody stands to whom something is done, or who may do something.
extension Surroundings {
  /// A name in small letters that a person around it makes doubtful: "gave ivy her spot", "laughed with penny",
  /// "thinks robin should call", "borrowed sky's pen". Not of a word that is seldom a name, and not of a hope or a
  /// season that is given or met with like a person.
  func hasPersonsRole(_ place: Int, _ like: NameLikeWord) -> Bool {
    guard !isShouted[place], !isDetermined(place) else { return false }
    if like.sense == .month { return before(place).map { Self.onlyDoneToPeople.contains($0.folded) } ?? false }
    guard like.use != .mostly else { return false }
    if like.sense != .fragment, like.sense != .grammar, isBesidePronoun(place) { return true }
    switch like.sense {
    case .grammar, .fragment, .month, .creed: return false
    case .quality where !words[place].isPossessive: return isGivenSomething(place)
    case .season where Self.seasons.contains(words[place].folded): return isGivenSomething(place)
    default: break
    }
    if like.sense == .thing, isSubjectAtFront(place) { return true }
    if words[place].isPossessive { return behind(place).map { !Self.ofThings.contains($0.folded) } ?? false }
    return isPersonsRole(place, place)
  }

  /// The same of any words that mean something else too.
  func isPersonsRole(_ first: Int, _ last: Int) -> Bool {
    guard let before = before(first) else { return false }
    if words[last].isPossessive { return isObject(first) || isMetWith(first) }
    if let verb = next(last)?.folded, isFrontOfClause(first),
      PersonWords.modals.contains(verb)
        || PersonWords.auxiliaries.contains(verb)
          && (!PersonWords.openings.contains(before.folded) || ["whether", "if"].contains(before.folded)
            || !["is", "was", "isnt", "wasnt"].contains(verb))
    {
      return true
    }
    guard let next = next(last) else { return isMetWith(first) || isObject(first) }
    if Self.wanting.contains(before.folded) { return next.folded == "to" }
    guard isMetWith(first) || isObject(first) else { return false }
    return PersonWords.following.contains(next.folded) || isOwnedOrCounted(next)
      || ["home", "beside", "between", "near", "past", "down", "back", "alone"].contains(next.folded)
      || Self.lettingDo.contains(before.folded) && next.shape == .lower && !next.folded.hasSuffix("s")
  }

  /// "She and hazel", "pt n olive".
  private func isBesidePronoun(_ place: Int) -> Bool {
    guard let and = before(place), ["and", "n", "or"].contains(and.folded), let other = before(place - 1) else {
      return false
    }
    return Self.persons.contains(other.folded)
  }

  private static let persons = WordList("she he him they them pt client pts")

  /// "Olive brought cookies": what is done to something, where nothing stands before.
  private func isSubjectAtFront(_ place: Int) -> Bool {
    guard beginsSentence(place), let verb = behind(place), PersonVerbs.contains(verb.folded),
      let object = behind(place + 1)
    else { return false }
    return verb.shape == .lower && !PersonWords.following.contains(object.folded)
  }

  /// "Gave hope her number", "walked grace to her car": hope is given too, and not walked anywhere.
  private func isGivenSomething(_ place: Int) -> Bool {
    guard let before = before(place) else { return false }
    guard let next = behind(place) else { return isProudOf(place) || Self.onlyDoneToPeople.contains(before.folded) }
    if Self.giving.contains(before.folded) { return PersonWords.possessives.contains(next.folded) }
    if isProudOf(place) { return PersonWords.following.contains(next.folded) }
    return Self.onlyDoneToPeople.contains(before.folded) && PersonWords.following.contains(next.folded)
  }

  /// "Proud of grace", "mad at joy", "thx to faith".
  private func isProudOf(_ place: Int) -> Bool {
    guard let before = before(place), let feeling = self.before(place - 1) else { return false }
    if before.folded == "to" { return ["thx", "thanks", "married", "rude"].contains(feeling.folded) }
    return ["of", "at", "with"].contains(before.folded)
      && ["proud", "jealous", "mad", "angry", "pissed", "annoyed", "smitten"].contains(feeling.folded)
  }

  private func isObject(_ place: Int) -> Bool {
    guard let before = before(place) else { return false }
    return Self.doneToPeople.contains(before.folded) || Self.onlyDoneToPeople.contains(before.folded)
      || isPickedUp(place)
  }

  /// The next word of the clause, over the period of an initial.
  private func next(_ place: Int) -> NoteWord? {
    if let next = behind(place) { return next }
    guard place + 1 < words.count, words[place].isSingleLetter, words[place + 1].gap == [.dot, .space],
      words[place + 1].shape == .lower
    else { return nil }
    return words[place + 1]
  }

  private func isOwnedOrCounted(_ word: NoteWord) -> Bool {
    PersonWords.possessives.contains(word.folded) || PersonWords.amounts.contains(word.folded)
      || ["a", "an", "the", "some", "twenty", "ten", "five", "money"].contains(word.folded) || word.script == .digits
  }

  /// "Laughed with", "snapped at", "lunch beside": a preposition that goes with a person, after what is done with
  /// people.
  private func isMetWith(_ place: Int) -> Bool {
    guard let before = before(place), Self.withPeople.contains(before.folded), let verb = self.before(place - 1) else {
      return false
    }
    if before.folded == "with" || before.folded == "w" { return true }
    return Self.doneWithPeople.contains(verb.folded)
      || ["to", "for", "at", "into", "on"].contains(before.folded) && PersonVerbs.contains(verb.folded)
        && !(before.folded == "to" && Self.beforeInfinitive.contains(verb.folded))
      || PersonWords.meeting.contains(verb.folded) || PersonWords.meetings.contains(verb.folded)
  }

  /// "Picked up sandy", "dropped off penny".
  private func isPickedUp(_ place: Int) -> Bool {
    guard let before = before(place), ["up", "off", "out"].contains(before.folded), let verb = self.before(place - 1)
    else { return false }
    return ["picked", "picks", "dropped", "drops", "called", "woke", "helped", "sent", "chewed", "asked"]
      .contains(verb.folded)
  }

  private static let withPeople = WordList(
    "with w at to for from beside between near by about of next behind on past into"
  )

  private static let doneWithPeople = WordList(
    """
    laughed laughs cried cries agreed agrees disagreed disagrees argued argues smoked snapped snaps yelled yells \
    shouted waited waits apologized apologised apologizes listened listens sang prayed prays flirted flirts joked \
    jokes vented vents lied lies nodded waved waves smiled smiles stared glared glares swore cursed sided sides lived \
    lives hung hangs used drank played plays danced cooked biked jogged studied shared shares got gets worried \
    worries jealous afraid scared mad angry upset annoyed irritated judged comforted hurt bothered triggered ignored \
    left followed supported encouraged interrupted mocked teased thinks thought cares cared shopped moved relapsed \
    traded swapped bumped ran texted wrote writes sent brought gave rides rode walked sat sits stood stands slept \
    borrowed bought thx thanks checked counts counted leaned leans relies relied depends covered covers filled \
    complained complains confessed opened lift dinner coffee proud tired sick fond envious grateful wary
    """)

  private static let doneToPeople = WordList(
    """
    helped helps let lets gave gives lent lends sent sends handed told tells wrote drove drives walked misses missed \
    hugged hugs avoided avoids ignored ignores followed follows joined joins visited visits invited hands showed \
    shows taught teaches introduced met meets trusts trusted blamed blames owes owed paid pays texted texts emailed \
    offered offers sponsored sponsors dated dates kissed kisses thanked scolded mocked mocks bullied supports \
    supported comforted consoled befriended copied cheated repeated quoted quotes interrupts interrupted accompanied \
    dodged forgave forgives envied envies woke rejected warned warns caught beat hit hits punched pushed shoved \
    brought brings
    """)
  private static let onlyDoneToPeople = WordList(
    """
    hugged hugs walked drove called calls phoned texted texts emailed thanked helped invited visited interrupted \
    reminded kissed dated married met pushed shoved mocked teased saw
    """)
  private static let wanting = WordList("wants wanted needs needed expects expected begged urged allowed forced")
  /// "Helped sandy find a chair".
  private static let lettingDo = WordList("helped helps let lets showed taught")
  private static let giving = WordList("gave gives lent handed hands showed owes owed wrote sent offered told brought")

  /// "Wants to sue", "went to pat the dog".
  private static let beforeInfinitive = WordList(
    """
    wants wanted needs needed tries tried likes liked loves loved hates hated plans planned starts started refused \
    refuses threatened threatens promised offered offers forgot forgets agreed agrees asked begged comes came goes \
    went gets got managed manages wished learned stopped waits waited quit helped
    """)
  private static let seasons = WordList("summer autumn winter spring dawn")

  /// What a thing has, where someone of the same name would have something else.
  private static let ofThings = WordList(
    """
    end beginning start middle height heat light glow edge color colors leaves roots petals bark feathers nest song \
    flowers blossoms limit blue thorns worth surface shore waves weight core
    """)
}
