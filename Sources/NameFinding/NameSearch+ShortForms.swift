extension NameSearch {
  /// "Tony", where Anthony is on the roster and no nickname on record: may be someone else, so it is listed.
  func shortForm(at place: Int) -> Sighting? {
    let word = words[place]
    // Most words are not a short form of anyone's name, and are passed over at once.
    guard word.hasCapital && !around.isShouted[place] || names.given.mayBeShort(word.folded) else { return nil }
    guard word.hasCapital || !around.isDetermined(place) else { return nil }
    let formal = ShortNames.formal[word.folded, default: []]
    var forms = formal.flatMap { names.byFirstWord[$0, default: []] }
      .filter {
        $0.words.count == 1 && $0.kind == .givenName && $0.peer != names.own
          && names.people[$0.peer].names.role == .peer
      }
    if forms.isEmpty, formal.isDisjoint(with: names.knownWords) {
      let isName = word.hasCapital && !around.isShouted[place]
      if isName || around.acts(place) || isFrame(place) || isCalled(place) { forms = names.given.resembling(word) }
      if forms.isEmpty, isName, word.folded == "mac" || word.folded == "mack" {
        forms = names.given.scottish
      }
    }
    guard !forms.isEmpty, reading(place, word.folded, forms) != .word else { return nil }
    return Sighting(
      words: place...place, peers: Set(forms.map(\.peer)), kind: .nickname, certainty: .possible, meaning: .listed)
  }

  /// "Calls raghu", "w/ deshawn": a word in small letters that is no English one, where a person can stand, or long enough
  /// to be no short form of the field.
  private func isCalled(_ place: Int) -> Bool {
    let word = words[place]
    guard word.letters.count > 3, !CommonWords.isWord(word.folded), !PersonWords.shortForms.contains(word.folded) else {
      return false
    }
    return word.letters.count > 4 || around.isAddressed(place)
      || around.before(place).map { ["w", "with", "calls", "called", "and"].contains($0.folded) } == true
  }

  func isFrame(_ place: Int) -> Bool {
    guard let next = around.behind(place) else { return false }
    if PersonWords.auxiliaries.contains(next.folded), around.behind(place + 1) != nil, around.isState(place + 2) {
      return true
    }
    return PersonWords.deeds.contains(next.folded) || PersonWords.feelings.contains(next.folded)
      || around.isStance(place + 1)
  }

  /// "T." alone, where a person can stand: listed.
  func loneInitial(at place: Int) -> Sighting? {
    let word = words[place]
    guard word.isSingleLetter, word.hasCapital, isDotted(place), word.folded != "i", !word.isPossessive,
      place == 0
        || !(words[place - 1].isSingleLetter && words[place - 1].hasCapital) && !words[place].gap.contains(.hyphen)
    else { return nil }
    let peers = Set(
      names.given.byLetter[word.letters.first.map { note.scalars[$0] }.map(Self.key) ?? 0, default: []].map(\.peer))
    guard !peers.isEmpty, place + 1 < words.count, words[place + 1].gap == [.dot, .space],
      words[place + 1].shape == .lower, around.beginsSentence(place) || around.isCompany(place)
    else { return nil }
    return Sighting(words: place...place, peers: peers, kind: .initials, certainty: .possible, meaning: .listed)
  }

  /// "N in tears", "w/ N today": a letter without a period, where only a person can stand. Listed.
  func bareInitial(at place: Int) -> Sighting? {
    let word = words[place]
    guard word.isSingleLetter, word.hasCapital, !isDotted(place), !["i", "a", "x"].contains(word.folded),
      !word.isPossessive, !around.isShouted[place], !isAmount(place), let next = around.behind(place),
      next.shape == .lower
    else { return nil }
    let letter = UInt8(truncatingIfNeeded: note.scalars[word.letters.lowerBound].value | 0x20)
    let peers = Set(names.given.byLetter[letter, default: []].map(\.peer))
    guard !peers.isEmpty, !names.knownWords.contains(where: { $0.utf8.first == letter }) else { return nil }
    let doesSo =
      isFrame(place) || around.acts(place) || around.isState(place + 1)
    let isMet = around.isCompany(place) && PersonWords.following.contains(next.folded)
    let isPart = around.before(place).map { PersonWords.lettered.contains($0.folded) } ?? false
    guard !isPart, doesSo && (around.before(place) == nil || around.isCompany(place)) || isMet else { return nil }
    return Sighting(words: place...place, peers: peers, kind: .initials, certainty: .possible, meaning: .listed)
  }

  private static func key(_ letter: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: letter.value | 0x20) }
}

