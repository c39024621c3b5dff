/// A day of the calendar, without a time and without a zone.
package struct Day: Hashable, Sendable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// `nil` where there is no such day; years from 1900 to 2199.
  package init?(year: Int, month: Int, day: Int) {
    guard 1900...2199 ~= year, 1...12 ~= month, day >= 1, day <= Day.length(ofMonth: month, year: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day it was at `wallMs` milliseconds since 1970, `offsetSeconds` east of Greenwich; `nil` outside 1900 to 2199.
  package init?(wallMs: Int64, offsetSeconds: Int) {
    let (local, overflow) = wallMs.addingReportingOverflow(Int64(clamping: offsetSeconds).multipliedClamping(by: 1000))
    guard !overflow else { return nil }
    let days = local / 86_400_000 - (local % 86_400_000 < 0 ? 1 : 0)
    self.init(daysSince1970: Int(days))
  }

  /// By the count of days since 1 January 1970, as Howard Hinnant's `civil_from_days` does it: years of 400 make eras.
  package init?(daysSince1970: Int) {
    guard -30_000...90_000 ~= daysSince1970 else { return nil }
    let shifted = daysSince1970 + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Earlier days come first.
  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// As ISO 8601 writes it: `2026-11-24`.
  package var iso: String { "\(year)-\(Day.twoDigits(month))-\(Day.twoDigits(day))" }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Int64 {
  fileprivate func multipliedClamping(by factor: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    guard overflow else { return product }
    return self < 0 ? .min : .max
  }
}
