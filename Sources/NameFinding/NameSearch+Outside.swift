/// Names of the roll that someone or something else goes by: a sponsor, a dog, an author, a shop.
extension NameSearch {
  /// The finding as it is listed, where the words around it speak of someone or something outside the group.
  func outside(_ finding: Sighting) -> Sighting? {
    guard finding.number == .one, !finding.isKnown else { return nil }
    var listed = finding
    listed.meaning = .listed
    if isNamedSo(finding) || isBrand(finding) || isShop(finding) { return listed }
    if let prefix = placePrefix(finding) {
      listed.words = prefix...finding.words.upperBound
      return listed
    }
    if let last = otherFamilyName(finding) {
      listed.words = finding.words.lowerBound...last
      return listed
    }
    return nil
  }

  // People and animals

  /// "A dog named Sunny", "her mom's name is Rose", "her sponsor is Joy".
  private func isNamedSo(_ finding: Sighting) -> Bool {
    let first = finding.words.lowerBound
    guard first > 0, !finding.peers.contains(where: { names.people[$0].names.relation != nil }) else { return false }
    let earlier = words[Swift.max(0, first - 5)..<first].map(\.folded)
    guard !earlier.contains(where: PersonWords.insiders.contains) else { return false }
    if words[first].gap.contains(.start) || words[first].gap.contains(.comma) { return isApposed(finding, earlier) }
    guard let before = around.before(first)?.folded else { return false }
    let noun = earlier.dropLast()
    switch before {
    case "named": return true
    case "called":
      return noun.last.map { PersonWords.auxiliaries.contains($0) || isOutsider($0) } == true
    case "is", "was", "be", "s":
      return noun.contains { $0 == "name" || $0 == "names" } || noun.suffix(1).contains(where: isOutsider)
    default: return PersonWords.animals.contains(before)
    }
  }

  private func isOutsider(_ word: String) -> Bool {
    PersonWords.outsiders.contains(word) || PersonWords.kin.contains(word) || PersonWords.animals.contains(word)
      || ["pcp", "po", "man", "woman", "lady", "aide", "tech", "guy", "friend"].contains(word)
  }

  /// "Sponsor's name: Dale", "a son, Max, 4".
  private func isApposed(_ finding: Sighting, _ earlier: [String]) -> Bool {
    let (first, last) = (finding.words.lowerBound, finding.words.upperBound)
    guard let before = earlier.last else { return false }
    if words[first].gap.contains(.start) { return before == "name" }
    guard words[first].gap == [.comma, .space], isOutsider(before), around.determined(first - 1) else { return false }
    return last + 1 >= words.count || words[last + 1].gap.contains(.comma) || words[last + 1].gap.contains(.dot)
  }

  /// "Judith Herman", "Ann Arbor": a given name of the roll with a family name that nobody there has. The last word of it.
  private func otherFamilyName(_ finding: Sighting) -> Int? {
    let last = finding.words.upperBound
    // "Told Marcus Nadia left" names two.
    if let before = around.before(finding.words.lowerBound), PersonWords.addressing.contains(before.folded) {
      return nil
    }
    guard finding.kind == .givenName || finding.kind == .nickname, finding.words.count == 1, words[last].hasCapital,
      !words[last].isPossessive, let next = around.behind(last), next.hasCapital, !around.isShouted[last]
    else { return nil }
    if PlaceWords.kinds.contains(next.folded) || PlaceWords.givenKinds.contains(next.folded) {
      return names.byFirstWord[next.folded] == nil ? last + 1 : nil
    }
    guard next.shape == .capital, next.letters.count > 2, !PersonWords.capitals.contains(next.folded) else {
      return nil
    }
    if let forms = names.byFirstWord[next.folded]?.filter({ $0.words.count == 1 }), !forms.isEmpty {
      return forms.allSatisfy { $0.kind == .surname && !finding.peers.contains($0.peer) } ? last + 1 : nil
    }
    let isWord = CommonWords.contains(next.folded) || PersonVerbs.contains(next.folded)
    return isWord && NameLikeWord(next.folded) == nil || around.acts(last) ? nil : last + 1
  }

  // Places and things

  /// "Las Vegas" of Ms. Vega, "Santa Rosa", "Mt. Sinai".
  private func placePrefix(_ finding: Sighting) -> Int? {
    let first = finding.words.lowerBound
    guard first > 0, words[first].hasCapital, [.space, [.dot, .space]].contains(words[first].gap),
      words[first - 1].shape == .capital, !around.isShouted[first]
    else { return nil }
    let before = words[first - 1].folded
    guard PlaceWords.prefixes.contains(before) else { return nil }
    return words[first].gap == .space || ["mt", "ft", "st", "pt"].contains(before) ? first - 1 : nil
  }

  private func isBrand(_ finding: Sighting) -> Bool {
    let (first, last) = (finding.words.lowerBound, finding.words.upperBound)
    guard words[first].hasCapital else { return false }
    func pair(_ place: Int) -> Bool {
      guard place >= 0, place + 1 < words.count, words[place + 1].gap.isPlain, words[place].hasCapital else {
        return false
      }
      return PlaceWords.brands.contains(words[place].folded + words[place + 1].folded)
    }
    return (first - 1...last).contains(where: pair)
  }

  /// "Ate at Wendy's".
  private func isShop(_ finding: Sighting) -> Bool {
    let (first, last) = (finding.words.lowerBound, finding.words.upperBound)
    guard words[last].isPossessive, words[first].hasCapital, finding.words.count == 1,
      let before = around.before(first)?.folded,
      ["at", "from", "to", "by"].contains(before),
      around.behind(last).map({ PersonWords.following.contains($0.folded) }) ?? true
    else { return false }
    if PlaceWords.shops.contains(words[last].folded) { return true }
    return finding.kind == .surname
      && words[Swift.max(0, first - 4)..<first].contains { PlaceWords.eating.contains($0.folded) }
  }
}

extension Surroundings {
  /// "A son", "her nurse".
  fileprivate func determined(_ place: Int) -> Bool {
    guard let before = before(place) else { return false }
    return PersonWords.possessives.contains(before.folded) || ["a", "an", "the"].contains(before.folded)
      || before.isPossessive
  }
}
