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
    self.init(daysSince1970: Int(local.floorDivided(by: 86_400_000)))
  }

  /// By the count of days since 1 January 1970; `nil` outside 1900 to 2199.
  package init?(daysSince1970: Int) {
    guard -30_000...90_000 ~= daysSince1970 else { return nil }
    let (year, month, day) = civilDate(daysSince1970: daysSince1970)
    self.init(year: year, month: month, day: day)
  }

  /// Earlier days come first.
  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// As ISO 8601 writes it: `2026-11-24`.
  package var iso: String { "\(year)-\(month.digits(atLeast: 2))-\(day.digits(atLeast: 2))" }

  /// The day that many days later, or earlier for a number below 0; `nil` outside the years that days reach.
  package func adding(days: Int) -> Day? { Day(daysSince1970: daysSince1970 + days) }

  /// How many days after 1 January 1970; fewer than 0 before it.
  package var daysSince1970: Int { Basics.daysSince1970(year: year, month: month, day: day) }

  /// 0 is Monday.
  package var weekday: Int { (daysSince1970 + 3) - (daysSince1970 + 3).floorDivided(by: 7) * 7 }

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
