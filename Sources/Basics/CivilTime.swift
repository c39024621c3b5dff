/// A date and a time of day as a clock on the wall showed them, by the proleptic Gregorian calendar.
package struct CivilTime: Hashable, Sendable {
  /// Year 0 is the one before year 1.
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int
  /// 0 to 23.
  package let hour: Int
  /// 0 to 59.
  package let minute: Int
  /// 0 to 59: leap seconds are not told apart.
  package let second: Int
  /// 0 to 999.
  package let millisecond: Int
  /// Seconds east of Greenwich.
  package let offsetSeconds: Int
  /// 0 is Sunday.
  package let weekday: Int

  /// Takes milliseconds since 1970 by Greenwich and seconds east of it.
  package init(wallMs: Int64, offsetSeconds: Int) {
    let localMs = wallMs + Int64(offsetSeconds) * 1000
    let days = localMs.floorDivided(by: 86_400_000)
    let msOfDay = Int(localMs - days * 86_400_000)
    (year, month, day) = civilDate(daysSince1970: Int(days))
    hour = msOfDay / 3_600_000
    minute = msOfDay / 60_000 % 60
    second = msOfDay / 1000 % 60
    millisecond = msOfDay % 1000
    self.offsetSeconds = offsetSeconds
    weekday = (Int(days) % 7 + 11) % 7
  }

  /// `2026-11-24T18:02:11.123+01:00`: ISO 8601 with milliseconds and offset.
  package var iso8601: String {
    "\(date)T\(clock):\(second.digits(atLeast: 2)).\(millisecond.digits(atLeast: 3))\(offset)"
  }

  /// `2026-11-24`.
  package var date: String { "\(year.digits(atLeast: 4))-\(month.digits(atLeast: 2))-\(day.digits(atLeast: 2))" }

  /// `2026-11-24 18:02`, as a spreadsheet takes it for a time.
  package var dateAndClock: String { "\(date) \(clock)" }

  /// `18:02`.
  package var clock: String { "\(hour.digits(atLeast: 2)):\(minute.digits(atLeast: 2))" }

  /// `+01:00`; Greenwich itself is `+00:00`.
  private var offset: String {
    let minutes = abs(offsetSeconds) / 60
    return "\(offsetSeconds < 0 ? "-" : "+")\((minutes / 60).digits(atLeast: 2)):\((minutes % 60).digits(atLeast: 2))"
  }
}
