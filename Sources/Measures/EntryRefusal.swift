/// Why a line of answers is not taken; the words are in `EntryRefusal+Words.swift`.
package enum EntryRefusal: Error, Hashable, Sendable {
  case wrongCount(Int, expected: Int)
  /// `known` are the values that can be typed there.
  case notAnAnswer(Character, at: Place, known: [Int])
  case noDifficulty
  case difficultyNotOneDigit

  /// What the answer belongs to.
  package enum Place: Hashable, Sendable {
    /// By its number, from 1.
    case item(Int)
    /// The question after the items.
    case difficulty
  }
}
