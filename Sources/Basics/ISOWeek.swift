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
    firstDay = (days + 3).floorDivided(by: 7) * 7 - 3
    let thursday = firstDay + 3
    year = civilDate(daysSince1970: thursday).year
    let newYear = Basics.daysSince1970(year: year, month: 1, day: 1)
    number = (thursday - newYear) / 7 + 1
  }

  /// `2026-W48`.
  package var text: String { "\(year)-W\(number.digits(atLeast: 2))" }
  /// The week after this one.
  package var next: ISOWeek { ISOWeek(daysSince1970: firstDay + 7) }

  package static func < (left: ISOWeek, right: ISOWeek) -> Bool { left.firstDay < right.firstDay }
}
