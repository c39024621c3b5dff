package import SessionCore

/// Finds people in what was typed: whole names, given names and handles, compared folded and word by word.
package enum PeerNames {
  /// A place where somebody is named.
  package struct Finding: Hashable, Sendable {
    package var person: Person
    /// With the sign `@` before it, without a possessive `'s` behind it.
    package var range: Range<String.Index>
  }

  /// From the front, none overlapping: at each place the longest name wins, then whoever stands first in the list.
  package static func find(in text: String, of people: [NamedPerson]) -> [Finding] {
    let places = text.nameWordPlaces
    let beginnings = Beginnings(of: people)
    var found: [Finding] = []
    var place = 0
    while place < places.count {
      guard beginnings.mayBegin(text.utf8[places[place]]) else {
        place += 1
        continue
      }
      let words = places[place...].prefix(beginnings.longestCount).map { text.word($0) }
      if let (person, count) = longest(at: words[...], among: people) {
        found.append(Finding(person: person, range: text.span(of: words[..<count])))
        place += count
      } else {
        place += 1
      }
    }
    return merged(found, text.unspaced(people))
  }

  /// With what bytes names begin: most words of a text need no closer look.
  private struct Beginnings {
    private var bytes: Set<UInt8> = []
    /// How many words the longest name has.
    private(set) var longestCount = 0

    init(of people: [NamedPerson]) {
      for name in people.lazy.flatMap(\.names) {
        longestCount = max(longestCount, name.count)
        if let byte = name[0].utf8.first { bytes.insert(byte) }
      }
    }

    /// Letters beyond those of English are folded first, so what begins with one may be anything.
    func mayBegin(_ word: Substring.UTF8View) -> Bool {
      guard let byte = word.first(where: { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "-") }) else { return false }
      return byte >= 0x80 || bytes.contains(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
    }
  }

  private static func longest(at words: ArraySlice<NameWord>, among people: [NamedPerson]) -> (Person, Int)? {
    var best: (person: Person, count: Int)?
    for person in people {
      for name in person.names where name.count > best?.count ?? 0 && name.count <= words.count {
        guard let first = words.first, name[0] == first.folded || name[0] == first.foldedWithoutPossessive else {
          continue
        }
        let isThere = zip(name, words).allSatisfy { $0 == $1.folded || $0 == $1.foldedWithoutPossessive }
        if isThere, name.count > 1 || words.first?.isMeantAsName ?? false { best = (person.person, name.count) }
      }
    }
    return best.map { ($0.person, $0.count) }
  }

  /// In scripts without blanks a name stands anywhere.
  private static func merged(_ found: [Finding], _ more: [Finding]) -> [Finding] {
    let apart = more.filter { extra in !found.contains { $0.range.overlaps(extra.range) } }
    return (found + apart).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// A person with everything that they may be called.
package struct NamedPerson: Hashable, Sendable {
  package var person: Person
  /// Each as its folded words.
  var names: [[String]]
  /// Names in scripts that are written without blanks.
  var unspaced: [String]

  /// By the whole name, its first word, and the handle.
  package init(_ person: Person, name: String, handle: String? = nil) {
    self.person = person
    let forms = [name, name.givenName] + (handle.map { [$0] } ?? [])
    names = forms.map { $0.foldedAsName.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }.unique
    unspaced = forms.filter { $0.count > 1 && $0.unicodeScalars.allSatisfy(\.properties.isIdeographic) }.unique
  }
}

/// One word of a text with where it stands.
private struct NameWord {
  var range: Range<String.Index>
  var folded: String
  /// The possessive taken off.
  var foldedWithoutPossessive: String
  var end: String.Index
  var isMarked: Bool
  var isCapital: Bool

  /// A given name that is also a plain word is meant only with a capital, or after `@`.
  var isMeantAsName: Bool { isMarked || isCapital || !plainWords.contains(foldedWithoutPossessive) }
}

/// Given names that are words of every day.
private let plainWords: Set<String> = [
  "art", "bill", "chance", "dawn", "dean", "drew", "faith", "frank", "gene", "grace", "grant", "hope", "iris", "jack",
  "joy", "june", "lee", "mark", "may", "mercy", "nick", "pat", "patience", "pearl", "ray", "rich", "rob", "rose",
  "ruby", "sandy", "sky", "sue", "summer", "will",
]

extension String {
  fileprivate var nameWordPlaces: [Range<Index>] {
    utf8.allSatisfy { $0 < 0x80 } ? plainNameWordPlaces : anyNameWordPlaces
  }

  /// Of letters that are a byte each.
  private var plainNameWordPlaces: [Range<Index>] {
    var places: [Range<Index>] = []
    var start: Index?
    for index in utf8.indices {
      let isPart = utf8[index].isPartOfName
      if isPart, start == nil { start = index }
      guard !isPart, let first = start else { continue }
      places.append(first..<index)
      start = nil
    }
    if let start { places.append(start..<endIndex) }
    return places
  }

  private var anyNameWordPlaces: [Range<Index>] {
    var places: [Range<Index>] = []
    var index = startIndex
    while index < endIndex {
      guard self[index].isPartOfName else {
        index = self.index(after: index)
        continue
      }
      let start = index
      while index < endIndex, self[index].isPartOfName { index = self.index(after: index) }
      places.append(start..<index)
    }
    return places
  }

  fileprivate func word(_ range: Range<Index>) -> NameWord {
    let text = self[range]
    let isMarked = range.lowerBound > startIndex && self[index(before: range.lowerBound)] == "@"
    var end = range.upperBound
    if let last = text.last, last == "s" || last == "S", let mark = text.dropLast().last, "'’ʼ".contains(mark) {
      end = index(range.upperBound, offsetBy: -2)
    }
    let folded = text.foldedWord
    return NameWord(
      range: (isMarked ? index(before: range.lowerBound) : range.lowerBound)..<range.upperBound, folded: folded,
      foldedWithoutPossessive: end == range.upperBound ? folded : self[range.lowerBound..<end].foldedWord, end: end,
      isMarked: isMarked, isCapital: text.first?.isUppercase ?? false)
  }

  /// From the first word to the last, whose possessive stays outside.
  fileprivate func span(of words: ArraySlice<NameWord>) -> Range<Index> {
    guard let first = words.first, let last = words.last else { return startIndex..<startIndex }
    return first.range.lowerBound..<last.end
  }

  fileprivate func unspaced(_ people: [NamedPerson]) -> [PeerNames.Finding] {
    people.flatMap { person in
      person.unspaced.flatMap { name in
        ranges(of: name).map { PeerNames.Finding(person: person.person, range: $0) }
      }
    }
  }
}

extension UInt8 {
  /// The same of a letter that is one byte.
  fileprivate var isPartOfName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension Character {
  /// A letter, a digit, or an apostrophe or hyphen as names hold them.
  fileprivate var isPartOfName: Bool { isLetter || isNumber || "'’ʼ-‐‑".contains(self) }
}

extension Substring {
  /// As names are compared; plain letters, which most words are, need no table.
  fileprivate var foldedWord: String {
    guard utf8.allSatisfy({ $0 < 128 }) else { return String(self).foldedAsName }
    return String(
      decoding: utf8.lazy.filter { $0 != 39 && $0 != 45 }.map { 65...90 ~= $0 ? $0 + 32 : $0 }, as: UTF8.self)
  }
}
