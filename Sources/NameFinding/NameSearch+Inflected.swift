extension NameSearch {
  /// "Mayas story", "the Joneses", "both Marias".
  func inflected(at place: Int) -> Sighting? {
    let word = words[place]
    guard word.script == .latin, word.letters.count > 4 || word.hasCapital && word.letters.count > 2,
      word.folded.hasSuffix("s"), !word.isPossessive || word.end == word.letters.upperBound + 1,
      !names.knownWords.contains(word.folded)
    else { return nil }
    for name in Self.singulars(of: word.folded) {
      let same = names.byFirstWord[name, default: []].filter { $0.words.count == 1 }
      guard var finding = finding(place...place, same), !PersonWords.never.contains(name), !isPartOfWord(place, place)
      else { continue }
      if finding.isKnown { return finding }
      guard let number = number(place, name, finding.kind) else {
        // "Both Stones".
        guard finding.kind == .surname, word.shape == .capital, !around.isShouted[place],
          let before = around.before(place), PersonWords.amounts.contains(before.folded)
        else { continue }
        finding.meaning = .listed
        return finding
      }
      // Of two people called so one may be named: both stay.
      if finding.meaning == .listed, number == .several { finding.isKnown = true }
      // "Alzheimers runs in the family".
      if number == .family, MedicalWords.namesakes.contains(name), around.before(place)?.folded != "the" {
        finding.meaning = .listed
        return finding
      }
      finding.number = number
      finding.lacksApostrophe = number == .one && !word.isPossessive
      return finding
    }
    return nil
  }

  private static func singulars(of word: String) -> [String] {
    let short = String(word.dropLast())
    guard word.hasSuffix("es"), ["s", "x", "z", "h"].contains(word.dropLast(2).last) else { return [short] }
    return [short, String(word.dropLast(2))]
  }

  private func number(_ place: Int, _ name: String, _ kind: FoundName.Kind) -> Sighting.Number? {
    let word = words[place]
    let before = around.before(place)?.folded
    let isWord = NameLikeWord(name) != nil || CommonWords.isWord(name) || CommonWords.isWord(word.folded)
    if isWord, word.shape == .capital || NameLikeWord(name)?.use == .seldom, !word.isPossessive,
      let next = around.behind(place),
      PersonWords.belongings.contains(next.folded) || next.folded == "back" || around.isState(place + 1),
      !around.isDetermined(place)
    {
      return .one
    }
    if isWord, !word.hasCapital || around.beginsSentence(place) && !word.isPossessive { return nil }
    if before == "the" || before.map(PersonWords.amounts.contains) == true {
      if kind == .surname { return before == "the" ? .family : nil }
      return before != "the" || around.before(place - 1) != nil ? .several : nil
    }
    if word.isPossessive { return name.count > 2 ? .one : nil }
    if kind == .surname, word.hasCapital, !isWord, word.folded.dropLast(2) == name || around.acts(place) {
      return .family
    }
    guard !isWord, name.count > 3 || word.hasCapital && name.count > 2, let next = around.behind(place),
      !next.hasCapital,
      next.script == .latin, !PersonWords.following.contains(next.folded), !around.acts(place),
      !PersonWords.auxiliaries.contains(next.folded)
    else { return nil }
    return .one
  }
}
