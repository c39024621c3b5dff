/// What shows that a word at the front of a sentence has its everyday meaning.
extension Surroundings {
  func showsWord(_ place: Int, _ like: NameLikeWord) -> Bool {
    guard let next = behind(place) else { return standsAlone(place, like) }
    if next.script == .digits { return like.sense == .month || like.use == .mostly && like.sense != .verb }
    if isState(place + 1) || isDone(place) { return false }
    if next.folded == "about", isAdjective(place) { return true }
    if next.hasCapital { return like.use == .mostly || PersonWords.subjects.contains(next.folded) }
    if next.folded == "and" || next.folded == "or" { return isWordAndWord(place, like) }
    switch like.sense {
    case .verb: return isVerbBefore(place, like)
    case .month: return like.use == .mostly || PersonWords.times.contains(next.folded) && next.folded != "in"
    case .grammar, .fragment: return true
    case .quality, .season, .creed, .thing: return isThingBefore(place, like)
    }
  }

  /// Nothing but punctuation stands after it.
  private func standsAlone(_ place: Int, _ like: NameLikeWord) -> Bool {
    guard place + 1 < words.count else { return false }
    let next = words[place + 1]
    if next.gap == .hyphen { return true }
    guard next.gap == [.comma, .space], like.use == .mostly || like.sense == .quality else { return false }
    return next.shape == .lower
      && !["then", "not", "who", "also", "still", "too", "on", "out", "off", "in", "at", "with", "no", "was", "is"]
        .contains(next.folded)
  }

  /// "Late", "not here", "on phone": what is said of a person in short.
  func isState(_ place: Int) -> Bool {
    guard words.indices.contains(place) else { return false }
    let word = words[place]
    if word.folded == "no" {
      return behind(place).map { ["show", "shows", "contact", "call"].contains($0.folded) } == true
        || joinedBehind(place).map { $0.folded.hasPrefix("show") } == true
    }
    if word.folded == "on" {
      return behind(place).map { ["phone", "edge", "time", "break", "meds"].contains($0.folded) } == true
    }
    guard word.folded == "not" || word.folded == "still" || word.folded == "very" || word.folded == "so" else {
      return PersonWords.states.contains(word.folded) || PersonWords.moods.contains(word.folded)
    }
    return behind(place).map {
      PersonWords.states.contains($0.folded) || PersonWords.moods.contains($0.folded)
        || ["here", "in", "ready", "back", "present", "ok", "well"].contains($0.folded)
    } ?? true
  }

  /// "Triggered her", "upset him", "is bringing": a verb and whom it is done to, or what someone is about to do.
  private func isDone(_ place: Int) -> Bool {
    guard let next = behind(place), next.shape == .lower else { return false }
    if PersonWords.auxiliaries.contains(next.folded) {
      return behind(place + 1).map { $0.folded.hasSuffix("ing") && $0.folded.count > 5 } ?? true
    }
    guard !PersonWords.determiners.contains(next.folded), !PersonWords.following.contains(next.folded) else {
      return false
    }
    if let object = behind(place + 1), ["her", "him", "them", "client"].contains(object.folded) {
      return !Self.verbs.contains(words[place].folded) || next.folded.hasSuffix("s") || next.folded.hasSuffix("ed")
    }
    return next.folded.hasSuffix("ed") && next.folded.count > 4 && !CommonWords.contains(next.folded)
  }

  private static let verbs = WordList("will may can")

  /// "Hope and faith", "Rich and poor".
  private func isWordAndWord(_ place: Int, _ like: NameLikeWord) -> Bool {
    guard let other = behind(place + 1), other.shape == .lower else { return false }
    if PersonWords.persons.contains(other.folded) { return false }
    return !PersonVerbs.contains(other.folded) || like.use == .mostly
  }

  /// "Mark the date", "Will she", "Rose early": what is done, with nobody named who does it.
  private func isVerbBefore(_ place: Int, _ like: NameLikeWord) -> Bool {
    guard let next = behind(place) else { return false }
    if like.use == .mostly { return true }
    return PersonWords.determiners.contains(next.folded) || PersonWords.particles.contains(next.folded)
      || PersonWords.subjects.contains(next.folded) || ["him", "them", "her", "it", "me"].contains(next.folded)
      || CommonWords.contains(next.folded) && !PersonVerbs.contains(next.folded)
  }

  /// "Grace period", "Hope is a skill", "Joy in small things".
  private func isThingBefore(_ place: Int, _ like: NameLikeWord) -> Bool {
    guard let next = behind(place) else { return false }
    if like.use == .mostly { return true }
    if PersonWords.auxiliaries.contains(next.folded) {
      guard let after = behind(place + 1) else { return false }
      return PersonWords.determiners.contains(after.folded)
        || ["what", "how", "that", "to", "in", "for", "important", "key", "hard", "low"].contains(after.folded)
    }
    if next.folded == "all" { return false }
    if PersonWords.following.contains(next.folded) {
      return next.folded == "of" || next.folded == "that"
        || (like.sense == .quality || !words[place].hasCapital)
          && ["for", "to", "in", "from", "at"].contains(next.folded)
        || like.sense == .quality
          && ["before", "after", "as", "over", "out", "on", "up"].contains(next.folded)
    }
    if next.folded == "of" { return true }
    return !next.folded.hasSuffix("ing") && !PersonWords.determiners.contains(next.folded)
      && (CommonWords.contains(next.folded) || next.folded.hasSuffix("s"))
  }

  /// "Hope group", "Grace period": a thing follows.
  func isBeforeNoun(_ place: Int) -> Bool {
    guard let next = behind(place), next.shape == .lower else { return false }
    return !PersonWords.following.contains(next.folded) && !PersonWords.auxiliaries.contains(next.folded)
      && !acts(place)
  }
}
