import Basics
import Measures

// What is said of one time that a measure was asked. No color, and nothing that is said by a sign alone.

extension MeasureReading {
  /// What came of it, in the order in which it matters: what a person has to look at first.
  func phrases(of instrument: Instrument) -> [String] {
    guard let score else { return [declined] + entered }
    let numbers = instrument.total == nil ? instrument.phrases(of: score) : bandPhrases
    return flagPhrases(score) + incomplete(score, of: instrument) + numbers + changePhrases(instrument) + entered
  }

  /// Where it stands, in a few words: "15 to 7, mild (reliable, better); below the cut-off".
  func shortPhrases(of instrument: Instrument) -> [String] {
    guard let rule = instrument.total, let total else { return score.map { instrument.phrases(of: $0) } ?? [] }
    let now = ([String(total)] + bandPhrases).joined(separator: ", ")
    guard let baseline else { return [now, "baseline"] }
    return ["\(baseline) to \(now) (\(stepWords(rule)))"] + landmarks(rule)
  }

  private var declined: String {
    guard case .declined(let why) = administration.outcome, !why.isEmpty else { return "declined" }
    return "declined: \(why.onOneLine)"
  }

  /// 0 is not spoken of: it does not mean that there is no risk.
  private func flagPhrases(_ score: MeasureScore) -> [String] {
    score.raised.map { "item \($0.item) answered \($0.words?.onOneLine ?? String($0.value)), flag" }
      + score.unanswered.map { "item \($0) not answered, ask" }
  }

  private func incomplete(_ score: MeasureScore, of instrument: Instrument) -> [String] {
    guard !score.isComplete else { return [] }
    let total = instrument.total == nil ? "" : ", no total"
    return ["\(score.answered) of \(instrument.items.count) answered\(total)"]
  }

  private var bandPhrases: [String] {
    score?.numbers.first { $0.id == ScoreRule.total }?.band.map { [$0.onOneLine] } ?? []
  }

  private func changePhrases(_ instrument: Instrument) -> [String] {
    guard let rule = instrument.total, total != nil else { return [] }
    guard let change, let baseline else { return ["baseline"] }
    var phrases = [change.asDistance(from: baseline) + " (\(stepWords(rule)))"]
    phrases += landmarks(rule)
    if let previous, previous != baseline { phrases.append("\(previous) the time before") }
    return phrases
  }

  private func landmarks(_ rule: ScoreRule) -> [String] {
    [
      isBelowCutOff ? rule.better == .lower ? "below the cut-off" : "above the cut-off" : nil,
      isResponse ? "response" : nil, isRemission ? "remission" : nil,
    ].compactMap { $0 }
  }

  private func stepWords(_ rule: ScoreRule) -> String {
    switch step {
    case .noticeable, .reliable: "\(step.rawValue), \(direction.rawValue)"
    case .none where rule.noticeable == nil && rule.reliable == nil: "nothing says how much counts"
    case .none: "no change that can be told from noise"
    }
  }

  private var entered: [String] {
    guard administration.wasEnteredLate, let entered = administration.enteredAt else { return [] }
    return ["answered \(administration.on.iso), entered \(entered.date)"]
  }
}

extension Instrument {
  /// Each score with its band, as in "Use 3 (some use)"; those with a missing answer are left out.
  fileprivate func phrases(of score: MeasureScore) -> [String] {
    scores.compactMap { rule in
      guard let number = score.numbers.first(where: { $0.id == rule.id }), let value = number.value else { return nil }
      return "\(rule.title.onOneLine) \(value)" + (number.band.map { " (\($0.onOneLine))" } ?? "")
    }
  }
}

extension Int {
  /// Of a change: "5 lower than the baseline of 18".
  fileprivate func asDistance(from baseline: Int) -> String {
    if self == 0 { return "the same as the baseline of \(baseline)" }
    return "\(magnitude) \(self < 0 ? "lower" : "higher") than the baseline of \(baseline)"
  }
}
