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

  mutating func run() -> [Sighting] {
    var findings: [Sighting] = []
    var place = 0
    while place < note.words.count {
      let here = found(at: place)
      findings += here
      place = (here.last?.words.upperBound ?? place) + 1
    }
    return joined(findings).filter { !$0.isKnown }.map(doubted).reduce(into: []) { apart, finding in
      guard let last = apart.last, last.words.overlaps(finding.words) else { return apart.append(finding) }
      apart[apart.count - 1] = overlapping(last, finding)
    }
  }

  /// A given name that was taken for someone else's, with a family name that is found in its own right after it.
  private func overlapping(_ one: Sighting, _ other: Sighting) -> Sighting {
    var whole = one
    whole.words = one.words.lowerBound...Swift.max(one.words.upperBound, other.words.upperBound)
    guard other.kind == .otherScript || other.kind == .nearSpelling, other.meaning == .replaced else { return whole }
    whole.peers = other.peers
    whole.meaning = .replaced
    return whole
  }

  private mutating func found(at place: Int) -> [Sighting] {
    let word = note.words[place]
    if word.gap.contains(.sign), let signed = signed(at: place) { return [signed] }
    guard word.script != .digits else { return [] }
    if word.script.isUnspaced { return unspaced(at: place) }
    if let whole = exact(at: place) { return [whole] }
    if let initials = initials(at: place) ?? loneInitial(at: place) ?? bareInitial(at: place) { return [initials] }
    guard word.letters.count > 1, !names.knownWords.contains(word.folded) else { return [] }
    if word.script == .latin {
      if let slip = nearSpelling(at: place) { return [slip] }
      if let short = shortForm(at: place) { return [short] }
    }
    return (otherScript(at: place) ?? elsewhere(at: place)).map { [$0] } ?? []
  }
}
