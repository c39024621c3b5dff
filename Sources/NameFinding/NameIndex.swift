/// All written forms of the peers, ready to be looked up.
struct NameIndex {
  let byFirstWord: [String: [NameForm]]
  /// Single words from five letters on, against which slips of the keyboard are measured.
  let long: [NameForm]
  /// Forms of one word in another script than the Latin one, and those of three letters or more in it.
  let other: [NameForm]
  let latin: [NameForm]
  /// Of the person whose note it is.
  let own: Set<[String]>
  let ownSingle: Set<String>
  let ownLong: [[UInt8]]
  /// In Chinese, Japanese or Korean letters, the longest first.
  let unspaced: [(letters: [Character], form: NameForm)]
  let initials: [String: Set<Int>]

  /// `own` is the place of the person whose note it is.
  init(_ roll: NameRoll, own: Int?) {
    let ownForms = own.map { roll.people[$0].forms } ?? []
    let ownWords = Set(ownForms.map(\.words))
    let peers = roll.people.indices.filter { $0 != own }
    let forms = peers.flatMap { roll.people[$0].forms }.filter { !ownWords.contains($0.words) }
    self.own = ownWords
    ownSingle = Set(ownWords.filter { $0.count == 1 }.map { $0[0] })
    unspaced = forms.filter(\.script.isUnspaced).map { (letters: Array($0.words.joined()), form: $0) }
      .filter { $0.letters.count > 1 }.sorted { $0.letters.count > $1.letters.count }
    ownLong = ownForms.filter { $0.words.count == 1 }.map(\.letters).filter { $0.count > 4 }
    byFirstWord = Dictionary(grouping: forms) { $0.words[0] }.mapValues { forms in
      forms.sorted { $0.words.count > $1.words.count }
    }
    latin = forms.filter { $0.words.count == 1 && $0.script == .latin && $0.letters.count > 2 }
    long = latin.filter { $0.letters.count > 4 }
    other = forms.filter { $0.script != .latin && $0.words.count == 1 }
    let ownInitials = Set(own.map { roll.people[$0].initials } ?? [])
    var initials: [String: Set<Int>] = [:]
    for peer in peers {
      for letters in roll.people[peer].initials where !ownInitials.contains(letters) {
        initials[letters, default: []].insert(peer)
      }
    }
    self.initials = initials
  }

  /// First and last, and all, with and without particles; a nickname stands for the given name.
  static func initials(of names: PersonNames) -> [String] {
    let parts = names.name.split(separator: " ").map { NameForm.foldedWords(String($0)) }
    guard parts.count > 1, let last = parts.last else { return [] }
    let words = parts.flatMap { $0 }
    let proper = words.filter { !NameForm.particles.contains($0) }
    var given = [words[0]] + names.nicknames.flatMap { NameForm.foldedWords($0).prefix(1) }
    given += names.handle.map { Array(NameForm.foldedWords($0).prefix(1)) } ?? []
    let ends = [last.first, last.last, proper.last].compactMap { $0?.first }
    let pairs = given.compactMap(\.first).flatMap { first in ends.map { String([first, $0]) } }
    return pairs + [String(words.compactMap(\.first)), String(proper.compactMap(\.first))].filter { $0.count > 1 }
  }
}
