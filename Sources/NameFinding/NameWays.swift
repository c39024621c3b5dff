import SessionCore

/// The ways in which one person's names can be written: whole, given, family name with and without particles, initials,
/// handle, nicknames, and names from before.
struct NameWays {
  struct Way {
    var words: [String]
    var kind: FoundName.Kind
    var comma: Int?
    var isInitials = false
  }

  private(set) var all: [Way] = []
  /// First and last, and all, with and without particles; a nickname stands for the given name.
  private(set) var initials: Set<String> = []
  /// After the name, as in `jr`.
  private(set) var suffixes: Set<String> = []
  /// As in `sister`.
  private(set) var orders: Set<String> = []

  init(_ person: PersonNames) {
    let names = [person.name] + person.nicknames.filter { $0.split(separator: " ").count > 1 }
    let others = person.nicknames.filter { $0.split(separator: " ").count == 1 } + [person.handle].compactMap(\.self)
    for (place, name) in names.enumerated() { add(PersonName(name), others: place == 0 ? others : []) }
    if person.role == .elsewhere {
      all.removeAll { $0.kind != .fullName && !($0.words.count == 2 && $0.words[1].count == 1) }
      addShort(PersonName(person.name))
    }
  }

  /// The given name and the family name.
  static func singleWords(of person: PersonNames) -> [String] {
    let name = PersonName(person.name)
    let letters = name.called.isInitials ? [name.called.filter { $0 != "." && $0 != " " }] : []
    return letters.map { $0.lowercased() }
      + ([name.called, name.shortFamily] + name.nicknames).flatMap { word -> [String] in
        let words = NameForm.foldedWords(word)
        return words.count == 1 && words[0].count > 2 ? words : []
      }
  }

  private mutating func add(_ name: PersonName, others: [String]) {
    let given = name.given.map(NameForm.foldedWords).filter { !$0.isEmpty }
    let isServant = name.given.last.map { $0.nameKey == "abd" } ?? false && name.given.count > 1
    let family = FamilyWords((isServant ? name.given.suffix(1) : []) + name.family)
    let nicknames = (name.nicknames + others).map(NameForm.foldedWords).filter { !$0.isEmpty }
    suffixes.formUnion(name.suffixes.flatMap(NameForm.foldedWords))
    let titles = name.titles.flatMap(NameForm.foldedWords).filter(PersonWords.orders.contains)
    orders.formUnion(titles + (titles.contains("sr") ? ["sister"] : []) + (titles.contains("fr") ? ["father"] : []))
    let callings = given.filter { !$0.isInitial } + nicknames + compounds(given)
    addWhole(given, callings, family)
    let capitals = name.given.filter {
      $0.count < 4 && $0.count > 1 && $0.allSatisfy(\.isUppercase)
    }.map(\.nameKey)
    let isTyped = name.family.contains { $0.contains(where: \.isLowercase) }
    addGiven(given, isAlone: family.whole.isEmpty, capitals: isTyped ? Set(capitals) : [])
    for words in family.ways { add(words, .surname) }
    for words in nicknames { add(words, .nickname) }
    for words in callings where !words.isInitial {
      for initial in family.initials { add(words + [initial], words.isNickname(nicknames) ? .nickname : .givenName) }
    }
    addInitials(given, nicknames, family)
  }

  /// "Jean Luc" and "A. J." are one name of several words.
  private func compounds(_ given: [[String]]) -> [[String]] {
    guard given.count > 1 || given.first?.count ?? 0 > 1 else { return [] }
    let all = given.flatMap { $0 }
    let initials = all.count { $0.count == 1 }
    return initials == 0 || initials == all.count ? [all, [all.joined()]] : [all]
  }

  /// "Jim Whitlock" of James Whitlock.
  private mutating func addShort(_ name: PersonName) {
    let family = FamilyWords(name.family)
    for short in name.given.flatMap({ ShortNames.short[$0.nameKey, default: []] }) {
      for last in family.wholes { add([short] + last, .fullName) }
    }
  }

