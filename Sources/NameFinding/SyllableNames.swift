/// How names written in Chinese characters, in Hangul or in kana are spelled in Latin letters.
enum SyllableNames {
  /// The family name and the given name, each with every usual spelling, the given name also in two words; nothing where a
  /// character is not in the tables.
  static func ways(family: String, given: String) -> [NameWays.Way] {
    let families = familySpellings(family)
    let givens = words(given)
    guard !families.isEmpty, !givens.isEmpty else { return [] }
    var ways: [NameWays.Way] = []
    for words in givens {
      for last in families {
        ways.append(NameWays.Way(words: [last] + words, kind: .fullName))
        ways.append(NameWays.Way(words: words + [last], kind: .fullName))
      }
      // Shorter ones are words of English too often.
      if words.joined().count > 3 { ways.append(NameWays.Way(words: words, kind: .otherScript)) }
    }
    return ways
  }

  private static func words(_ given: String) -> [[String]] {
    let syllables = given.map(spellings)
    guard syllables.count < 4, syllables.allSatisfy({ !$0.isEmpty }) else { return [] }
    let apart = syllables.reduce([[]]) { ways, spellings in
      ways.flatMap { way in spellings.map { way + [$0] } }
    }
    return apart.prefix(36).flatMap { $0.count > 1 ? [[$0.joined()], $0] : [$0] }
  }

  private static func familySpellings(_ name: String) -> [String] {
    if let usual = families[name] { return usual }
    return words(name).filter { $0.count == 1 }.map { $0[0] }
  }

  private static func spellings(_ letter: Character) -> [String] {
    guard let scalar = letter.unicodeScalars.first else { return [] }
    switch Script(scalar) {
    case .hangul: return hangul(scalar)
    default: return characters[letter] ?? []
    }
  }

  /// A syllable is a number: its first consonant, its vowel and its last consonant.
  private static func hangul(_ scalar: Unicode.Scalar) -> [String] {
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return [] }
    let number = Int(scalar.value - 0xAC00)
    return firsts[number / 588].flatMap { first in
      vowels[number % 588 / 28].flatMap { vowel in lasts[number % 28].map { first + vowel + $0 } }
    }
  }

  private static let firsts = list("g,k kk d,t dd,tt n r,l m b,p bb,pp s ss - j,ch jj ch k t p h", swapping: true)
  private static let vowels = list(
    "a ae ya yae eo,u e yeo,yu,you ye o wa wae oe yo u,oo wo,weo we wi yu,yoo eu,u ui,ee i,ee")
  private static let lasts = list("- k,g k k n n n t l l l l l l l l m p,b p t t ng t t k t p t")

  private static func list(_ text: String, swapping: Bool = false) -> [[String]] {
    var list = text.split(separator: " ").map { $0.split(separator: ",").map { $0 == "-" ? "" : String($0) } }
    // The order of Unicode: ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ.
    if swapping { list.insert(list.remove(at: 4), at: 2) }
    return list
  }

  private static let characters: [Character: [String]] = read(SyllableTables.characters).reduce(into: [:]) {
    for letter in $1.letters { $0[letter, default: []] += $1.spellings }
  }

  private static let families: [String: [String]] = read(SyllableTables.families).reduce(into: [:]) {
    $0[$1.letters, default: []] += $1.spellings
  }

  /// A spelling or several, then the letters that are spelled so; `;` ends an entry.
  private static func read(_ text: String) -> [(letters: String, spellings: [String])] {
    text.split { $0 == ";" || $0 == "\n" }.compactMap { entry in
      let words = entry.split(separator: " ").map(String.init)
      guard words.count > 1, let letters = words.last else { return nil }
      return (letters, Array(words.dropLast()))
    }
  }
}
