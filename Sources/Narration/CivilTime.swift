package import SessionCore

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
    (year, month, day) = CivilTime.date(daysSince1970: Int(days))
    hour = msOfDay / 3_600_000
    minute = msOfDay / 60_000 % 60
    second = msOfDay / 1000 % 60
    millisecond = msOfDay % 1000
    self.offsetSeconds = offsetSeconds
    weekday = (Int(days) % 7 + 11) % 7
  }

  /// `2026-11-24T18:02:11.123+01:00`: ISO 8601 with milliseconds and offset.
  package var iso8601: String {
    "\(date)T\(clock):\(padded(second, 2)).\(padded(millisecond, 3))\(offset)"
  }

  /// `2026-11-24`.
  package var date: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// `2026-11-24 18:02`, as a spreadsheet takes it for a time.
  package var dateAndClock: String { "\(date) \(clock)" }

  /// `18:02`.
  package var clock: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

  /// `+01:00`; Greenwich itself is `+00:00`.
  private var offset: String {
    let minutes = abs(offsetSeconds) / 60
    return "\(offsetSeconds < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }

  /// Years are counted from March, so that a leap day ends its year; an era is the 400 years after which all repeats.
  private static func date(daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
    let daysSinceMarchOfYear0 = daysSince1970 + 719_468
    let era = Int(Int64(daysSinceMarchOfYear0).floorDivided(by: 146_097))
    let dayOfEra = daysSinceMarchOfYear0 - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

extension Moment {
  /// The wall's date and time at this instant, in the offset of then.
  package var civil: CivilTime { CivilTime(wallMs: wallMs, offsetSeconds: offsetSeconds) }
  /// The wall's `18:02`.
  package var clock: String { civil.clock }
}

extension Int64 {
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

/// A whole number with leading zeros, as wide as asked at least.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
