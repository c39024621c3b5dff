package import Basics

/// All times that one instrument was asked in one episode of care, and what changed.
///
/// Change is this total minus the baseline, the first complete one of the same instrument, edition and window in the
/// episode. The total before is for reading only: no step is told from it.
package struct MeasureSeries: Hashable, Sendable {
  package let instrument: Instrument
  /// By day; those of one day in the order in which they were given.
  package let readings: [MeasureReading]

  /// Takes the administrations of one episode in any order; those of another measure, edition or window are left out.
  package init(_ instrument: Instrument, _ administrations: [Administration]) {
    self.instrument = instrument
    let own = administrations.enumerated().filter { $0.element.isComparable(with: instrument) }
      .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
    var baseline: Int?
    var previous: Int?
    readings = own.map { _, administration in
      let score = administration.sheet.map { MeasureScore($0, of: instrument) }
      let total = score?[ScoreRule.total]
      let reading = MeasureReading(
        administration, score, total: total, baseline: baseline, previous: previous, rule: instrument.total)
      if let total { (baseline, previous) = (baseline ?? total, total) }
      return reading
    }
  }

  /// The first complete total; nil where there is none yet.
  package var baseline: Int? { readings.lazy.compactMap(\.total).first }

  /// The last reading with a total; nil where there is none yet.
  package var last: MeasureReading? { readings.last { $0.total != nil } }

  /// The day on which it is next due: on admission, then so many days after the last that was complete or declined. An
  /// incomplete one resets nothing. Nil outside the years that a day can have.
  package func due(admitted: Day, every days: Int) -> Day? {
    let settled = readings.last { $0.isSettled && $0.administration.on >= admitted }
    guard let settled else { return admitted }
    let (due, overflow) = settled.administration.on.daysSince1970.addingReportingOverflow(days)
    return overflow ? nil : Day(daysSince1970: due)
  }
}

extension Administration {
  fileprivate func isComparable(with instrument: Instrument) -> Bool {
    measure == instrument.id && edition == instrument.edition && windowDays == instrument.windowDays
  }
}
