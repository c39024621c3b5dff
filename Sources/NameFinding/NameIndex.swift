/// All written forms of the people, ready to be looked up. A class, since it goes along to every step of a search.
final class NameIndex: Sendable {
  /// Of everyone, those who may be named too, the longest first.
  let byFirstWord: [String: [NameForm]]
  /// Single words from four letters on by their length, against which slips of the keyboard are measured.
  let byLength: [Int: [NameForm]]
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
    let forms = peers.flatMap { roll.people[$0].forms }.filter { !known.contains($0.words) }
    unspaced = roll.people.indices.filter { !mayBeNamed.contains($0) }.flatMap { roll.people[$0].forms }
      .filter { $0.script.isUnspaced && !known.contains($0.words) }
      .map { (letters: Array($0.words.joined()), form: $0) }
      .filter { $0.letters.count > 1 }.sorted { $0.letters.count > $1.letters.count }
    latin = forms.filter { $0.words.count == 1 && $0.script == .latin && $0.letters.count > 2 && !$0.isInitials }
    byLength = Dictionary(grouping: latin.filter { $0.letters.count > 3 }, by: \.letters.count)
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
