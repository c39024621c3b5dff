/// All written forms of the peers, ready to be looked up.
struct NameIndex {
  let byFirstWord: [String: [NameForm]]
  /// Single words from five letters on, against which slips of the keyboard are measured.
  let long: [(letters: [UInt8], form: NameForm)]
  let short: [(letters: [UInt8], form: NameForm)]
  /// Forms of one word in another script than the Latin one, and those in it.
  let other: [NameForm]
  let latin: [(letters: [UInt8], form: NameForm)]
  /// Of the person whose note it is.
  let own: Set<[String]>
  let ownSingle: Set<String>
  let ownLong: [[UInt8]]
  /// In Chinese, Japanese or Korean letters, the longest first.
  let unspaced: [(letters: [Character], form: NameForm)]
  let initials: [String: Set<Int>]
  let ownInitials: Set<String>
  let forms: [NameForm]

  init(peers: [PersonNames], own: PersonNames?) {
    let ownForms = own.map { NameForm.all(of: $0, peer: -1) } ?? []
    let ownWords = Set(ownForms.map(\.words))
    let forms = peers.indices.flatMap { NameForm.all(of: peers[$0], peer: $0) }.filter { !ownWords.contains($0.words) }
    self.forms = forms
    self.own = ownWords
    ownSingle = Set(ownWords.filter { $0.count == 1 }.map { $0[0] })
    unspaced = forms.filter(\.script.isUnspaced).map { (letters: Array($0.words.joined()), form: $0) }
      .filter { $0.letters.count > 1 }.sorted { $0.letters.count > $1.letters.count }
    ownLong = ownForms.filter { $0.words.count == 1 }.map { Array($0.words[0].utf8) }.filter { $0.count > 4 }
    byFirstWord = Dictionary(grouping: forms) { $0.words[0] }.mapValues { forms in
      forms.sorted { $0.words.count > $1.words.count }
    }
    let single = forms.filter { $0.words.count == 1 && $0.script == .latin }
      .map { (letters: Array($0.words[0].utf8), form: $0) }
    latin = single.filter { $0.letters.count > 2 }
    long = single.filter { $0.letters.count > 4 }
    short = single.filter { $0.letters.count > 2 }
    other = forms.filter { $0.script != .latin && $0.words.count == 1 }
    var initials: [String: Set<Int>] = [:]
    for (peer, names) in peers.enumerated() {
      for letters in Self.initials(of: names) { initials[letters, default: []].insert(peer) }
    }
    ownInitials = Set(own.map(Self.initials) ?? [])
    self.initials = initials.filter { [ownInitials] in !ownInitials.contains($0.key) }
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
