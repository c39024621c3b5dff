internal import SessionCore

/// What TAB offers at one place of a line.
package struct Completion: Hashable, Sendable {
  /// What would be replaced, in characters of the line from 0.
  package var range: Range<Int>
  /// What is there now.
  package var typed: String
  /// Whole replacements, in a fixed order: people present first, in seating order.
  package var candidates: [String]

  package init(range: Range<Int>, typed: String, candidates: [String]) {
    self.range = range
    self.typed = typed
    self.candidates = candidates
  }

  /// What to put in the place of `typed` at once: the only candidate with a blank after it, or what several have in
  /// common as far as it is more than was typed.
  package var insertion: String? {
    guard candidates.count != 1 else { return candidates[0] + " " }
    guard var common = candidates.first else { return nil }
    for candidate in candidates {
      common = String(zip(common, candidate).prefix { $0 == $1 }.map(\.0))
    }
    return common.count > typed.count && common.nameKey.hasPrefix(typed.nameKey) ? common : nil
  }
}
