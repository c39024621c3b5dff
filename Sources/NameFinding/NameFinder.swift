/// Finds where a note about one member names another.
package struct NameFinder: Sendable {
  private let names: NameIndex

  /// - Parameters:
  ///   - peers: everyone whose name must not stand in the note.
  ///   - own: the person whose note it is; what they are called themselves is not a finding, and only listed where a
  ///     peer is called so too, unless a surname or an initial after it says that the peer is meant.
  package init(peers: [PersonNames], own: PersonNames?) {
    self.init(NameRoll(peers + [own].compactMap(\.self)), own: own.map { _ in peers.count })
  }

  /// The same for the note of someone on the roll, by their place there; with what is written in each one's place.
  package init(_ roll: NameRoll, own: Int?, standIns: [String]? = nil) {
    names = NameIndex(roll, own: own, standIns: standIns ?? roll.people.map(\.names.standIn))
  }

  /// The places in order, none overlapping another.
  package func findings(in text: String) -> [FoundName] {
    let note = NoteText(text)
    var search = NameSearch(note: note, names: names)
    let findings = search.run()
    return findings.indices.map { place in
      let first = findings[place].words.lowerBound
      let isBehindName =
        place > 0 && findings[place - 1].meaning == .replaced && findings[place].meaning == .replaced
        && findings[place - 1].words.upperBound + 1 == first && note.words[first].gap == .space
        && !note.words[first - 1].isPossessive && findings[place].letters == nil
      return note.found(findings[place], search.around, names, isBehindName: isBehindName)
    }
  }
}
