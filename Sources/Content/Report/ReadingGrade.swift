/// How hard a text is to take in: the grade of school by the formula of Flesch and Kincaid (1975), with syllables counted
/// by rules of our own. Below 1 it is easier than anything that is taught.
package struct ReadingGrade: Sendable {
  package private(set) var sentences = 0
  package private(set) var words = 0
  package private(set) var syllables = 0

  /// Of nothing yet.
  package init() {}

  /// Of these texts together.
  package init(_ texts: [String]) {
    for text in texts { add(text) }
  }

  /// Takes one more text in.
  package mutating func add(_ text: String) {
    for sentence in text.sentences {
      sentences += 1
      for word in sentence.spokenWords {
        words += 1
        syllables += word.syllables
      }
    }
  }

  /// 0 for no text.
  package var grade: Double {
    guard sentences > 0, words > 0 else { return 0 }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  /// With one decimal, as in `3.9`.
  package var shown: String {
    let tenths = Int((grade * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension String {
  /// What ends in a full stop, a question mark, an exclamation mark or a colon before a blank.
  package var sentences: [Substring] {
    var found: [Substring] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let next = self.index(after: index)
      if ".!?:".contains(self[index]), next == endIndex || self[next].isWhitespace {
        found.append(self[start..<next])
        start = next
      }
      index = next
    }
    found.append(self[start...])
    return found.filter { $0.contains(where: \.isLetter) }
  }
}

extension Substring {
  /// Runs of letters, apostrophes and hyphens that begin with a letter.
  package var spokenWords: [Substring] {
    split { !($0.isLetter || $0 == "'" || $0 == "’" || $0 == "-") }
      .map { $0.drop { !$0.isLetter } }.filter { !$0.isEmpty }
  }

  /// At least one: runs of vowels, two at most in each, without a silent ending.
  package var syllables: Int {
    var letters = lowercased().filter { ("a"..."z").contains($0) }
    guard letters.count > 3 else { return 1 }
    letters = letters.withoutSilentEnding
    if letters.first == "y" { letters.removeFirst() }
    var count = 0
    var run = 0
    for letter in letters {
      run = letter.isVowel ? run + 1 : 0
      if run % 2 == 1 { count += 1 }
    }
    return Swift.max(1, count)
  }
}

extension String {
  /// `hopes`, `hoped` and `hope` end in a sound less than they are written.
  fileprivate var withoutSilentEnding: String {
    let letters = Array(self)
    func before(_ count: Int) -> Character { letters[letters.count - count - 1] }
    if hasSuffix("es"), !"laeiouy".contains(before(2)) { return String(dropLast(2)) }
    if hasSuffix("ed"), !"aeiouytd".contains(before(2)) { return String(dropLast(2)) }
    if hasSuffix("e"), !"laeiouy".contains(before(1)) { return String(dropLast()) }
    return self
  }
}

extension Character {
  fileprivate var isVowel: Bool { "aeiouy".contains(self) }
}
