extension String {
  /// How many letters have to be put in, left out, changed or swapped with their neighbor (optimal string alignment).
  package func editDistance(to other: String) -> Int {
    let other = Array(other)
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    var previous: Character?
    for (row, letter) in enumerated() {
      var next = [row + 1]
      for (column, wanted) in other.enumerated() {
        var cost = Swift.min(next[column] + 1, last[column + 1] + 1, last[column] + (letter == wanted ? 0 : 1))
        if column > 0, letter == other[column - 1], previous == wanted {
          cost = Swift.min(cost, beforeLast[column - 1] + 1)
        }
        next.append(cost)
      }
      (beforeLast, last, previous) = (last, next, letter)
    }
    return last[other.count]
  }

  /// Whether one slip of the finger (two in words of six letters and more) makes the other of it.
  package func isNear(_ other: String) -> Bool {
    let longest = Swift.max(count, other.count)
    guard longest > 1, longest <= 40 else { return self == other }
    return editDistance(to: other) <= (longest >= 6 ? 2 : 1)
  }
}

extension Collection<String> {
  /// The one that was most likely meant, or nil where none is near: at most a third of the letters may differ.
  package func nearest(to word: String) -> String? {
    let typed = word.prefix(100).lowercased()
    let known = map { (word: $0, distance: $0.lowercased().editDistance(to: typed)) }
    let best = known.min { ($0.distance, $0.word) < ($1.distance, $1.word) }
    guard let best, best.distance <= Swift.max(1, (typed.count + 2) / 3) else {
      return first { !typed.isEmpty && $0.lowercased().hasPrefix(typed) }
    }
    return best.word
  }
}
