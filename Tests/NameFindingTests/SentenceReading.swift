import NameFinding

/// What the program makes of a sentence. The only file here that knows the finder: places are in Unicode scalars.
struct SentenceReading {
  let replaced: [Range<Int>]
  let listed: [Range<Int>]
  let text: String

  /// The finder is told of the roster and of other names that are on record, and replaces all that it finds.
  init(of item: SentenceCase) {
    func person(_ name: String) -> PersonNames {
      let handle = name.prefix { $0 != " " && $0 != "," }.lowercased()
      return PersonNames(name: name, handle: handle, nicknames: item.names("other", of: name))
    }
    let peers = item.roster.filter { $0 != item.client }.map(person)
    let found = NameFinder(peers: peers, own: person(item.client)).findings(in: item.text)
    let scalars = item.text.unicodeScalars
    func place(_ index: String.Index) -> Int { scalars.distance(from: scalars.startIndex, to: index) }
    replaced = found.map { place($0.range.lowerBound)..<place($0.range.upperBound) }
    listed = []
    text = found.reversed().reduce(into: item.text) { $0.replaceSubrange($1.range, with: $1.replacement) }
  }
}
