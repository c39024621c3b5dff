extension NameSearch {
  /// One letter too many, too few, another, or two the wrong way round, in a name from five letters on.
  func nearSpelling(at place: Int) -> Finding? {
    let word = words[place]
    guard word.letters.count > 3 else { return nil }
    let forms = slip(of: word.folded).filter { fits($0, place) }
    guard !forms.isEmpty, !around.isSaint(place) else { return nil }
    return Finding(
      words: place...place, peers: Set(forms.map(\.peer)), kind: .nearSpelling,
      certainty: word.hasCapital ? .likely : .possible)
  }

  /// A name that is a word of its own is only looked for where a name stands.
  private func fits(_ form: NameForm, _ place: Int) -> Bool {
    let name = form.words[0]
    guard NameLikeWord(name) != nil || CommonWords.contains(name) else { return true }
    return words[place].shape == .capital && !around.isDetermined(place)
      && around.isPersonsPlace(place, place)
  }

  /// The forms that a word is a slip of; none for ordinary words and for the names of the note's own person.
  private func slip(of word: String) -> [NameForm] {
    let letters = Array(word.utf8)
    let forms = names.long.filter { letters.isSlip(of: $0.letters) }
    guard !forms.isEmpty, !CommonWords.contains(word), NameLikeWord(word) == nil,
      !names.ownLong.contains(where: { letters.isSlip(of: $0) })
    else { return [] }
    return forms
  }
}

extension [UInt8] {
  /// Whether one insertion, deletion, substitution or transposition of neighbours makes one of the other.
  func isSlip(of other: [UInt8]) -> Bool {
    let difference = count - other.count
    guard difference > -2, difference < 2 else { return false }
    let shorter = Swift.min(count, other.count)
    var start = 0
    while start < shorter, self[start] == other[start] { start += 1 }
    var tail = 0
    while tail < shorter - start, self[count - 1 - tail] == other[other.count - 1 - tail] { tail += 1 }
    let left = (count - start - tail, other.count - start - tail)
    if left == (2, 2) { return self[start] == other[start + 1] && self[start + 1] == other[start] }
    return left == (1, 1) || left == (1, 0) || left == (0, 1)
  }
}
