/// All written forms of the people, ready to be looked up. A class, since it goes along to every step of a search.
final class NameIndex: Sendable {
  /// Of everyone, those who may be named too, the longest first.
  let byFirstWord: [String: [NameForm]]
  /// Single words from four letters on by their length, against which slips of the keyboard are measured.
  let byLength: FormsByLength
  /// Forms of one word in another script than the Latin one, and those of three letters or more in it.
  let other: [NameForm]
  let latin: [NameForm]
  /// Of those who may be named.
  let known: Set<[String]>
  let knownWords: Set<String>
  let knownLong: [[UInt8]]
  /// In Chinese, Japanese or Korean letters, the longest first.
  let unspaced: [(letters: [Character], form: NameForm)]
  let initials: [String: Set<Int>]
  let elsewhere: [String: Set<Int>]
  let elsewhereInOtherLetters: [(name: String, script: Script, peer: Int)]
  let given: GivenNames
  let people: [NameRoll.Person]
  /// What is written in each one's place.
  let standIns: [String]
  let own: Int?

  /// `own` is the place of the person whose note it is.
  init(_ roll: NameRoll, own: Int?, standIns: [String]) {
    self.own = own
    people = roll.people
    byFirstWord = roll.byFirstWord
    elsewhere = roll.elsewhere
    elsewhereInOtherLetters = roll.elsewhereInOtherLetters
    self.standIns = standIns
    let mayBeNamed = roll.people.indices.filter { $0 == own || roll.people[$0].names.role == .leader }
    let peers = roll.people.indices.filter { $0 != own && roll.people[$0].names.role == .peer }
    let knownForms = mayBeNamed.flatMap { roll.people[$0].forms }
    let known = Set(knownForms.map(\.words))
    self.known = known
    knownWords = Set(known.filter { $0.count == 1 }.map { $0[0] })
    knownLong = knownForms.filter { $0.words.count == 1 }.map(\.letters).filter { $0.count > 3 }
    // Few forms share their first word with someone who may be named; only those are compared whole.
    let firsts = Set(known.map { $0[0] })
    let forms = peers.flatMap { roll.people[$0].forms }
      .filter { !firsts.contains($0.words[0]) || !known.contains($0.words) }
    unspaced = roll.people.indices.filter { !mayBeNamed.contains($0) }.flatMap { roll.people[$0].forms }
      .filter { $0.script.isUnspaced && !known.contains($0.words) }
      .map { (letters: Array($0.words.joined()), form: $0) }
      .filter { $0.letters.count > 1 }.sorted { $0.letters.count > $1.letters.count }
    latin = forms.filter { $0.words.count == 1 && $0.script == .latin && $0.letters.count > 2 && !$0.isInitials }
    byLength = FormsByLength(latin.filter { $0.letters.count > 3 })
    given = GivenNames(forms, own: knownForms)
    other = forms.filter { $0.script != .latin && $0.words.count == 1 }
    let knownInitials = mayBeNamed.reduce(into: Set<String>()) { $0.formUnion(roll.people[$1].initials) }
    var initials: [String: Set<Int>] = [:]
    for peer in peers {
      for letters in roll.people[peer].initials where !knownInitials.contains(letters) {
        initials[letters, default: []].insert(peer)
      }
    }
    self.initials = initials
  }

  /// Whether this person's name may stand.
  func mayBeNamed(_ person: Int) -> Bool { person == own || people[person].names.role == .leader }
}

/// Forms by the length of their word, with the letters of each as a set of bits: a word that differs in more letters
/// than its slips can change is ruled out without a look at the form.
struct FormsByLength: Sendable {
  private var lengths: [(masks: [UInt32], forms: [NameForm])] = []

  init(_ forms: [NameForm]) {
    for form in forms {
      while lengths.count <= form.letters.count { lengths.append(([], [])) }
      lengths[form.letters.count].masks.append(Self.mask(form.letters))
      lengths[form.letters.count].forms.append(form)
    }
  }

  /// Those of this length whose letters differ by so many slips at most; each slip takes a letter away and adds one.
  func forms(length: Int, like mask: UInt32, slips: Int) -> [NameForm] {
    guard lengths.indices.contains(length) else { return [] }
    var near: [NameForm] = []
    for (place, other) in lengths[length].masks.enumerated() where (mask ^ other).nonzeroBitCount <= 2 * slips {
      near.append(lengths[length].forms[place])
    }
    return near
  }

  static func mask(_ letters: [UInt8]) -> UInt32 { letters.reduce(0) { $0 | 1 << UInt32($1 & 31) } }
}
