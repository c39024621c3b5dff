/// One administration beside those before it.
package struct MeasureReading: Hashable, Sendable {
  package let administration: Administration
  /// Nil where it was declined.
  package let score: MeasureScore?
  /// Nil where an answer is missing or the instrument has no total.
  package let total: Int?
  /// The first complete total of the episode, this one not counted; nil where nothing came before.
  package let baseline: Int?
  /// This total minus the baseline; nil where one of them is.
  package let change: Int?
  package let step: Step
  /// None where the step is.
  package let direction: Direction
  /// The baseline had reached the cut-off, this one is clear of it, and the change is reliable.
  package let isBelowCutOff: Bool
  /// At most half of the baseline.
  package let isResponse: Bool
  package let isRemission: Bool
  /// The last complete total before this one, for reading only.
  package let previous: Int?

  /// How much a change counts.
  package enum Step: String, Hashable, Sendable, CaseIterable, Comparable {
    /// It cannot be told from noise, or nothing says how much counts.
    case none
    case noticeable, reliable

    /// The lesser first.
    package static func < (left: Step, right: Step) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// Which way it went.
  package enum Direction: String, Hashable, Sendable, CaseIterable { case better, worse, none }

  init(
    _ administration: Administration, _ score: MeasureScore?, total: Int?, baseline: Int?, previous: Int?,
    rule: ScoreRule?
  ) {
    self.administration = administration
    self.score = score
    self.total = total
    self.baseline = baseline
    self.previous = previous
    guard let rule, let total, let baseline else {
      (change, step, direction) = (nil, .none, .none)
      (isBelowCutOff, isResponse, isRemission) = (false, false, false)
      return
    }
    let change = total - baseline
    let step = rule.step(of: change)
    self.change = change
    self.step = step
    direction = step == .none ? .none : (change < 0) == (rule.better == .lower) ? .better : .worse
    isBelowCutOff = step == .reliable && rule.isCleared(from: baseline, to: total)
    isResponse = rule.isResponse(from: baseline, to: total)
    isRemission = rule.isRemission(from: baseline, to: total)
  }

  /// This total minus the one before; nil where one of them is.
  package var changeFromPrevious: Int? {
    guard let total, let previous else { return nil }
    return total - previous
  }

  /// Whether it is the one that later ones are compared with.
  package var isBaseline: Bool { total != nil && baseline == nil }

  /// Whether every item was answered.
  package var isComplete: Bool { score?.isComplete ?? false }

  /// Whether the next one is counted from here: it was complete or declined.
  package var isSettled: Bool { score == nil || isComplete }
}

extension ScoreRule {
  fileprivate func step(of change: Int) -> MeasureReading.Step {
    let points = abs(change)
    if let reliable, points >= reliable.points { return .reliable }
    if let noticeable, points >= noticeable.points { return .noticeable }
    return .none
  }

  fileprivate func isCleared(from baseline: Int, to total: Int) -> Bool {
    guard let cutOff else { return false }
    return cutOff.isReached(by: baseline, better: better) && cutOff.isCleared(by: total, better: better)
  }

  fileprivate func isResponse(from baseline: Int, to total: Int) -> Bool {
    guard let response, better == .lower, baseline >= response.baselineFrom else { return false }
    return total * 2 <= baseline
  }

  fileprivate func isRemission(from baseline: Int, to total: Int) -> Bool {
    guard let response, better == .lower, baseline >= response.baselineFrom else { return false }
    return total < response.remissionUnder
  }
}
