/// Everyone who may be named, each name taken apart once for the finders of all their notes.
package struct NameRoll: Sendable {
  /// All that one person is looked for by.
  struct Person {
    let names: PersonNames
    let forms: [NameForm]
    let initials: Set<String>
    /// As in `jr`.
    let suffixes: Set<String>
    /// As in `sr`, where it is more than Mr. and Mrs.
    let orders: Set<String>
  }

  let people: [Person]
  /// Every form of everyone, the longest first.
  let byFirstWord: [String: [NameForm]]
  /// Single names of clients of other groups that are not words.
  let elsewhere: [String: Set<Int>]
  /// Those of them that are not in Latin letters.
  let elsewhereInOtherLetters: [(name: String, script: Script, peer: Int)]

  /// In an order by which findings say whom they mean.
  package init(_ people: [PersonNames]) {
    let people = people.enumerated().map { place, names in
      let ways = NameWays(names)
      return Person(
        names: names, forms: NameForm.all(of: ways, peer: place),
        initials: ways.initials, suffixes: ways.suffixes, orders: ways.orders)
    }
    self.people = people
    var elsewhere: [String: Set<Int>] = [:]
    for (place, person) in people.enumerated() where person.names.role == .elsewhere {
      for word in NameWays.singleWords(of: person.names) { elsewhere[word, default: []].insert(place) }
    }
    self.elsewhere = elsewhere
    elsewhereInOtherLetters = elsewhere.sorted { $0.key < $1.key }.flatMap { name, peers in
      let script = name.unicodeScalars.first.map { Script($0) } ?? .latin
      return script == .latin ? [] : peers.sorted().map { (name, script, $0) }
    }
    byFirstWord = Dictionary(grouping: people.flatMap(\.forms)) { $0.words[0] }.mapValues { forms in
      forms.sorted { ($0.words.count, $1.peer) > ($1.words.count, $0.peer) }
    }
  }
}
