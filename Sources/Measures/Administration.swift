package import Basics

/// One time that a measure was answered or declined.
package struct Administration: Hashable, Sendable {
  package var measure: String
  package var edition: String
  package var windowDays: Int
  /// The day that the answers are of.
  package var on: Day
  /// When it was typed; nil where that is not known.
  package var enteredAt: CivilTime?
  package var outcome: Outcome

  /// What came of it.
  package enum Outcome: Hashable, Sendable {
    case answered(AnswerSheet)
    /// A right, and no gap.
    case declined(why: String)
  }

  /// One as it was stored.
  package init(
    measure: String, edition: String, windowDays: Int, on day: Day, enteredAt: CivilTime? = nil, outcome: Outcome
  ) {
    self.measure = measure
    self.edition = edition
    self.windowDays = windowDays
    on = day
    self.enteredAt = enteredAt
    self.outcome = outcome
  }

  /// A new one, by the instrument as it is now.
  package init(of instrument: Instrument, on day: Day, enteredAt: CivilTime? = nil, outcome: Outcome) {
    self.init(
      measure: instrument.id, edition: instrument.edition, windowDays: instrument.windowDays, on: day,
      enteredAt: enteredAt, outcome: outcome)
  }

  /// Nil where it was declined.
  package var sheet: AnswerSheet? {
    if case .answered(let sheet) = outcome { sheet } else { nil }
  }

  /// Whether it was typed on a later day than the one it is of.
  package var wasEnteredLate: Bool { enteredAt.map { $0.date > on.iso } ?? false }
}
