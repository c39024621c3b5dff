import SessionCore

extension NameSearch {
  /// "M.R.", "M. R.", "M R" or "MR", where a person can stand.
  func initials(at place: Int) -> Finding? {
    let word = words[place]
    guard word.script == .latin, word.letters.count < 6, word.hasCapital || word.letters.count == 1 else { return nil }
    return word.letters.count == 1 ? spacedInitials(at: place) : closedInitials(at: place)
  }

  private func spacedInitials(at place: Int) -> Finding? {
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
      guard let peers = names.initials[letters], arePersons(range, letters, isDotted: gap.contains(.dot)) else {
        continue
      }
      return Finding(
        words: range, peers: peers, kind: .initials, certainty: gap.contains(.dot) ? .likely : .possible)
    }
    return nil
  }

  private func arePersons(_ range: ClosedRange<Int>, _ letters: String, isDotted: Bool) -> Bool {
    if around.isDetermined(range.lowerBound) { return false }
    if range.lowerBound > 0, words[range.lowerBound - 1].script == .digits { return false }
    let usual = isDotted ? PersonWords.dottedForms : PersonWords.shortForms
    if usual.contains(letters) { return around.acts(range.upperBound) || around.isAddressed(range.lowerBound) }
    if isDotted { return true }
    return range.allSatisfy { words[$0].hasCapital } && around.isPersonsPlace(range.lowerBound, range.upperBound)
  }

  private func closedInitials(at place: Int) -> Finding? {
    let word = words[place]
    guard let peers = names.initials[word.folded], !around.isShouted[place] else { return nil }
    let scalars = note.scalars[word.letters]
    guard scalars.filter(\.isCapital).count > 1, scalars.last?.isCapital == true else { return nil }
    let isTitle = PersonWords.titles.contains(word.folded) && isDotted(place)
    guard !isTitle, isPersonsPlace(place, word.folded) else { return nil }
    return Finding(words: place...place, peers: peers, kind: .initials, certainty: .possible)
  }

  private func isPersonsPlace(_ place: Int, _ letters: String) -> Bool {
    guard !around.isDetermined(place) else { return false }
    if around.acts(place) { return true }
    let isUsual = PersonWords.shortForms.contains(letters) && words[place].letters.count < 3
    return isUsual ? around.isAddressed(place) : around.isPersonsPlace(place, place)
  }

  /// "J. Lindqvist" and "J. van der Meer".
  private func initialAndSurname(at place: Int) -> Finding? {
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
