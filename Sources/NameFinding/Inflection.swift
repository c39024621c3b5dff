/// How names change inside a sentence of the languages written in other alphabets.
enum Inflection {
  private static let hebrewPrefixes: Set<Character> = ["ל", "ו", "ה", "ב", "כ", "מ", "ש"]
  private static let arabicPrefixes: Set<Character> = ["و", "ل", "ب", "ك", "ف"]

  private static let cyrillicEndings = [
    "", "а", "я", "у", "ю", "е", "и", "ы", "о", "ой", "ои", "ею", "ою", "ей", "еи", "ом", "ем", "ова", "еву", "ам",
  ]
  private static let greekEndings = [
    "", "ο", "οσ", "ου", "ε", "οι", "ων", "ουσ", "α", "ασ", "η", "ησ", "ι", "ησ", "εσ",
  ]

  /// How many letters before a name may belong to a particle, fewest first.
  static func prefixCounts(_ word: String, _ script: Script) -> [Int] {
    let particles = script == .hebrew ? hebrewPrefixes : script == .arabic ? arabicPrefixes : []
    let count = word.prefix { particles.contains($0) }.count
    return (0...min(count, 2)).filter { $0 == 0 || word.count - $0 > 2 }
  }

  private static func endings(_ script: Script) -> [String] {
    script == .cyrillic ? cyrillicEndings : script == .greek ? greekEndings : [""]
  }

  /// Whether a word is a form of a name in its own script; Hebrew names also without the letters that only help to read.
  static func joins(_ word: String, to name: String, _ script: Script) -> Bool {
    if script == .hebrew { return withoutHelpers(word) == withoutHelpers(name) }
    let stem = stem(name, script)
    guard stem.count > 1, word.hasPrefix(stem) else { return false }
    return endings(script).contains(String(word.dropFirst(stem.count)))
  }

  /// Whether a word of another script, its ending taken off, reads as a Latin name.
  static func reads(_ word: String, _ script: Script, as name: [UInt8]) -> Bool {
    guard Romanization.canBegin(word, script, as: name), word.count > 2 else { return false }
    if Romanization.reads(word, script, as: name) { return true }
    guard script == .cyrillic || script == .greek else { return false }
    for ending in endings(script) where !ending.isEmpty && word.hasSuffix(ending) && word.count > ending.count + 1 {
      let stem = String(word.dropLast(ending.count))
      for count in 0...2 where name.count - count > 1 && name.suffix(count).allSatisfy(Romanization.isVowel) {
        if Romanization.reads(stem, script, as: Array(name.dropLast(count))) { return true }
      }
    }
    return false
  }

  private static func withoutHelpers(_ word: String) -> [Character] {
    guard let first = word.first else { return [] }
    return [first] + word.dropFirst().filter { $0 != "ו" && $0 != "י" }
  }

  private static func stem(_ name: String, _ script: Script) -> String {
    let vowels: Set<Character> = ["а", "я", "ь", "и", "е", "о", "α", "η", "ο", "ι", "σ"]
    guard script == .cyrillic || script == .greek else { return name }
    var stem = name
    for _ in 0..<(script == .greek ? 2 : 1) {
      if let last = stem.last, vowels.contains(last), stem.count > 2 { stem.removeLast() }
    }
    return stem
  }
}
