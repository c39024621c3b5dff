import SessionCore

extension NameSearch {
  /// "M.R.", "M. R.", "M R" or "MR", where a person can stand.
  func initials(at place: Int) -> Sighting? {
    let word = words[place]
    guard word.script == .latin, word.letters.count < 6, word.hasCapital || word.letters.count == 1, !isAmount(place)
    else { return nil }
    return word.letters.count == 1 ? spacedInitials(at: place) : closedInitials(at: place)
  }

  private func spacedInitials(at place: Int) -> Sighting? {
    if let named = initialAndSurname(at: place) { return named }
    for count in [4, 3, 2] where place + count <= words.count {
      let range = place...(place + count - 1)
      guard range.allSatisfy({ words[$0].isSingleLetter }) else { continue }
      let gaps = range.dropFirst().map { words[$0].gap }
      guard let gap = gaps.first, gaps.allSatisfy({ $0 == gap }),
        [.dot, .space, .hyphen, [.dot, .space]].contains(gap)
      else {
        continue
      }
      let letters = range.map { words[$0].folded }.joined()
      guard let peers = names.initials[letters] else { continue }
      let meant = reading(range, letters, isDotted: gap.contains(.dot))
      guard meant != .word else { continue }
      return Sighting(
        words: range, peers: peers, kind: .initials, certainty: gap.contains(.dot) ? .likely : .possible,
        meaning: meant == .person ? .replaced : .listed)
    }
    return nil
  }

  private func reading(_ range: ClosedRange<Int>, _ letters: String, isDotted: Bool) -> WordReading {
    if around.hasTitle(range.lowerBound) { return .person }
    if around.isDetermined(range.lowerBound) { return .word }
    if range.lowerBound > 0, words[range.lowerBound - 1].script == .digits { return .word }
    let usual = isDotted ? PersonWords.dottedForms : PersonWords.shortForms
    if usual.contains(letters), !isDotted {
      return around.acts(range.upperBound) || around.isAddressed(range.lowerBound) ? .person : .word
    }
    if usual.contains(letters) {
      let meant = shortFormReading(range.lowerBound, range.upperBound, letters)
      return meant == .word && around.isPersonsRole(range.lowerBound, range.upperBound) ? .doubtful : meant
    }
    if isBeforeState(range.upperBound) { return .doubtful }
    if isDotted { return .person }
    let isPersons = around.isPersonsPlace(range.lowerBound, range.upperBound)
    return isPersons && range.allSatisfy { words[$0].hasCapital } ? .person : .word
  }

  /// What a short form of the field is meant as that is someone's initials or name as well: a person where it is done to
  /// it or by it what is only done by people, and in doubt where a patient, a therapist or a thing may be meant.
  func shortFormReading(_ first: Int, _ last: Int, _ letters: String) -> WordReading {
    let next = last + 1 < words.count && words[last + 1].gap == [.dot, .space] ? words[last + 1] : around.behind(last)
    let acts = next.map { PersonWords.actions.contains($0.folded) || PersonVerbs.contains($0.folded) } ?? false
    let isDoubtful = acts || around.acts(last) || around.isAddressed(first) || words[last].isPossessive
    if PersonWords.roles.contains(letters) { return isDoubtful ? .doubtful : .word }
    if CommonWords.contains(letters) || NameLikeWord(letters)?.sense == .grammar,
      let before = around.before(first)?.folded, ["w", "with", "from", "by", "per"].contains(before)
    {
      return .doubtful
    }
    if next.map({ PersonWords.deeds.contains($0.folded) }) == true { return .person }
    if around.before(first).map({ PersonWords.addressing.contains($0.folded) }) == true { return .person }
    return isDoubtful ? .doubtful : .word
  }

  /// "5 mL", "10 MG".
  func isAmount(_ place: Int) -> Bool {
    guard place > 0, words[place - 1].script == .digits else { return false }
    return [.space, []].contains(words[place].gap) && PersonWords.units.contains(words[place].folded)
  }

  /// "KC, MO".
  private func isBeforeState(_ last: Int) -> Bool {
    guard last + 1 < words.count, words[last + 1].gap == [.comma, .space] else { return false }
    return words[last + 1].shape == .upper && PlaceWords.states.contains(words[last + 1].folded)
  }

  /// "MO" in "KC, MO" and "moved from MO".
  func isStateItself(_ place: Int) -> Bool {
    guard place > 0, words[place].shape == .upper, PlaceWords.states.contains(words[place].folded),
      !around.isShouted[place]
    else { return false }
    if words[place].gap.isPlain, ["in", "from", "to"].contains(words[place - 1].folded) { return true }
    return words[place].gap == [.comma, .space] && words[place - 1].hasCapital
  }

  private func closedInitials(at place: Int) -> Sighting? {
    let word = words[place]
    guard let peers = names.initials[word.folded], !around.isShouted[place] else { return nil }
    let scalars = note.scalars[word.letters]
    guard scalars.filter(\.isCapital).count > 1, scalars.last?.isCapital == true else { return nil }
    let isTitle = PersonWords.titles.contains(word.folded) && isDotted(place)
    let meant = closedReading(place, word.folded)
    guard !isTitle, meant != .word else { return nil }
    return Sighting(
      words: place...place, peers: peers, kind: .initials, certainty: .possible,
      meaning: meant == .person ? .replaced : .listed)
  }

  private func closedReading(_ place: Int, _ letters: String) -> WordReading {
    if around.hasTitle(place) { return .person }
    guard !around.isDetermined(place), !isStateItself(place) else { return .word }
    if PersonWords.shortForms.contains(letters) { return shortFormReading(place, place, letters) }
    if isBeforeState(place) { return .doubtful }
    if around.acts(place) || around.isPersonsPlace(place, place) { return .person }
    return around.beginsSentence(place) && (around.isState(place + 1) || around.isStance(place + 1)) ? .doubtful : .word
  }

  /// "J. Lindqvist" and "J. van der Meer".
  private func initialAndSurname(at place: Int) -> Sighting? {
    guard isInitial(place), place + 1 < words.count, [.space, [.dot, .space], .dot].contains(words[place + 1].gap),
      words[place + 1].hasCapital || NameWords.isParticle(words[place + 1].folded)
    else { return nil }
    let letter = words[place].folded
    let surnames = names.byFirstWord[words[place + 1].folded, default: []].filter { form in
      let initials = names.people[form.peer].initials
      return form.kind == .surname
        && form.words.indices.allSatisfy { offset in
          place + 1 + offset < words.count && words[place + 1 + offset].folded == form.words[offset]
        }
        && [form.words.first, form.words.last].contains { last in
          initials.contains(letter + String(last?.first ?? " "))
        }
    }
    guard let length = surnames.map(\.words.count).max() else { return nil }
    var found = finding(place...(place + length), surnames.filter { $0.words.count == length })
    found?.kind = .fullName
    found?.certainty = .certain
    return found
  }
}
