import NameFinding

/// What the program makes of a sentence. The only file here that knows the finder: places are in Unicode scalars.
struct SentenceReading {
  let replaced: [Range<Int>]
  let listed: [Range<Int>]
  let text: String

  /// The finder is told of everyone whom the program would tell it of.
  init(of item: SentenceCase) {
    let roll = item.roll
    let found = NameFinder(NameRoll(roll), own: item.roster.firstIndex(of: item.client)).findings(in: item.text)
    let scalars = item.text.unicodeScalars
    func place(_ index: String.Index) -> Int { scalars.distance(from: scalars.startIndex, to: index) }
    func ranges(_ meaning: FoundName.Meaning) -> [Range<Int>] {
      found.filter { $0.meaning == meaning }.map { place($0.range.lowerBound)..<place($0.range.upperBound) }
    }
    replaced = ranges(.replaced)
    listed = ranges(.listed)
    text = found.filter { $0.meaning != .listed }.reversed().reduce(into: item.text) {
      $0.replaceSubrange($1.range, with: $1.replacement)
    }
  }
}

extension SentenceCase {
  /// Members first, in the roster's order.
  fileprivate var roll: [PersonNames] {
    let members = roster.map { name in
      let handle = name.prefix { $0 != " " && $0 != "," }.lowercased()
      return PersonNames(name: name, handle: handle, nicknames: names("other", of: name) + names("earlier", of: name))
    }
    let former = (others["former"] ?? []).map { PersonNames(name: $0, handle: nil, nicknames: []) }
    let guests = ((others["guest"] ?? []) + (others["guest-earlier"] ?? [])).map(guest)
    let leaders = (others["leader"] ?? []).map { PersonNames(name: $0, handle: nil, nicknames: [], role: .leader) }
    let elsewhere = (others["elsewhere"] ?? []).map {
      PersonNames(name: $0, handle: nil, nicknames: [], role: .elsewhere)
    }
    return members + former + guests + leaders + elsewhere
  }

  /// "Rosa Ruiz, mother of Maya Ruiz" or "Beto Salas, interpreter".
  private func guest(_ text: String) -> PersonNames {
    let name = text.prefix { $0 != "," }
    let words = text.dropFirst(name.count + 2).split(separator: " ")
    let relation = String(words[0])
    let member = words.dropFirst(2).joined(separator: " ")
    let standIn = member.isEmpty || member == client ? "the \(relation)" : "a peer's \(relation)"
    return PersonNames(name: String(name), handle: nil, nicknames: [], standIn: standIn, relation: relation)
  }
}