  private mutating func addWhole(_ given: [[String]], _ callings: [[String]], _ family: FamilyWords) {
    guard !family.whole.isEmpty, !callings.isEmpty || !given.isEmpty else { return }
    let whole = given.flatMap { $0 }
    for first in [whole] + callings where !first.isEmpty {
      for last in family.wholes {
        add(first + last, .fullName)
        all.append(Way(words: last + first, kind: .fullName, comma: last.count))
      }
    }
    add([(whole + family.whole).joined()], .fullName)
  }

  /// `capitals` are given names that are letters, as in KC.
  private mutating func addGiven(_ given: [[String]], isAlone: Bool, capitals: Set<String>) {
    for words in compounds(given) {
      let isInitials = given.flatMap(\.self).allSatisfy { $0.count == 1 }
      all.append(Way(words: words, kind: .givenName, isInitials: isInitials))
    }
    if given.count == 1, given[0].count == 1, given[0].isInitial { add(given[0], .givenName) }
    for words in given where words.count == 1 && capitals.contains(words[0]) {
      all.append(Way(words: words[0].map(String.init), kind: .givenName, isInitials: true))
    }
    for (place, words) in given.enumerated() where !words.isInitial {
      if isAlone, given.count == 1, words.count == 1 {
        all += unspaced(words[0])
        continue
      }
      add(words, .givenName)
      if words.count == 1 { for apart in Self.apart(words[0]) { add(apart, .givenName) } }
      if words.count > 1 {
        // 田中さくら is 田中 and さくら.
        for part in words where part.count > (Script(part.unicodeScalars.first ?? "a").isUnspaced ? 1 : 2) {
          add([part], .givenName)
        }
      }
      if place + 1 < given.count, let next = given[place + 1].first?.prefix(1) {
        add(words + [String(next)], .givenName)
      }
    }
  }

  /// "De Andre" and "La Shawn", of names drawn together.
  private static func apart(_ name: String) -> [[String]] {
    ["de", "la", "le", "da", "ja", "ta", "sha", "mary", "jo"].compactMap { first in
      let rest = String(name.dropFirst(first.count))
      return name.hasPrefix(first) && rest.count > 3 ? [first, rest] : nil
    }
  }

  private mutating func addInitials(_ given: [[String]], _ nicknames: [[String]], _ family: FamilyWords) {
    guard let first = given.first?.first else { return }
    let firsts = [first] + nicknames.compactMap(\.first)
    for letter in firsts.compactMap(\.first) {
      for end in family.initials { initials.insert(String(letter) + end) }
    }
    let middle = String(given.flatMap { $0 }.compactMap(\.first))
    // "JP" for Jean-Paul.
    if middle.count > 1, middle.count < 4, given.flatMap(\.self).allSatisfy({ $0.count > 1 }) {
      initials.insert(middle)
    }
    for end in [family.whole, family.core] { initials.insert(middle + String(end.compactMap(\.first))) }
    if family.whole.isEmpty && middle.count < 2 || given.flatMap(\.self).allSatisfy({ $0.count == 1 }) {
      initials.remove(middle)
    }
    initials = initials.filter { $0.count > 1 }
  }

  private mutating func add(_ words: [String], _ kind: FoundName.Kind) {
    all.append(Way(words: words, kind: kind))
  }

  private static let longSurnames: Set<String> = ["欧阳", "歐陽", "司马", "上官", "诸葛", "남궁", "황보"]
  private static let honorifics = ["先生", "小姐", "女士", "太太", "同学", "老师"]

