extension NameSearch {
  /// One letter too many, too few, another, or two the wrong way round, in a name from five letters on.
  func nearSpelling(at place: Int) -> Sighting? {
    let word = words[place]
    guard word.letters.count > 3 else { return nil }
    let forms = slip(of: word.folded, isCapital: word.shape == .capital).filter { fits($0, place) }
    // What is spelled like a name and was not taken for it is not a slip of it: "Hamilton-D".
    guard !forms.isEmpty, !around.isSaint(place), !isPartOfWord(place, place), names.byFirstWord[word.folded] == nil
    else { return nil }
    return Sighting(
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
  private func slip(of word: String, isCapital: Bool) -> [NameForm] {
    let letters = Array(word.utf8)
    var forms: [NameForm] = []
    // By length and letters first: hardly any word is compared with a name at all.
    let reach = letters.count > 7 ? 2 : 1
    let mask = FormsByLength.mask(letters)
    for length in Swift.max(4, letters.count - reach)...(letters.count + reach) {
      for form in names.byLength.forms(length: length, like: mask, slips: reach)
      where length > 4 && (letters.isSlip(of: form.letters) || letters.isLongSlip(of: form.letters))
        || length == 4 && isCapital && letters.isSwapped(from: form.letters)
      {
        forms.append(form)
      }
    }
    guard !forms.isEmpty, !CommonWords.contains(word), NameLikeWord(word) == nil,
      !names.knownLong.contains(where: { letters.isSlip(of: $0) })
    else { return [] }
    return forms
  }
}

extension [UInt8] {
  /// Two neighbors the wrong way round, or one letter doubled: the slips by which a short name is still known.
  func isSwapped(from other: [UInt8]) -> Bool {
    guard isSlip(of: other), first == other.first else { return false }
    if count == other.count { return sorted() == other.sorted() }
    return count > other.count && zip(self, dropFirst()).contains { $0 == $1 } && Set(self) == Set(other)
  }

  /// Two slips in a name of eight letters or more; the first letter is right.
  func isLongSlip(of other: [UInt8]) -> Bool {
    guard Swift.min(count, other.count) > 7, Swift.abs(count - other.count) < 3, first == other.first else {
      return false
    }
    var row = [Int](0...other.count)
    for (place, letter) in enumerated() {
      var corner = row[0]
      row[0] = place + 1
      for (column, against) in other.enumerated() {
        let above = row[column + 1]
        row[column + 1] = Swift.min(above + 1, row[column] + 1, corner + (letter == against ? 0 : 1))
        corner = above
      }
    }
    return row[other.count] < 3
  }

  /// Whether one insertion, deletion, substitution or transposition of neighbors makes one of the other.
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
