import SessionCore

extension NameSearch {
  /// What stands after `@`: someone by handle, name or a beginning of it; else only the sign goes.
  func signed(at place: Int) -> Sighting? {
    let token = token(at: place)
    guard let letter = note.scalars[token].first, letter.properties.isAlphabetic else { return nil }
    let last = words.indices.last { words[$0].letters.lowerBound < token.upperBound } ?? place
    for end in Set([last, place]).sorted(by: >) {
      let typed = words[place...end].map(\.folded)
      for isPlural in [false, true] where !isPlural || typed.last?.hasSuffix("s") == true {
        let forms = forms(typed, isPlural: isPlural)
        guard var finding = finding(place...end, forms) else { continue }
        if finding.isKnown { return sign(place...end, calling: forms.first.map { calling($0.peer) }) }
        finding.lacksApostrophe = isPlural && !words[end].isPossessive
        finding.meaning = .replaced
        return finding
      }
    }
    if words[place].folded == "group" {
      return sign(place...place, calling: around.before(place)?.folded == "the" ? "group" : "the group")
    }
    return sign(place...last, calling: nil)
  }

  private func sign(_ places: ClosedRange<Int>, calling: String?) -> Sighting {
    var finding = Sighting(words: places, peers: [], kind: .nickname, certainty: .certain, meaning: .sign)
    let from = words[places.lowerBound].letters.lowerBound
    finding.letters = from..<words[places.upperBound].letters.upperBound
    finding.calling = calling
    return finding
  }

  private func calling(_ person: Int) -> String { PersonName(names.people[person].names.name).called }

  /// The letters after the sign, with what may stand inside a handle.
  private func token(at place: Int) -> Range<Int> {
    let start = words[place].letters.lowerBound
    var end = start
    while end < note.scalars.count {
      let scalar = note.scalars[end]
      let isInside =
        ".-_'’".unicodeScalars.contains(scalar) && end + 1 < note.scalars.count && note.scalars[end + 1].isWordLetter
      guard scalar.isWordLetter || scalar.isCombining || isInside else { break }
      end += 1
    }
    return start..<end
  }

  /// By all that was typed, then by a beginning that one person has.
  private func forms(_ typed: [String], isPlural: Bool) -> [NameForm] {
    var typed = typed
    if isPlural, let last = typed.popLast() { typed.append(String(last.dropLast())) }
    guard let first = typed.first, !first.isEmpty else { return [] }
    let joined = typed.joined()
    let exact = (names.byFirstWord[first, default: []] + names.byFirstWord[joined, default: []])
      .filter { $0.words == typed || $0.words == [joined] }
    if !exact.isEmpty || isPlural { return exact }
    let all = names.people.filter { $0.names.role != .elsewhere }.flatMap(\.forms)
    let longer = all.filter { form in
      typed.count == 1
        ? form.words.count == 1 && form.words[0].hasPrefix(first)
        : form.words.count > 1 && form.words[0] == first && form.words[1].hasPrefix(typed[1])
    }
    if !longer.isEmpty { return Set(longer.map(\.peer)).count == 1 ? longer : [] }
    let isGuest = typed.count > 1
    return all.filter { form in
      isGuest && form.words == [first] && names.people[form.peer].names.relation?.hasSuffix(typed[1]) == true
    }
  }
}
