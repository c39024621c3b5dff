/// One way in which a peer can be written: the folded words in order.
struct NameForm {
  let words: [String]
  /// The first word's.
  let letters: [UInt8]
  let peer: Int
  let kind: FoundName.Kind
  let script: Script
}

extension NameForm {
  static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin", "ibn",
    "ben", "bat", "ter", "ten", "zu", "st", "and", "of", "y",
  ]
  private static let longSurnames: Set<String> = ["欧阳", "歐陽", "司马", "上官", "诸葛", "남궁", "황보"]
  private static let honorifics = ["先生", "小姐", "女士", "太太", "同学", "老师"]

  /// Every form of a person: whole, given, surname with and without particles, handle, nicknames.
  static func all(of person: PersonNames, peer: Int) -> [NameForm] {
    let parts = person.name.split { $0 == " " || $0 == "\u{a0}" }.map { foldedWords(String($0)) }.filter { !$0.isEmpty }
    guard let first = parts.first else { return [] }
    var forms: [([String], FoundName.Kind)] = []
    if parts.count == 1 {
      forms += first.count == 1 ? unspaced(first[0]) : [(first, .givenName)]
    } else {
      let whole = parts.flatMap { $0 }
      forms += [(whole, .fullName), ([whole.joined()], .fullName)]
      forms += parts.dropLast().filter { !isParticles($0) }.flatMap { hyphenated($0, .givenName) }
      forms += surname(parts)
    }
    for nickname in person.nicknames + [person.handle].compactMap({ $0 }) {
      forms.append((foldedWords(nickname), .nickname))
    }
    if parts.count > 1, let last = parts.last {
      forms += forms.filter { $0.0.count == 1 && ($0.1 == .givenName || $0.1 == .nickname) }.flatMap { words, kind in
        Set([parts[1].first, last.first, last.last].compactMap { $0?.first }).map { (words + [String($0)], kind) }
      }
    }
    return unique(forms, peer)
  }

  /// The words of a name as the words of a note are taken apart.
  static func foldedWords(_ name: String) -> [String] { NoteText(name).words.map(\.folded) }

  private static func isParticles(_ words: [String]) -> Bool { words.allSatisfy { particles.contains($0) } }

  private static func hyphenated(_ words: [String], _ kind: FoundName.Kind) -> [([String], FoundName.Kind)] {
    guard words.count > 1 else { return [(words, kind)] }
    let parts = words.filter { $0.count > 2 && !particles.contains($0) }.map { ([$0], kind) }
    return [(words, kind), ([words.joined()], kind)] + parts
  }

  private static func surname(_ parts: [[String]]) -> [([String], FoundName.Kind)] {
    let last = parts[parts.count - 1]
    let before = parts.dropFirst().dropLast().reversed().prefix { isParticles($0) }.reversed().flatMap { $0 }
    return hyphenated(last, .surname) + (before.isEmpty ? [] : [(before + last, .surname)])
  }

  private static func unspaced(_ word: String) -> [([String], FoundName.Kind)] {
    guard let scalar = word.unicodeScalars.first, [.han, .hangul].contains(Script(scalar)), word.count > 2
    else { return [([word], .givenName)] }
    let surname = String(word.prefix(longSurnames.contains(String(word.prefix(2))) ? 2 : 1))
    let given = String(word.dropFirst(surname.count))
    let titled = honorifics.map { ([surname + $0], FoundName.Kind.surname) }
    return [([word], .fullName)] + (given.count > 1 ? [([given], .givenName)] : []) + titled
  }

  private static func unique(_ forms: [([String], FoundName.Kind)], _ peer: Int) -> [NameForm] {
    var seen: Set<[String]> = []
    return forms.compactMap { words, kind in
      guard let scalar = words.first?.unicodeScalars.first, seen.insert(words).inserted else { return nil }
      return NameForm(words: words, letters: Array(words[0].utf8), peer: peer, kind: kind, script: Script(scalar))
    }
  }
}
