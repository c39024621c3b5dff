/// How alike two parts of two people's notes are.
package enum NearIdentical: Sendable, Equatable {
  case different
  /// Most of the words stand in the same order; the share of runs of three words that both have, from 0.7 to 1.
  case nearly(share: Double)
  /// Word for word, but for case, accents and punctuation.
  case identical

  /// From what share of common runs on two texts count as nearly the same.
  package static let threshold = 0.7
  /// Texts with fewer words ("none", "no change today") are alike by nature and never reported.
  package static let fewestWords = 6

  /// Compares by folded words; names should be replaced on both sides first ("a peer"), so that two notes that differ
  /// in nothing but a name are the same.
  package static func compare(_ one: String, _ other: String) -> NearIdentical {
    let words = (words(one), words(other))
    guard min(words.0.count, words.1.count) >= fewestWords else { return .different }
    if words.0 == words.1 { return .identical }
    let runs = (runs(words.0), runs(words.1))
    let common = Double(runs.0.intersection(runs.1).count)
    let share = common / Double(min(runs.0.count, runs.1.count))
    if share >= threshold, isOfLikeLength(words.0.count, words.1.count) { return .nearly(share: share) }
    let aligned = alignedShare(words.0, words.1)
    return aligned >= alignedThreshold ? .nearly(share: aligned) : .different
  }

  /// One word changed in a short sentence breaks three runs; counted word by word it still is the same sentence.
  private static let alignedThreshold = 0.75

  private static func words(_ text: String) -> [String] { NoteText(text).words.map(\.folded) }

  private static func runs(_ words: [String]) -> Set<[String]> {
    Set((0...(words.count - 3)).map { Array(words[$0..<($0 + 3)]) })
  }

  private static func isOfLikeLength(_ one: Int, _ other: Int) -> Bool { min(one, other) * 3 >= max(one, other) * 2 }

  /// The longest common sequence of words, as a share of the longer text.
  private static func alignedShare(_ one: [String], _ other: [String]) -> Double {
    guard isOfLikeLength(one.count, other.count) else { return 0 }
    var row = Array(repeating: 0, count: other.count + 1)
    for word in one {
      var corner = 0
      for place in other.indices {
        let above = row[place + 1]
        row[place + 1] = word == other[place] ? corner + 1 : max(above, row[place])
        corner = above
      }
    }
    return Double(row[other.count]) / Double(max(one.count, other.count))
  }
}