extension Surroundings {
  /// After "with", "from", "told" and their like.
  fileprivate func isCompany(_ place: Int) -> Bool {
    guard let before = before(place) else { return false }
    return before.folded == "w" || PersonWords.addressing.contains(before.folded)
      || PersonWords.besides.contains(before.folded) || PersonWords.leading.contains(before.folded)
  }
}

/// The given names of peers, by what shorter and other spellings are compared by.
struct GivenNames {
  let byLetter: [UInt8: [NameForm]]
  private let bySound: [String: [NameForm]]
  /// Family names of seven letters or more, which are cut short too.
  private let longSurnames: [UInt8: [NameForm]]
  private let ownSounds: Set<String>
  private let own: [NameForm]
  /// Family names that begin with Mac or Mc.
  let scottish: [NameForm]

  /// `own` are the names of those who may be named: what is like theirs is theirs.
  init(_ forms: [NameForm], own: [NameForm]) {
    let given = forms.filter { $0.words.count == 1 && $0.script == .latin && $0.kind == .givenName }
    scottish = forms.filter { form in
      form.kind == .surname && form.words.count == 1 && form.words[0].count > 5
        && ["mc", "mac"].contains(where: form.words[0].hasPrefix)
    }
    byLetter = Dictionary(grouping: given) { $0.letters[0] }
    let surnames = forms.filter {
      $0.words.count == 1 && $0.script == .latin && $0.kind == .surname && $0.letters.count > 6
    }
    longSurnames = Dictionary(grouping: surnames) { $0.letters[0] }
    bySound = Dictionary(grouping: given.filter { $0.letters.count > 3 }, by: \.sound)
    self.own = own.filter { $0.words.count == 1 && $0.script == .latin && $0.kind != .surname }
    ownSounds = Set(self.own.filter { $0.letters.count > 3 }.map(\.sound))
  }

  /// Whether a word in small letters can be a short form at all.
  func mayBeShort(_ name: String) -> Bool {
    if ShortNames.formal[name] != nil { return true }
    let letter = name.utf8.first ?? 0
    let letters = Array(name.utf8)
    func isCut(_ form: NameForm) -> Bool { form.letters.count > letters.count && form.letters.starts(with: letters) }
    return byLetter[letter]?.contains(where: isCut) == true || longSurnames[letter]?.contains(where: isCut) == true
  }

  /// "Jenn", "Annie", "Shawn" and "Karim" for Jennifer, Ann, LaShawn and Kareem.
  func resembling(_ word: NoteWord) -> [NameForm] {
    let name = word.folded
    guard name.count > 2, word.shape != .none, !CommonWords.contains(name),
      NameLikeWord(name) == nil
    else {
      return []
    }
    let sound = name.count > 3 ? Sound.of(name) : ""
    guard !ownSounds.contains(sound), !own.contains(where: { Self.isShort(name, of: $0.words[0]) }) else { return [] }
    var forms = (byLetter[name.utf8.first ?? 0] ?? []).filter { Self.isShort(name, of: $0.words[0]) }
    if name.count > 4 {
      forms += (longSurnames[name.utf8.first ?? 0] ?? []).filter {
        $0.letters.count > name.count + 1 && $0.words[0].hasPrefix(name)
      }
    }
    if name.count > 3 {
      forms += bySound[sound] ?? []
      for others in byLetter.values {
        forms += others.filter { $0.letters.count > name.count + 1 && $0.words[0].hasSuffix(name) }
      }
    }
    return forms
  }

  private static let endings = ["ie", "ey", "ee", "y", "i"]

  private static func isShort(_ name: String, of formal: String) -> Bool {
    if formal.count > name.count + 1, formal.hasPrefix(name) { return true }
    for ending in endings where name.hasSuffix(ending) && name.count > ending.count + 1 {
      var stem = String(name.dropLast(ending.count))
      if stem == formal { return true }
      if stem.count > 2, formal.hasPrefix(stem), formal.count > stem.count, formal != name { return true }
      if stem.count > 2, stem.last == stem.dropLast().last {
        stem.removeLast()
        if stem == formal || stem.count > 2 && formal.hasPrefix(stem) { return true }
      }
    }
    return false
  }
}
