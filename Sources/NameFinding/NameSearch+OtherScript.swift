extension NameSearch {
  /// A name in an inflected form, after a prefix, or in the letters of another alphabet.
  mutating func otherScript(at place: Int) -> Sighting? {
    let word = words[place]
    if word.script == .latin, names.other.isEmpty || !mayBeForeign(place) { return nil }
    let key = (word.hasCapital ? "+" : "") + word.folded
    let peers = readings[key] ?? read(word)
    readings[key] = peers
    guard !peers.isEmpty else { return nil }
    let isWord = word.script != .latin && (isEverydayWord(place) || isFormOfWord(place, peers))
    return Sighting(
      words: place...place, peers: peers, kind: .otherScript, certainty: .likely, meaning: isWord ? .listed : .replaced)
  }

  /// A word of its language that people are called by too, where no capital within a sentence says that a person is
  /// meant, and no other part of the name stands beside it.
  func isEverydayWord(_ place: Int) -> Bool {
    let word = words[place]
    if word.script == .latin { return WordNames.isVietnamese(word.folded) && isAmongVietnamese(place) }
    return mayBeWord(place)
      && Inflection.prefixCounts(word.folded, word.script).contains {
        WordNames.contains(String(word.folded.dropFirst($0)))
      }
  }

  /// An inflected form of such a name.
  private func isFormOfWord(_ place: Int, _ peers: Set<Int>) -> Bool {
    mayBeWord(place)
      && names.other.contains { form in
        peers.contains(form.peer) && form.script == words[place].script && WordNames.contains(form.words[0])
          && Inflection.joins(words[place].folded, to: form.words[0], form.script)
      }
  }

  private func mayBeWord(_ place: Int) -> Bool {
    let isCased = words[place].script == .cyrillic || words[place].script == .greek
    return isAmongItsOwn(place) && (!isCased || !words[place].hasCapital || around.beginsSentence(place))
  }

  /// In an English sentence a word in other letters is a name.
  func isAmongItsOwn(_ place: Int) -> Bool {
    let script = words[place].script
    return words[beside(place)].contains { other in
      other.letters != words[place].letters && (other.script == script || other.script.isUnspaced && script.isUnspaced)
    }
  }

  private func beside(_ place: Int) -> Range<Int> { Swift.max(0, place - 8)..<Swift.min(place + 9, words.count) }

  /// "Mua hoa cho mẹ": in small letters or in front, beside other words that are Vietnamese.
  private func isAmongVietnamese(_ place: Int) -> Bool {
    guard !words[place].hasCapital || around.beginsSentence(place) else { return false }
    return words[beside(place)].contains { other in
      other.letters != words[place].letters && (!other.hasCapital || other.gap.contains(.start))
        && note.scalars[other.letters].contains(where: WordNames.isVietnamese)
    }
  }

  /// A Latin word that can be a name from another alphabet: three letters or more, and no ordinary word.
  private func mayBeForeign(_ place: Int) -> Bool {
    let word = words[place]
    return word.letters.count > 2 && word.hasCapital && !around.isShouted[place] && !CommonWords.contains(word.folded)
      && !PersonWords.shortForms.contains(word.folded)
  }

  private func read(_ word: NoteWord) -> Set<Int> {
    if word.script == .latin { return readLatin(word) }
    let prefixes = Inflection.prefixCounts(word.folded, word.script)
    for prefix in prefixes {
      let rest = String(word.folded.dropFirst(prefix))
      let peers = peers(read: rest, word.script, hasCapital: word.hasCapital, isWhole: prefix == 0)
      if !peers.isEmpty { return peers }
    }
    return []
  }

  private func readLatin(_ word: NoteWord) -> Set<Int> {
    let letters = Array(word.folded.utf8)
    return Set(names.other.filter { Romanization.reads($0.words[0], $0.script, as: letters) }.map(\.peer))
  }

  private func peers(read word: String, _ script: Script, hasCapital: Bool, isWhole: Bool) -> Set<Int> {
    if let forms = names.byFirstWord[word]?.filter({ $0.words.count == 1 }), !forms.isEmpty {
      return Set(forms.map(\.peer).filter { !names.mayBeNamed($0) })
    }
    let isCased = script == .cyrillic || script == .greek
    guard !isCased || hasCapital else { return [] }
    let same = names.other.filter { $0.script == script && Inflection.joins(word, to: $0.words[0], script) }
    if !same.isEmpty { return Set(same.map(\.peer)) }
    guard isWhole || word.count > 3, !NameForm.ownReads(word, script, names.known) else { return [] }
    return Set(names.latin.filter { Inflection.reads(word, script, as: $0.letters) }.map(\.peer))
  }
}

extension NameForm {
  /// Whether the word is the name of the note's own person in other letters.
  static func ownReads(_ word: String, _ script: Script, _ own: Set<[String]>) -> Bool {
    own.contains { $0.count == 1 && Inflection.reads(word, script, as: Array($0[0].utf8)) }
  }
}
