/// Finds where a note about one member names another.
package struct NameFinder: Sendable {
  private let names: NameIndex

  /// - Parameters:
  ///   - peers: everybody whose name must not stand in the note.
  ///   - own: the person whose note it is; what they are called themselves is no finding, even if a peer is called so
  ///     too, unless a surname or an initial behind it says that the peer is meant.
  package init(peers: [PersonNames], own: PersonNames?) {
    self.init(NameRoll(peers + [own].compactMap(\.self)), own: own.map { _ in peers.count })
  }

  /// The same for the note of somebody on the roll, by their place there.
  package init(_ roll: NameRoll, own: Int?) {
    names = NameIndex(roll, own: own)
  }

  /// The places in order, none overlapping another.
  package func findings(in text: String) -> [FoundName] {
    let note = NoteText(text)
    var search = NameSearch(note: note, names: names)
    return search.run().map { note.found($0, search.around) }
  }
}
