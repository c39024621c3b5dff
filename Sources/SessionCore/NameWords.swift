/// Words that belong to a name and are neither given nor family name.
package enum NameWords {
  /// As in `Dr.` before a name.
  package static func isTitle(_ word: String) -> Bool { titles.contains(letters(word)) }

  /// As in `Jr.` after a name; the short ones, which are names too, only in capitals or where they stand alone after
  /// a comma.
  package static func isSuffix(_ word: String, isAlone: Bool) -> Bool {
    let letters = letters(word)
    if generations.contains(letters) {
      return letters.hasSuffix("r") || word.first?.isUppercase == word.last { $0.isLetter }?.isUppercase
    }
    if degrees.contains(letters) { return true }
    return shortDegrees.contains(letters) && !word.contains(where: \.isLowercase) || isAlone && letters == "v"
  }

  /// As in `Jr.` and `III`.
  static func isGeneration(_ word: String) -> Bool { generations.contains(letters(word)) }

  /// A word of a family name that belongs to it wherever it is shortened: `St.` of St. John.
  static func isSaint(_ word: String) -> Bool { ["st", "saint", "san", "santa"].contains(letters(word)) }

  /// Also a name of two letters.
  static func isShort(_ word: String) -> Bool { shortDegrees.contains(letters(word)) }

  /// As in `van`, before a family name.
  package static func isParticle(_ word: String) -> Bool {
    particles.contains(letters(word)) && (word.count > 1 || word.first?.isLowercase == true)
  }

  /// `she/her`, `they`.
  package static func arePronouns(_ words: [String]) -> Bool {
    let parts = words.flatMap { $0.split { $0 == "/" || $0 == "," } }
    return !parts.isEmpty && parts.allSatisfy { pronouns.contains($0.lowercased()) }
  }

  /// A folded word that is a pronoun, and may be a name as well.
  package static func isPronoun(_ folded: String) -> Bool { pronouns.contains(folded) }

  /// What stands after "goes by", "formerly" and their like.
  static func otherName(_ words: [String]) -> (name: String, isPreferred: Bool)? {
    let text = words.joined(separator: " ")
    for (openings, isPreferred) in [(callings, true), (formerly, false)] {
      for opening in openings where text.lowercased().hasPrefix(opening) {
        let name = text.dropFirst(opening.count).drop { $0 == " " || $0 == ":" }
        if !name.isEmpty { return (String(name), isPreferred) }
      }
    }
    return nil
  }

  private static func letters(_ word: String) -> String { String(word.lowercased().filter(\.isLetter)) }

  private static let callings = [
    "goes by ", "known as ", "called ", "preferred ", "preferred:", "prefers ", "nickname ",
  ]
  private static let formerly = ["aka ", "a.k.a. ", "née ", "nee ", "formerly "]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "reverend", "fr", "sr", "sister", "pastor",
    "rabbi", "imam", "sir", "madam", "hon", "capt", "sgt", "officer", "herr", "frau", "señor", "señora",
  ]
  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  private static let degrees: Set<String> = [
    "phd", "psyd", "edd", "lcsw", "lmsw", "lsw", "licsw", "lcswa", "lpc", "lpca", "lpcc", "lmft", "lmhc", "lmhca",
    "lcpc", "lcdc", "ladc", "cadc", "cac", "csac", "msw", "bsw", "bsn", "msn", "aprn", "dnp", "crnp", "pmhnp", "esq",
    "dds", "bcba", "amft", "asw", "apcc", "ncc", "otr", "mdiv", "casac", "qmhp",
  ]
  private static let shortDegrees: Set<String> = [
    "md", "rn", "ma", "ms", "ba", "bs", "do", "np", "pa", "pac", "jd", "ot",
  ]
  private static let particles: Set<String> = [
    "van", "von", "vom", "der", "den", "de", "del", "della", "di", "da", "das", "dos", "do", "du", "la", "las", "le",
    "los", "el", "al", "bin", "ibn", "ben", "bat", "bint", "ter", "ten", "te", "zu", "zum", "zur", "st", "saint",
    "san", "santa", "y", "e", "af", "av",
  ]
  private static let pronouns: Set<String> = [
    "she", "her", "hers", "he", "him", "his", "they", "them", "their", "theirs", "ze", "zir", "zirs", "zie", "hir",
    "hirs", "xe", "xem", "xyr", "xyrs", "ey", "em", "eir", "fae", "faer", "it", "its", "any", "all", "pronouns",
  ]
}

/// What stands in brackets and quotation marks in a name, taken out of it.
package struct NameAsides {
  /// As typed, to be put back where a name is turned around.
  struct Kept {
    var quoted: [String] = []
    var bracketed: [String] = []
  }

  private(set) var text = ""
  package private(set) var nicknames: [String] = []
  private(set) var preferred: String?
  private(set) var pronouns: String?
  private(set) var kept = Kept()

  init(_ written: String) { self.init(letters: Array(written)) }

  /// Takes any collection, so that a test can count how often the letters are read.
  package init<Letters: RandomAccessCollection>(letters: Letters)
  where Letters.Element == Character, Letters.Index == Int {
    var place = letters.startIndex
    // What did not close once does not close later either; without this a long run of brackets is searched again for
    // each of them.
    var unclosed: Set<Character> = []
    while place < letters.endIndex {
      let opening = letters[place]
      if Self.opens(letters, at: place), !unclosed.contains(opening) {
        guard let end = Self.end(of: letters, from: place) else {
          unclosed.insert(opening)
          continue
        }
        take(String(letters[(place + 1)..<end]), asTyped: String(letters[place...end]))
        text += " "
        place = end + 1
      } else {
        text.append(letters[place])
        place += 1
      }
    }
  }

  private mutating func take(_ inside: String, asTyped typed: String) {
    let words = inside.split(separator: " ").map(String.init)
    let isBracket = typed.hasPrefix("(") || typed.hasPrefix("[")
    if isBracket { kept.bracketed.append(typed) } else { kept.quoted.append(typed) }
    if NameWords.arePronouns(words) {
      pronouns = inside
    } else if !words.isEmpty {
      let other = NameWords.otherName(words)
      let name = other?.name ?? words.joined(separator: " ")
      nicknames.append(name)
      if other?.isPreferred ?? !isBracket, preferred == nil { preferred = name }
    }
  }

  /// A bracket, or a quotation mark, which an apostrophe is only at the ends of a word.
  private static func opens<Letters: RandomAccessCollection>(_ letters: Letters, at place: Int) -> Bool
  where Letters.Element == Character, Letters.Index == Int {
    guard let closing = closings[letters[place]] else { return false }
    return !closing.contains("'") || place == letters.startIndex || letters[place - 1] == " "
  }

  /// Where what opens here closes.
  private static func end<Letters: RandomAccessCollection>(of letters: Letters, from start: Int) -> Int?
  where Letters.Element == Character, Letters.Index == Int {
    let closing = closings[letters[start]] ?? ""
    let isApostrophe = closing.contains("'")
    return letters[(start + 1)...].indices.first { place in
      guard closing.contains(letters[place]) else { return false }
      return !isApostrophe || place + 1 == letters.endIndex || letters[place + 1] == " " || letters[place + 1] == ","
    }
  }

  private static let closings: [Character: String] = [
    "(": ")", "[": "]", "\"": "\"”", "“": "”\"", "”": "”\"", "'": "'’", "‘": "’'",
  ]
}
