package import SessionCore

/// Finds people in what was typed: whole names, given names and handles, compared folded and word by word.
package struct PeerNames: Sendable {
  /// A place where somebody is named.
  package struct Finding: Hashable, Sendable {
    package var person: Person
    /// With the sign `@` before it, without a possessive `'s` behind it.
    package var range: Range<String.Index>
  }

  /// A name as its folded words.
  private struct Name {
    var words: [String]
    var person: Person
    /// Its place among all names: of names of one length the first is meant.
    var place: Int
  }

  private var byFirstWord: [String: [Name]] = [:]
  private var unspaced: [(name: String, person: Person)] = []
  /// With what bytes names begin, by byte: most words of a text need no closer look.
  private var beginnings = Array(repeating: false, count: 0x80)

  /// - Parameters:
  ///   - people: where several have a name, whoever stands first is meant.
  ///   - own: the place of somebody who is not looked for, nor anybody else by a name of theirs.
  package init(of people: [NamedPerson], own: Int? = nil) {
    let ownNames = own.map { people[$0].names } ?? []
    var count = 0
    for (place, person) in people.enumerated() where place != own {
      for words in person.names where !ownNames.contains(words) {
        byFirstWord[words[0], default: []].append(Name(words: words, person: person.person, place: count))
        if let byte = words[0].utf8.first, byte < 0x80 { beginnings[Int(byte)] = true }
        count += 1
      }
      unspaced += person.unspaced.map { ($0, person.person) }
    }
  }

  /// From the front, none overlapping: at each place the longest name wins, then whoever stands first in the list.
  package func find(in text: String) -> [Finding] {
    let places = text.nameWordPlaces
    var found: [Finding] = []
    var place = 0
    while place < places.count {
      if mayBegin(text.utf8[places[place]]), let name = longest(at: places[place...], in: text) {
        let last = text.word(places[place + name.words.count - 1])
        found.append(Finding(person: name.person, range: text.word(places[place]).range.lowerBound..<last.end))
        place += name.words.count
      } else {
        place += 1
      }
    }
    return merged(found, inUnspaced(text))
  }

  /// Letters beyond those of English are folded first, so what begins with one may be anything.
  private func mayBegin(_ word: Substring.UTF8View) -> Bool {
    guard let byte = word.first(where: { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "-") }) else { return false }
    return byte >= 0x80 || beginnings[Int(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)]
  }

  private func longest(at places: ArraySlice<Range<String.Index>>, in text: String) -> Name? {
    let first = text.word(places[places.startIndex])
    var names = byFirstWord[first.folded, default: []]
    if first.foldedWithoutPossessive != first.folded {
      names += byFirstWord[first.foldedWithoutPossessive, default: []]
    }
    let there = names.filter { name in
      name.words.count == 1
        ? text.isMeantAsName(first)
        : name.words.count <= places.count
          && zip(name.words, places).allSatisfy { word, place in text.word(place).isSpelt(word) }
    }
    return there.max { ($0.words.count, $1.place) < ($1.words.count, $0.place) }
  }

  private func inUnspaced(_ text: String) -> [Finding] {
    unspaced.flatMap { name, person in text.ranges(of: name).map { Finding(person: person, range: $0) } }
  }

  /// In scripts without blanks a name stands anywhere.
  private func merged(_ found: [Finding], _ more: [Finding]) -> [Finding] {
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
  /// With the sign `@` before it.
  var range: Range<String.Index>
  var folded: String
  /// The possessive taken off.
  var foldedWithoutPossessive: String
  var end: String.Index

  func isSpelt(_ word: String) -> Bool { word == folded || word == foldedWithoutPossessive }
}

/// Given names that are words of every day.
private let plainWords: Set<String> = [
  "art", "bill", "chance", "dawn", "dean", "drew", "faith", "frank", "gene", "grace", "grant", "hope", "iris", "jack",
  "joy", "june", "lee", "mark", "may", "mercy", "nick", "pat", "patience", "pearl", "ray", "rich", "rob", "rose",
  "ruby", "sandy", "sky", "sue", "summer", "will",
]

extension String {
  fileprivate var nameWordPlaces: [Range<Index>] {
    isPlainLetters ? plainNameWordPlaces : anyNameWordPlaces
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
    if text.utf8.last.map({ $0 | 0x20 }) == UInt8(ascii: "s"), text.last == "s" || text.last == "S",
      let mark = text.dropLast().last, "'’ʼ".contains(mark)
    {
      end = index(range.upperBound, offsetBy: -2)
    }
    let folded = text.foldedWord
    return NameWord(
      range: (isMarked ? index(before: range.lowerBound) : range.lowerBound)..<range.upperBound, folded: folded,
      foldedWithoutPossessive: end == range.upperBound ? folded : self[range.lowerBound..<end].foldedWord, end: end)
  }

  /// A given name that is also a plain word is meant only with a capital, or after `@`.
  fileprivate func isMeantAsName(_ word: NameWord) -> Bool {
    guard plainWords.contains(word.foldedWithoutPossessive) else { return true }
    return self[word.range].first == "@" || self[word.range].first?.isUppercase ?? false
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
    return String(unsafeUninitializedCapacity: utf8.count) { buffer in
      var count = 0
      for byte in utf8 where byte != UInt8(ascii: "'") && byte != UInt8(ascii: "-") {
        buffer[count] = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }
}
