/// Clients of other groups by one name.
extension NameSearch {
  /// "Silas said so", "Jim from the noon group": listed, since it may be anyone who is called so.
  func elsewhere(at place: Int) -> Sighting? {
    guard !names.elsewhere.isEmpty, !isPartOfWord(place, place) else { return nil }
    let peers =
      isOfOtherGroup(place) || isSaidToBeClient(place)
      ? calledElsewhere(place) : isNameElsewhere(place) ? namedElsewhere(place) : []
    guard !peers.isEmpty, !isBesideOutsider(place) else { return nil }
    let last = isInitialElsewhere(place + 1) ? place + 1 : place
    return Sighting(
      words: place...last, peers: peers, kind: .givenName, certainty: .possible, meaning: .listed)
  }

  /// "Sofia M in the morning group".
  private func isInitialElsewhere(_ place: Int) -> Bool {
    guard words.indices.contains(place), words[place].gap.isPlain else { return false }
    return words[place].isSingleLetter && words[place].hasCapital && words[place].folded != "i"
  }

  private func isBesideOutsider(_ place: Int) -> Bool {
    guard let before = around.before(place)?.folded else { return false }
    return PersonWords.kin.contains(before) || PersonWords.outsiders.contains(before)
  }

  private static let belongings = WordList("is was isnt wasnt goes went comes came belongs switched moved")

  private static let belonging = WordList("of isnt aint wasnt not")

  /// Before these only a person is named, whatever the word means besides.
  private static let meeting = WordList(
    "saw met knows knew recognized recognised w told asked texted called hugged dates dated hates misses")

  /// By a name as it is on record, in these letters or others.
  private func namedElsewhere(_ place: Int) -> Set<Int> {
    let word = words[place]
    var peers = names.elsewhere[word.folded, default: []]
    if word.script == .latin, word.letters.count > 2 {
      let letters = Array(word.folded.utf8)
      for (name, script, peer) in names.elsewhereInOtherLetters where Romanization.reads(name, script, as: letters) {
        peers.insert(peer)
      }
    } else if word.script != .latin {
      for (name, script, peer) in names.elsewhereInOtherLetters
      where script == word.script && Inflection.joins(word.folded, to: name, script) {
        peers.insert(peer)
      }
    }
    return peers
  }

  /// By a short form too, where the group is said.
  private func calledElsewhere(_ place: Int) -> Set<Int> {
    ShortNames.formal[words[place].folded, default: []].reduce(into: namedElsewhere(place)) {
      $0.formUnion(names.elsewhere[$1, default: []])
    }
  }

  /// A capitalized name that is not a word, a place or an illness.
  private func isNameElsewhere(_ place: Int) -> Bool {
    let word = words[place]
    guard word.script == .latin else { return true }
    if word.hasCapital, let before = around.before(place), Self.meeting.contains(before.folded) { return true }
    return word.shape == .capital && !around.isShouted[place] && NameLikeWord(word.folded) == nil
      && !CommonWords.isWord(word.folded) && !isPlaceWord(place)
  }

  /// "Melody from eve grp", "Bao in the teen group", "stephanie isn't in this group".
  private func isOfOtherGroup(_ place: Int) -> Bool {
    var start = isInitialElsewhere(place + 1) ? place + 2 : place + 1
    // "Faith is in the evening group", "Mark goes to the noon group".
    if words[place].hasCapital, words.indices.contains(start + 1), words[start].gap.isPlain,
      Self.belongings.contains(words[start].folded), words[start + 1].gap.isPlain,
      ["in", "to", "from", "at"].contains(words[start + 1].folded)
    {
      start += 1
    }
    // "Price of the program", "lost hope in the program", "Will not come to group".
    let isWord = NameLikeWord(words[place].folded) != nil || CommonWords.isWord(words[place].folded)
    guard words.indices.contains(start), words[start].gap.isPlain || words[start].gap == [.dot, .space],
      ["from", "in"].contains(words[start].folded)
        || ["at", "to"].contains(words[start].folded) && words[place].hasCapital
        ? !isWord || words[place].hasCapital : !isWord && Self.belonging.contains(words[start].folded)
    else { return false }
    return words[(start + 1)..<Swift.min(start + 6, words.count)].contains {
      PersonWords.groups.contains($0.folded)
    }
  }

  /// "Ivy, who comes to the morning track", "Aurora, one of the Monday clients", "Dale (evening group)".
  private func isSaidToBeClient(_ place: Int) -> Bool {
    let start = isInitialElsewhere(place + 1) ? place + 2 : place + 1
    guard words[place].hasCapital || words[place].shape == .none, words.indices.contains(start) else { return false }
    let first = words[start]
    let rest = words[start..<Swift.min(start + 7, words.count)].prefix {
      $0.letters == first.letters || !$0.gap.contains(.dot) && !$0.gap.contains(.start)
    }
    if first.gap == [.space, .other] { return rest.contains { PersonWords.groups.contains($0.folded) } }
    guard first.gap == [.comma, .space] else { return false }
    if ["who", "whose", "whom"].contains(first.folded) { return true }
    guard ["one", "a", "an", "another", "the", "from", "in"].contains(first.folded) else { return false }
    return rest.contains {
      PersonWords.groups.contains($0.folded) || PersonWords.fellows.contains($0.folded)
        || ["woman", "women", "man", "men", "people", "one"].contains($0.folded) && $0.letters != first.letters
    }
  }

  /// "In Jackson", "the Hamilton scale".
  private func isPlaceWord(_ place: Int) -> Bool {
    PlaceWords.names.contains(words[place].folded) || MedicalWords.namesakes.contains(words[place].folded)
  }
}
