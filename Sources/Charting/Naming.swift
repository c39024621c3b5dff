import NameFinding
import SessionCore

/// Who is named how in one chart, or in the part that all share: nobody but the chart's own member by name.
struct Naming {
  private let people: [Person]
  private var replacements: [Person: String] = [:]
  private let finder: NameFinder
  /// For words that may be a name where nothing around them says so: in a draft they are replaced, and shown as such.
  private let names: PeerNames
  /// Those who may be named: the chart's own member and the leaders.
  private let mayBeNamed: [(keys: NameKeys, given: String)]

  /// For a member's chart; without one, for the part that all share.
  init(_ nameable: NameablePeople, chartOf own: Member?) {
    let peer = own == nil ? "a member" : "a peer"
    let place = nameable.members.firstIndex { $0.id == own?.id }
    for member in nameable.members where member.id != own?.id { replacements[.member(member.id)] = peer }
    for guest in nameable.guests {
      let isOwn = guest.member == nil || guest.member == own?.id
      replacements[.guest(guest.id)] = (isOwn ? "the " : "\(peer)'s ") + guest.relation.tidy
    }
    people = nameable.people.map(\.person)
    finder = NameFinder(nameable.roll, own: place)
    names = PeerNames(of: nameable.people, own: place)
    let own = own.map { (NameKeys(name: $0.name, handle: $0.handle), $0.name.givenName) }
    mayBeNamed = [own].compactMap { $0 } + nameable.leaders.map { (NameKeys(name: $0, handle: $0), $0.givenName) }
  }

  /// What was typed as a sentence, every other person's name replaced.
  func pieces(_ typed: String, in id: String) -> [Sentence.Piece] {
    let text = typed.tidy.withoutTags.asSentence
    var pieces: [Sentence.Piece] = []
    var rest = text.startIndex
    for (place, found) in replaced(in: text).enumerated() {
      if rest < found.range.lowerBound { pieces.append(words(text[rest..<found.range.lowerBound])) }
      let substitution = Substitution(
        id: "\(id)/\(place + 1)", person: found.person, original: text[found.range].withoutSign,
        replacement: found.words)
      pieces.append(.replaced(substitution))
      rest = found.range.upperBound
    }
    if rest < text.endIndex { pieces.append(words(text[rest...])) }
    return pieces
  }

  /// Words in which nobody is left to be replaced, as they are read: a name after `@` is the given name, and no sign is
  /// left.
  private func words(_ text: Substring) -> Sentence.Piece {
    guard text.contains(where: \.isNameSign) else { return .words(String(text)) }
    var result = ""
    var rest = text
    while let sign = rest.firstIndex(where: \.isNameSign) {
      result += rest[..<sign]
      let after = rest[rest.index(after: sign)...]
      let name = after.prefix { $0.isLetter || $0.isNumber || ".-'’_".contains($0) }.handle
      let standsAlone = result.last.map { !$0.isLetter && !$0.isNumber } ?? true
      if standsAlone, name.first?.isLetter == true {
        let typed = Set(name.description.nameKeys)
        result += mayBeNamed.first { $0.keys.isHandle(typed) || $0.keys.isWhole(typed) }?.given ?? String(name)
        rest = after[name.endIndex...]
      } else {
        if !standsAlone { result.append(rest[sign]) }
        rest = standsAlone && after.first == " " ? after.dropFirst() : after
      }
    }
    return .words(result + rest)
  }

  /// A name with what is to stand in its place.
  private struct Replaced {
    var person: Person
    var range: Range<String.Index>
    var words: String
  }

  /// Everything that the check before signing would find, what only resembles a name too, and more; none overlapping
  /// another. What was no name after all is put back where the replacements are listed.
  private func replaced(in text: String) -> [Replaced] {
    let found = finder.findings(in: text).map { found -> Replaced in
      let range = text.withSign(before: found.range).withoutPossessive(in: text)
      return Replaced(person: people[found.peer], range: range, words: word(for: people[found.peer], at: range, text))
    }
    let more = names.find(in: text).filter { extra in
      !found.contains { $0.range.overlaps(extra.range) }
    }.map { Replaced(person: $0.person, range: $0.range, words: word(for: $0.person, at: $0.range, text)) }
    return (found + more).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// With a capital where a sentence begins, but for the front of the text, before which something may come to stand.
  private func word(for person: Person, at range: Range<String.Index>, _ text: String) -> String {
    let startsSentence = text[..<range.lowerBound].last { !$0.isWhitespace }.map(".!?".contains) ?? false
    return startsSentence ? word(for: person).capitalisedAtStart : word(for: person)
  }

  /// "the mother", "a peer".
  func word(for person: Person) -> String { replacements[person] ?? "a peer" }
}

extension [Sentence.Piece] {
  /// With words before them.
  func after(_ words: String) -> [Sentence.Piece] { [.words(words)] + self }

  /// With words in front of the full stop.
  func before(_ words: String) -> [Sentence.Piece] {
    guard case .words(let end)? = last else { return self + [.words(words + ".")] }
    return dropLast() + [.words(end.withoutStop + words + (end.hasSuffix(".") ? "." : ""))]
  }
}

extension String {
  /// The sign `@` before a name goes with it.
  fileprivate func withSign(before range: Range<Index>) -> Range<Index> {
    guard range.lowerBound > startIndex else { return range }
    let before = index(before: range.lowerBound)
    return self[before].isNameSign ? before..<range.upperBound : range
  }
}

extension Range<String.Index> {
  /// The ending stays as it was typed.
  fileprivate func withoutPossessive(in text: String) -> Self {
    let named = text[self]
    guard named.hasSuffix("'s") || named.hasSuffix("’s") else { return self }
    return lowerBound..<text.index(upperBound, offsetBy: -2)
  }
}

extension Character {
  fileprivate var isNameSign: Bool { self == "@" || self == "＠" }
}

extension Substring {
  fileprivate var withoutSign: String { String(first?.isNameSign == true ? dropFirst() : self) }

  /// Without a possessive or a full stop at its end, which are the sentence's.
  fileprivate var handle: Substring {
    var handle = self
    while let last = handle.last, ".-'’_".contains(last) { handle = handle.dropLast() }
    let isPossessive = handle.hasSuffix("'s") || handle.hasSuffix("’s")
    return isPossessive ? handle.dropLast(2) : handle
  }
}
