/// One reading of one note.
struct NameSearch {
  let note: NoteText
  let names: NameIndex
  let around: Surroundings
  /// Whom a word of another script names, as far as that was worked out already.
  var readings: [String: Set<Int>] = [:]

  init(note: NoteText, names: NameIndex) {
    self.note = note
    self.names = names
    around = Surroundings(note.words)
  }

  var words: [NoteWord] { note.words }

  mutating func run() -> [Finding] {
    var findings: [Finding] = []
    var place = 0
    while place < note.words.count {
      let here = found(at: place)
      findings += here
      place = (here.last?.words.upperBound ?? place) + 1
    }
    return joined(findings).filter { !$0.isKnown }.map(doubted)
  }

  private mutating func found(at place: Int) -> [Finding] {
    let word = note.words[place]
    if word.gap.contains(.sign), let signed = signed(at: place) { return [signed] }
    guard word.script != .digits else { return [] }
    if word.script.isUnspaced { return unspaced(at: place) }
    if let whole = exact(at: place) { return [whole] }
    if let initials = initials(at: place) { return [initials] }
    guard word.letters.count > 1, !names.knownWords.contains(word.folded) else { return [] }
    if word.script == .latin {
      if let slip = nearSpelling(at: place) { return [slip] }
      if let short = shortForm(at: place) { return [short] }
    }
    return otherScript(at: place).map { [$0] } ?? []
  }
}
