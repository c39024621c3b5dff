/// Whether a word in another alphabet can be read as a word in Latin letters.
enum Romanization {
  /// Follows every letter's possible spellings; doubled Latin letters count once, and in Hebrew, Arabic and Hindi, which
  /// write few vowels, a vowel may stand between any two letters.
  static func reads(_ word: String, _ script: Script, as latin: [UInt8]) -> Bool {
    guard let table = table(script) else { return false }
    var letters: [[[UInt8]]] = []
    var last: Unicode.Scalar?
    for scalar in word.unicodeScalars {
      guard let spellings = table[scalar] else { return false }
      if scalar == last, script == .cyrillic || script == .greek { continue }
      last = scalar
      letters.append(spellings)
    }
    let single = latin.indices.filter { $0 == 0 || latin[$0] != latin[$0 - 1] }.map { latin[$0] }
    return follow(letters[...], single[...], addsVowels: leavesVowelsOut(script))
  }

  /// Whether the first letters fit, which rules most names out before anything is compared.
  static func canBegin(_ word: String, _ script: Script, as latin: [UInt8]) -> Bool {
    guard let letter = word.unicodeScalars.first, let spellings = table(script)?[letter] else { return false }
    let addsVowel = leavesVowelsOut(script) && latin.first.map(isVowel) == true
    return addsVowel || spellings.contains { latin.starts(with: $0) }
  }

  /// In Hindi the vowel "a" is not written, and the signs of some others are dropped as accents are.
  private static func leavesVowelsOut(_ script: Script) -> Bool {
    script == .hebrew || script == .arabic || script == .devanagari
  }

  static func isVowel(_ letter: UInt8) -> Bool { vowels.contains(letter) }

  private static let vowels = Set("aeiouy".utf8)

  private static func follow(_ letters: ArraySlice<[[UInt8]]>, _ latin: ArraySlice<UInt8>, addsVowels: Bool) -> Bool {
    guard let first = letters.first else {
      return latin.isEmpty || addsVowels && latin.count == 1 && latin.first == 0x68
    }
    for spelling in first where latin.starts(with: spelling) {
      if follow(letters.dropFirst(), latin.dropFirst(spelling.count), addsVowels: addsVowels) { return true }
    }
    guard addsVowels, let next = latin.first, isVowel(next) else { return false }
    return follow(letters, latin.dropFirst(), addsVowels: addsVowels)
  }

  private static func table(_ script: Script) -> [Unicode.Scalar: [[UInt8]]]? {
    switch script {
    case .cyrillic: cyrillic
    case .greek: greek
    case .hebrew: hebrew
    case .arabic: arabic
    case .devanagari: devanagari
    default: nil
    }
  }

  /// A line for each letter: the letter, then its spellings; "-" is none.
  private static func read(_ text: String) -> [Unicode.Scalar: [[UInt8]]] {
    var table: [Unicode.Scalar: [[UInt8]]] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let letter = words.first?.unicodeScalars.first else { continue }
      table[letter] = words.dropFirst().map { $0 == "-" ? [] : Array($0.utf8) }
    }
    return table
  }

  private static let cyrillic = read(RomanizationTables.cyrillic)
  private static let greek = read(RomanizationTables.greek)
  private static let hebrew = read(RomanizationTables.hebrew)
  private static let arabic = read(RomanizationTables.arabic)
  private static let devanagari = read(RomanizationTables.devanagari)
}
