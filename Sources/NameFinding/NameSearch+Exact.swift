extension NameSearch {
  /// The longest form that is spelt out here.
  func exact(at place: Int) -> Finding? {
    let word = words[place]
    if let found = spelt(at: place, as: word.folded, lacksApostrophe: false) { return found }
    guard word.script == .latin, word.letters.count > 4 || word.hasCapital && word.letters.count > 3,
      word.folded.hasSuffix("s"), !word.isPossessive || words[place].end == word.letters.upperBound + 1
    else { return nil }
    let name = String(word.folded.dropLast())
    guard word.isPossessive || name.count > 3, names.byFirstWord[name] != nil, !CommonWords.contains(word.folded),
      !names.ownSingle.contains(word.folded)
    else { return nil }
    return spelt(at: place, as: name, lacksApostrophe: true)
  }

  private func spelt(at place: Int, as first: String, lacksApostrophe: Bool) -> Finding? {
    guard let forms = names.byFirstWord[first] else { return nil }
    for form in forms where stands(form, at: place, lacksApostrophe) {
      let last = place + form.words.count - 1
      let same = forms.filter { $0.words == form.words }
      let ownContinues = names.own.contains { $0.count > form.words.count && startsHere($0, place) }
      guard !ownContinues else { continue }
      if form.words.count == 1, !isMeant(place, first, same, lacksApostrophe) { continue }
      var found = Finding(
        words: place...last, peers: Set(same.map(\.peer)), kind: form.kind, certainty: certainty(form, place))
      found.lacksApostrophe = lacksApostrophe && !words[last].isPossessive
      found.isFamily =
        found.lacksApostrophe && form.kind == .surname && place > 0 && around.before(place)?.folded == "the"
      if found.isFamily { found.words = (place - 1)...last }
      return found
    }
    return nil
  }

  private func certainty(_ form: NameForm, _ place: Int) -> FoundName.Certainty {
    if form.words.count > 1 { return .certain }
    let isPlain = NameLikeWord(form.words[0]) == nil && !CommonWords.contains(form.words[0])
    return isPlain && form.words[0].count > 2 ? .certain : .likely
  }

  private func stands(_ form: NameForm, at place: Int, _ lacksApostrophe: Bool) -> Bool {
    if form.words.count == 1 { return true }
    return !lacksApostrophe && startsHere(form.words, place)
  }

  private func startsHere(_ form: [String], _ place: Int) -> Bool {
    guard place + form.count <= words.count else { return false }
    for offset in form.indices {
      let word = words[place + offset]
      guard word.folded == form[offset], !word.isSingleLetter || isInitial(place + offset) else { return false }
      let gap = word.gap
      if offset > 0,
        !(gap == .space || gap == .hyphen || gap == [.dot, .space] && words[place + offset - 1].isSingleLetter)
      {
        return false
      }
    }
    return true
  }

  /// A single capital letter that is not the pronoun.
  func isInitial(_ place: Int) -> Bool {
    words[place].hasCapital && (words[place].folded != "i" || isDotted(place))
  }

  func isDotted(_ place: Int) -> Bool {
    let end = words[place].end
    return end < note.scalars.count && note.scalars[end] == "."
  }

  /// Whether a single word that is spelt like a name is meant as one.
  private func isMeant(_ place: Int, _ name: String, _ forms: [NameForm], _ lacksApostrophe: Bool) -> Bool {
    let word = words[place]
    guard word.script == .latin else { return true }
    if around.isSaint(place) || isInCompound(place, name) { return false }
    if continues(place, forms) { return true }
    if word.shape == .upper, !around.isShouted[place], name.count < 4, PersonWords.shortForms.contains(name) {
      return around.isPersonsPlace(place, place) && around.acts(place)
    }
    if opensList(place) { return true }
    if let sense = NameLikeWord(name) { return !lacksApostrophe && around.isName(place, sense: sense) }
    if CommonWords.contains(name) { return !lacksApostrophe && around.isName(place, sense: .thing) }
    return true
  }

  /// The surname, or its initial, follows a given name; or the other way round behind a comma.
  private func continues(_ place: Int, _ forms: [NameForm]) -> Bool {
    guard words[place].hasCapital, place + 1 < words.count else { return false }
    let next = words[place + 1]
    guard next.hasCapital, next.gap.isPlain else { return false }
    let peers = Set(forms.map(\.peer))
    return names.byFirstWord[next.folded, default: []].contains { peers.contains($0.peer) }
  }

  /// "Bill and Mark helped", "Pat, Sue and client": capitals in a row that are all on the roster.
  private func opensList(_ place: Int) -> Bool {
    guard words[place].shape == .capital, place + 1 < words.count, !around.isShouted[place] else { return false }
    let next = words[place + 1]
    let isJoined = next.gap.isPlain && (next.folded == "and" || next.folded == "or") && place + 2 < words.count
    let other = next.gap == [.comma, .space] ? next : isJoined ? words[place + 2] : nil
    guard let other, other.shape == .capital else { return false }
    return names.byFirstWord[other.folded] != nil && NameLikeWord(other.folded) != .month
  }

  /// "Al-Anon" is not Al; "Maya-like" is about Maya.
  private func isInCompound(_ place: Int, _ name: String) -> Bool {
    let isJoined = words[place].gap == .hyphen || place + 1 < words.count && words[place + 1].gap == .hyphen
    return isJoined && (name.count < 4 || words[place].gap == .hyphen && name.count < 5)
  }
}
