/// A row of small bars, one for each number, for a screen that draws no pictures. It says nothing by color, and words
/// stand beside it: it is never the only place where something is said.
package struct Sparkline: Hashable, Sendable {
  /// Oldest first; nil where a number is missing.
  package let values: [Int?]
  /// The lowest bar stands for the lower bound, the highest for the upper one.
  package let range: ClosedRange<Int>

  package init(_ values: [Int?], in range: ClosedRange<Int>) {
    self.values = values
    self.range = range
  }

  /// At most so many bars, the newest ones; a sign of its own where a number is missing.
  package func text(columns: Int, glyphs: Glyphs) -> String {
    String(values.suffix(max(0, columns)).map { $0.map { bar($0, glyphs.bars) } ?? glyphs.noBar })
  }

  private func bar(_ value: Int, _ bars: [Character]) -> Character {
    let place = min(max(value, range.lowerBound), range.upperBound) - range.lowerBound
    return bars[place * bars.count / (range.upperBound - range.lowerBound + 1)]
  }
}
