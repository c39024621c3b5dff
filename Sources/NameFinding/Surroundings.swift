/// What the words around a place in a note say about it: is a person meant here?
struct Surroundings {
  let words: [NoteWord]
  /// For each word whether its sentence is written in capitals throughout.
  let isShouted: [Bool]

  init(_ words: [NoteWord]) {
    self.words = words
    var isShouted = Array(repeating: false, count: words.count)
    var start = 0
    for place in words.indices.dropFirst() where Self.begins(words, place) {
      Self.mark(&isShouted, words, start..<place)
      start = place
    }
    Self.mark(&isShouted, words, start..<words.count)
    self.isShouted = isShouted
  }

  private static func mark(_ isShouted: inout [Bool], _ words: [NoteWord], _ sentence: Range<Int>) {
    let capitals = sentence.lazy.filter { words[$0].shape == .upper }.count
    guard capitals > 3, !sentence.contains(where: { words[$0].shape == .lower && words[$0].letters.count > 1 })
    else { return }
    for place in sentence { isShouted[place] = true }
  }

  private static func begins(_ words: [NoteWord], _ place: Int) -> Bool {
    let gap = words[place].gap
    if gap.contains(.start) || place == 0 { return true }
    guard gap.contains(.dot), gap.contains(.space) else { return false }
    let before = words[place - 1]
    let isTitle =
      PersonWords.titles.contains(before.folded)
      && (before.hasCapital || ["dr", "mr", "mrs", "ms"].contains(before.folded))
    return !(before.isSingleLetter || isTitle)
  }

  func beginsSentence(_ place: Int) -> Bool { Self.begins(words, place) }

  /// The word before, if only a space, a quotation mark or a bracket parts them.
  func before(_ place: Int) -> NoteWord? {
    guard place > 0, !beginsSentence(place), !words[place].gap.contains(.comma), !words[place].gap.contains(.dot)
    else { return nil }
    return words[place - 1]
  }

  /// The next word, if only a space separates them.
  func behind(_ place: Int) -> NoteWord? {
    guard place + 1 < words.count, words[place + 1].gap.isPlain else { return nil }
    return words[place + 1]
  }

  /// A title such as "Ms." stands before the word.
  func hasTitle(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let gap = words[place].gap
    return (gap == .space || gap == [.dot, .space]) && PersonWords.titles.contains(words[place - 1].folded)
      && (words[place - 1].hasCapital
        || (gap.contains(.dot) || !words[place].hasCapital)
          && ["dr", "mr", "mrs", "ms"].contains(words[place - 1].folded))
  }

  /// "St. James" is a church, a street or a hospital.
  func isSaint(_ place: Int) -> Bool {
    guard place > 0, words[place].gap.contains(.space) else { return false }
    return ["st", "saint"].contains(words[place - 1].folded) && words[place - 1].hasCapital
  }

  /// The words that come before single out a person whatever the case of the letters.
  func isAddressed(_ place: Int) -> Bool {
    guard let before = before(place) else { return false }
    if PersonWords.addressing.contains(before.folded) { return true }
    guard PersonWords.besides.contains(before.folded), let verb = self.before(place - 1) else { return false }
    return PersonWords.meeting.contains(verb.folded)
  }

  func isDetermined(_ place: Int) -> Bool {
    guard let before = before(place) else { return false }
    return PersonWords.determiners.contains(before.folded) || before.isPossessive && !before.hasCapital
  }

  /// "Jo'll", "Jo'd".
  func isContracted(_ place: Int) -> Bool { place + 1 < words.count && words[place + 1].gap == .apostrophe }

  /// What stands here does what only a person does.
  func acts(_ last: Int) -> Bool {
    guard let next = behind(last) else { return false }
    if PersonWords.actions.contains(next.folded) || PersonVerbs.contains(next.folded) { return true }
    if words[last].hasCapital, PersonWords.modals.contains(next.folded) { return behind(last + 1) != nil }
    guard PersonWords.auxiliaries.contains(next.folded), let state = behind(last + 1) else { return false }
    return PersonWords.states.contains(state.folded)
  }

  /// Where a person could stand, by the word before or after.
  func isPersonsPlace(_ first: Int, _ last: Int) -> Bool {
    if isDetermined(first) { return false }
    if acts(last) || isAddressed(first) || words[last].isPossessive { return true }
    guard let before = before(first), PersonWords.leading.contains(before.folded) else { return isListed(first, last) }
    guard let behind = behind(last) else { return true }
    return PersonWords.following.contains(behind.folded) || PersonWords.auxiliaries.contains(behind.folded)
  }

  /// Joined to a person by a comma or "and" in a list.
  private func isListed(_ first: Int, _ last: Int) -> Bool {
    guard let next = behind(last), next.folded == "and", let other = behind(last + 1) else { return false }
    if other.folded == "the" { return behind(last + 2)?.folded == "client" }
    return ["client", "he", "she", "they", "leader", "peer", "i"].contains(other.folded)
  }
}
