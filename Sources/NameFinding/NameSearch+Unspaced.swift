extension NameSearch {
  /// Names inside a line of Chinese or Japanese, and at the beginning of a Korean word, before its particles.
  func unspaced(at place: Int) -> [Sighting] {
    let word = words[place]
    let letters = Array(word.folded)
    guard letters.count == word.letters.count else { return [] }
    var findings: [Sighting] = []
    var start = 0
    while start < letters.count {
      if let (form, count) = form(in: letters, from: start, isKorean: word.script == .hangul) {
        let from = word.letters.lowerBound + start
        var found = Sighting(words: place...place, peers: [form.peer], kind: form.kind, certainty: .likely)
        found.letters = from..<(from + count)
        if form.kind == .givenName, WordNames.contains(form.words[0]),
          isAmongItsOwn(place) || word.script != .hangul && count < letters.count
        {
          found.meaning = .listed
        }
        findings.append(found)
        start += count
      } else {
        start += 1
      }
    }
    return findings
  }

  private func form(in letters: [Character], from start: Int, isKorean: Bool) -> (NameForm, Int)? {
    guard start == 0 || !isKorean else { return nil }
    let rest = letters[start...]
    return names.unspaced.first { $0.letters[0] == letters[start] && rest.starts(with: $0.letters) }
      .map { ($0.form, $0.letters.count) }
  }
}
