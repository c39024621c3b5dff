extension String {
  /// Whether one slip of the finger (two in words of six letters and more) makes the other of it.
  package func isNear(_ other: String) -> Bool {
    let longest = Swift.max(count, other.count)
    guard longest > 1, longest <= 40 else { return self == other }
    return slips(to: other) <= (longest >= 6 ? 2 : 1)
  }

  /// How many letters have to be put in, left out, changed or swapped with their neighbour.
  private func slips(to other: String) -> Int {
    let from = Array(self)
    let to = Array(other)
    var beforeLast: [Int] = []
    var last = Array(0...to.count)
    for row in from.indices {
      var next = [row + 1]
      for column in to.indices {
        let changed = last[column] + (from[row] == to[column] ? 0 : 1)
        var best = Swift.min(changed, last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
          best = Swift.min(best, beforeLast[column - 1] + 1)
        }
        next.append(best)
      }
      beforeLast = last
      last = next
    }
    return last[to.count]
  }
}