  private func unspaced(_ word: String) -> [Way] {
    guard let scalar = word.unicodeScalars.first, [.han, .hangul].contains(Script(scalar)), word.count > 1
    else { return [Way(words: [word], kind: .givenName)] }
    let surname = String(word.prefix(Self.longSurnames.contains(String(word.prefix(2))) ? 2 : 1))
    let given = String(word.dropFirst(surname.count))
    let latin = SyllableNames.ways(family: surname, given: given)
    guard word.count > 2 else { return [Way(words: [word], kind: .fullName)] + latin }
    let titled = Self.honorifics.map { Way(words: [surname + $0], kind: .surname) }
    return [Way(words: [word], kind: .fullName)] + (given.count > 1 ? [Way(words: [given], kind: .givenName)] : [])
      + titled + latin
  }
}

/// A family name with and without its particles, in one word and in several.
private struct FamilyWords {
  let whole: [String]
  /// Without the particles; "St." is none that can be left out.
  let core: [String]
  private let particles: [String]

  private static let kept: Set<String> = ["st", "saint", "san", "santa"]

  init(_ family: [String]) {
    let words = family.map(NameForm.foldedWords).filter { !$0.isEmpty }
    let whole = words.flatMap { $0 }
    let first = whole.indices.first { place in
      place == whole.count - 1 || Self.kept.contains(whole[place]) || !NameWords.isParticle(whole[place])
    }
    let core = first.map { Array(whole[$0...]) } ?? []
    self.whole = whole
    self.core = core
    particles = first.map { Array(whole[..<$0]) } ?? []
    parts = words.count == 1 && whole.count > 1 ? core.filter { $0.count > 2 } : []
    apart = family.filter { $0.unicodeScalars.contains(where: \.isApostrophe) }.map { word in
      word.unicodeScalars.split(whereSeparator: \.isApostrophe).flatMap { NameForm.foldedWords(String($0)) }
    }
  }

  /// Of a hyphenated name.
  private let parts: [String]
  /// "O Neil", where an apostrophe was left out with a space in its place.
  private let apart: [[String]]

  /// As it stands after a given name.
  var wholes: [[String]] {
    guard !whole.isEmpty else { return [] }
    return ([whole, [whole.joined()], core] + saints + saintsInitial + servants + shortened).unique
  }

  var ways: [[String]] {
    guard !whole.isEmpty else { return [] }
    return (wholes + [[core.joined()]] + parts.map { [$0] } + apart).unique
  }

  /// "van der Berg" as "v.d. Berg" and "vd Berg".
  private var shortened: [[String]] {
    guard !particles.isEmpty else { return [] }
    let letters = particles.map { String($0.prefix(1)) }
    return [letters + core, [letters.joined()] + core, [particles.joined()] + core]
  }

  private var saints: [[String]] {
    guard let first = core.first, first == "st" || first == "saint" else { return [] }
    return [[first == "st" ? "saint" : "st"] + core.dropFirst()]
  }

  /// "Abdul Rahman" and "Abdel Rahman" of Abd al-Rahman.
  private var servants: [[String]] {
    guard let place = whole.firstIndex(of: "abd"), place + 2 < whole.count,
      ["al", "el", "ul"].contains(whole[place + 1])
    else { return [] }
    let rest = Array(whole[(place + 2)...])
    return ["abdul", "abdel", "abdal"].flatMap { [[$0] + rest, [$0 + rest[0]] + rest.dropFirst()] }
  }

  /// "St.J." of St. John.
  private var saintsInitial: [[String]] {
    guard core.count == 2, Self.kept.contains(core[0]), let letter = core[1].first else { return [] }
    return [[core[0], String(letter)]]
  }

  var initials: Set<String> {
    Set([whole.first, core.first, core.last].compactMap { $0?.first.map { String($0) } })
  }
}

extension [String] {
  fileprivate var isInitial: Bool {
    allSatisfy { $0.count == 1 && $0.unicodeScalars.allSatisfy { Script($0) == .latin } }
  }

  fileprivate func isNickname(_ nicknames: [[String]]) -> Bool { nicknames.contains(self) }
}

extension [[String]] {
  fileprivate var unique: [[String]] {
    var seen: Set<[String]> = []
    return filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
