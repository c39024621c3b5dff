import Narration
package import Program

/// A week by ISO 8601: it begins on Monday, and the first of a year is the one with its first Thursday.
package struct ISOWeek: Hashable, Sendable, Comparable {
  package let year: Int
  /// 1 to 53.
  package let number: Int
  /// Monday's place among the days since 1 January 1970.
  package let firstDay: Int

  /// The week that a day falls into.
  package init(of day: Day) {
    self.init(daysSince1970: day.daysSince1970)
  }

  private init(daysSince1970 days: Int) {
    // 1 January 1970 was a Thursday.
    firstDay = days - ((days + 3) % 7 + 7) % 7
    let thursday = firstDay + 3
    let civil = CivilTime(wallMs: Int64(thursday) * 86_400_000, offsetSeconds: 0)
    year = civil.year
    let newYear = Day.count(year: civil.year, month: 1, day: 1)
    number = (thursday - newYear) / 7 + 1
  }

  /// `2026-W48`.
  package var text: String { "\(year)-W\(number < 10 ? "0" : "")\(number)" }
  /// The week after this one.
  package var next: ISOWeek { ISOWeek(daysSince1970: firstDay + 7) }

  package static func < (left: ISOWeek, right: ISOWeek) -> Bool { left.firstDay < right.firstDay }
}

extension Day {
  /// How many days after 1 January 1970; fewer than 0 before it.
  package var daysSince1970: Int { Day.count(year: year, month: month, day: day) }

  /// 0 is Monday.
  package var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 }

  /// Years are counted from March, so that a leap day ends its year.
  fileprivate static func count(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
