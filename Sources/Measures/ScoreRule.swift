/// How some items of an instrument make one number, and what that number means.
package struct ScoreRule: Hashable, Sendable {
  /// Unique in the instrument; the one that changes are told of is called `total`.
  package var id: String
  package var title: String
  /// The numbers of its items, from 1.
  package var items: [Int]
  /// Those of them that count the other way round: the highest answer as the lowest.
  package var reversed: [Int] = []
  package var better: Better
  /// From the lowest number to the highest, with no gap; empty where there are none.
  package var bands: [Band] = []
  package var cutOff: CutOff?
  /// A change of so many points can be noticed; nil where nothing says so.
  package var noticeable: ChangeStep?
  /// A change of so many points is unlikely to be chance; nil where nothing says so.
  package var reliable: ChangeStep?
  /// Nil but for instruments that have it, such as the PHQ-9.
  package var response: ResponseRule?
  /// LOINC's code of the number; nil where there is none or sources disagree.
  package var code: String?

  /// The id of the rule that changes are told of.
  package static let total = "total"

  /// Which way is better.
  package enum Better: String, Hashable, Sendable, CaseIterable { case lower, higher }

  /// A range of the number, with its name.
  package struct Band: Hashable, Sendable {
    package var name: String
    package var range: ClosedRange<Int>

    package init(name: String, range: ClosedRange<Int>) {
      self.name = name
      self.range = range
    }
  }

  /// The line between what is usual and what calls for care. The PCL-5 has a strip between the two numbers.
  package struct CutOff: Hashable, Sendable {
    /// From here on it calls for care: upward where lower is better, else downward.
    package var at: Int
    /// From here on it is clear of the line, in the other direction.
    package var clear: Int

    package init(at: Int, clear: Int) {
      self.at = at
      self.clear = clear
    }
  }

  /// A number of points in either direction, and who says so.
  package struct ChangeStep: Hashable, Sendable {
    /// At least 1.
    package var points: Int
    package var source: String

    package init(points: Int, source: String) {
      self.points = points
      self.source = source
    }
  }

  /// Response is at most half of the baseline, remission a number under a limit. Both are told only from a baseline that
  /// is high enough, and only where lower is better.
  package struct ResponseRule: Hashable, Sendable {
    package var baselineFrom: Int
    package var remissionUnder: Int
    package var source: String

    package init(baselineFrom: Int, remissionUnder: Int, source: String) {
      self.baselineFrom = baselineFrom
      self.remissionUnder = remissionUnder
      self.source = source
    }
  }

  package init(id: String, title: String, items: [Int], better: Better) {
    self.id = id
    self.title = title
    self.items = items
    self.better = better
  }

  /// The name of the band that a number falls into; nil where there is none.
  package func band(of value: Int) -> String? { bands.first { $0.range.contains(value) }?.name }
}

extension ScoreRule.CutOff {
  /// Whether a number is at the line or on its far side.
  func isReached(by value: Int, better: ScoreRule.Better) -> Bool { better == .lower ? value >= at : value <= at }

  /// Whether a number is clear of the line.
  func isCleared(by value: Int, better: ScoreRule.Better) -> Bool { better == .lower ? value <= clear : value >= clear }
}
