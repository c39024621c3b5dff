/// How many people of a group are better, the same or worse: all that may be said of a group's scores, and never on a
/// screen that others see.
package struct ChangeCounts: Hashable, Sendable {
  package let better: Int
  /// No change that can be told from noise.
  package let same: Int
  package let worse: Int

  /// Fewer people than this could be told apart.
  package static let fewest = 5

  /// Takes the last reading of each person; nil for fewer than five who have a baseline to compare with.
  package init?(_ readings: [MeasureReading]) {
    let compared = readings.filter { $0.change != nil }
    guard compared.count >= Self.fewest else { return nil }
    better = compared.count { $0.direction == .better }
    same = compared.count { $0.direction == .none }
    worse = compared.count { $0.direction == .worse }
  }
}
