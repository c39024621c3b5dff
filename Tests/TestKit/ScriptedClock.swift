package import SessionCore

/// A clock that stands still until it is told: it begins on Tuesday, 3 March 2026, at 18:00 in Central Europe.
package struct ScriptedClock: Sendable {
  package private(set) var reading: ClockReading

  package init() {
    reading = ClockReading(
      wallMs: 1_772_557_200_000, offsetSeconds: 3600, bootMs: 50_000_000, boot: BootID(high: 1, low: 1))
  }

  /// Begins with another reading.
  package init(_ reading: ClockReading) { self.reading = reading }

  /// Time passes on every clock.
  package mutating func advance(seconds: Int) {
    reading.wallMs += Int64(seconds) * 1000
    reading.bootMs += Int64(seconds) * 1000
  }

  /// The wall clock is set, as the network's time does; no time passes.
  package mutating func setWall(bySeconds seconds: Int) { reading.wallMs += Int64(seconds) * 1000 }

  /// Daylight saving begins or ends, or the laptop has travelled.
  package mutating func setOffset(seconds: Int) { reading.offsetSeconds = seconds }

  /// The machine starts again: so much time has passed, and the boot clock counts from 0 again.
  package mutating func reboot(afterSeconds seconds: Int) {
    reading.wallMs += Int64(seconds) * 1000
    reading.bootMs = 0
    reading.boot = BootID(high: 2, low: reading.boot.low + 1)
  }
}
