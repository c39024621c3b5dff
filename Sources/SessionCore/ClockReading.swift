/// What the clocks said at one instant: the core never reads one, it is told.
package struct ClockReading: Hashable, Sendable {
  /// Milliseconds since 1970 by the wall clock.
  package var wallMs: Int64
  /// Seconds east of Greenwich at that instant.
  package var offsetSeconds: Int
  /// Milliseconds since boot, suspend included.
  package var bootMs: Int64
  /// Which boot that counts from.
  package var boot: BootID
  /// The change of the clocks to or from daylight saving that lies within a day and a half of it, if one does.
  package var offsetChange: OffsetChange?

  package init(wallMs: Int64, offsetSeconds: Int, bootMs: Int64, boot: BootID, offsetChange: OffsetChange? = nil) {
    self.wallMs = wallMs
    self.offsetSeconds = offsetSeconds
    self.bootMs = bootMs
    self.boot = boot
    self.offsetChange = offsetChange
  }

  /// Milliseconds from `earlier` to here: by the boot clock within one boot, else by the wall clock, and never less
  /// than 0, so that a clock that was set, daylight saving and suspend do no harm. A clock that jumped further than an
  /// evening can last (a virtual machine that was put back) is not believed: the other one counts, and where that
  /// jumped as far, no more than the longest gap.
  package func elapsedMs(since earlier: ClockReading) -> Int64 {
    let byWall = wallMs.subtractingReportingOverflow(earlier.wallMs).partialValue
    guard boot == earlier.boot else { return max(0, min(byWall, Self.longestGapMs)) }
    let byBoot = bootMs.subtractingReportingOverflow(earlier.bootMs).partialValue
    let believed = byBoot <= Self.longestGapMs ? byBoot : byWall
    return max(0, min(believed, Self.longestGapMs))
  }

  /// A day and a half: no two acts of one evening lie further apart.
  package static let longestGapMs: Int64 = 36 * 3_600_000

  /// Whether more time passed since `earlier`, by either clock, than an evening can last. Times from paper are typed, and
  /// no clock is asked.
  package func isOfAnotherEvening(than earlier: ClockReading) -> Bool {
    if isFromPaper || earlier.isFromPaper { return false }
    let byWall = wallMs.subtractingReportingOverflow(earlier.wallMs).partialValue
    let byBoot = bootMs.subtractingReportingOverflow(earlier.bootMs).partialValue
    return byWall > Self.longestGapMs || (boot == earlier.boot && byBoot > Self.longestGapMs)
  }
}

/// An instant from which on another offset is in force, as in the night when daylight saving begins.
package struct OffsetChange: Hashable, Sendable {
  /// Milliseconds since 1970.
  package var wallMs: Int64
  /// Seconds east of Greenwich up to it.
  package var beforeSeconds: Int
  /// Seconds east of Greenwich from it on.
  package var afterSeconds: Int

  package init(wallMs: Int64, beforeSeconds: Int, afterSeconds: Int) {
    self.wallMs = wallMs
    self.beforeSeconds = beforeSeconds
    self.afterSeconds = afterSeconds
  }
}

/// One start of the machine, as the kernel names it.
package struct BootID: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

/// An instant of a session, on both of its axes.
package struct Moment: Hashable, Sendable {
  /// Milliseconds on the session's own axis, which only runs forward: 0 is its opening, claimed instants may be less.
  /// All durations are differences of these.
  package var sessionMs: Int64
  /// What a clock on the wall showed or is claimed to have shown, in milliseconds since 1970. For display only.
  package var wallMs: Int64
  /// Seconds east of Greenwich.
  package var offsetSeconds: Int

  package init(sessionMs: Int64, wallMs: Int64, offsetSeconds: Int) {
    self.sessionMs = sessionMs
    self.wallMs = wallMs
    self.offsetSeconds = offsetSeconds
  }
}

/// A time that someone says an act happened at, as the last words of a line: `at 18:09` or `at -5m`.
package enum StatedTime: Hashable, Sendable {
  case clock(hour: Int, minute: Int)
  case ago(seconds: Int)
}
