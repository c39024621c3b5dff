package import Basics
import CProcess
package import SessionCore

/// The machine's clocks, read where the composition asks for them and nowhere else.
package struct MachineClock {
  /// Given how much time was skipped, in milliseconds.
  private let read: (Int64) -> ClockReading
  private let zone = Zone()
  private var skippedMs: Int64 = 0

  /// The clocks of this machine.
  package init() {
    var text = [CChar](repeating: 0, count: 37)
    let isKnown = process_boot_id(&text)
    let digits = text.filter { $0 != 0x2D && $0 != 0 }.map { UInt8(bitPattern: $0) }
    // Without a boot id the two zeros never match another machine's acts, and one run's own boot clock still counts.
    let boot = isKnown ? BootID(hexadecimal: digits) : BootID(high: 0, low: 0)
    read = { [zone] skippedMs in
      let wallMs = process_wall_clock_ms() + skippedMs
      return ClockReading(
        wallMs: wallMs, offsetSeconds: zone.offsetSeconds(atWallSecond: wallMs / 1000),
        bootMs: process_boot_clock_ms() + skippedMs, boot: boot,
        offsetChange: zone.offsetChange(near: wallMs / 1000))
    }
  }

  /// Clocks that a simulation moves; nothing is skipped on them.
  package init(simulated reading: @escaping () -> ClockReading) {
    read = { _ in reading() }
  }

  /// Lets time pass without waiting for it, for an evening that was recorded.
  package mutating func skip(seconds: Int) {
    skippedMs += Int64(seconds) * 1000
  }

  /// The beginning of a day in the machine's zone, for a session that is entered from paper.
  package func paperReading(of day: Day) -> ClockReading {
    let utc = Int64(day.daysSince1970) * 86_400
    let guess = zone.offsetSeconds(atWallSecond: utc)
    let second = utc - Int64(zone.offsetSeconds(atWallSecond: utc - Int64(guess)))
    return .paper(
      wallMs: second * 1000, offsetSeconds: zone.offsetSeconds(atWallSecond: second),
      offsetChange: zone.offsetChange(around: second))
  }

  /// Both clocks at this instant.
  package func reading() -> ClockReading { read(skippedMs) }
}

/// The machine's time zone, which is looked up once in a minute: every key asks for the time, and the zone stands in a
/// file. No zone changes its offset within a minute; another zone set on the machine is seen at the next.
private final class Zone {
  private var known: (wallMinute: Int64, offsetSeconds: Int, change: OffsetChange?)?

  func offsetSeconds(atWallSecond second: Int64) -> Int { found(at: second).offsetSeconds }

  /// The change of the clocks that lies less than a day and a half back, or half a day ahead.
  func offsetChange(near second: Int64) -> OffsetChange? { found(at: second).change }

  /// The change of the clocks within the day and a half that follow.
  func offsetChange(around second: Int64) -> OffsetChange? { change(from: second - 3600, to: second + 36 * 3600) }

  private func found(at second: Int64) -> (wallMinute: Int64, offsetSeconds: Int, change: OffsetChange?) {
    if let known, known.wallMinute == second / 60 { return known }
    let found = (second / 60, offset(at: second), change(from: second - 36 * 3600, to: second + 12 * 3600))
    known = found
    return found
  }

  private func change(from first: Int64, to last: Int64) -> OffsetChange? {
    let (before, after) = (offset(at: first), offset(at: last))
    guard before != after else { return nil }
    // The first second with the new offset lies in this range, which is halved until it is one second long.
    var (old, new) = (first, last)
    while new - old > 1 {
      let middle = old + (new - old) / 2
      if offset(at: middle) == before { old = middle } else { new = middle }
    }
    return OffsetChange(wallMs: new * 1000, beforeSeconds: before, afterSeconds: after)
  }

  private func offset(at second: Int64) -> Int { Int(process_local_offset_seconds(second)) }
}

extension BootID {
  fileprivate init(hexadecimal digits: [UInt8]) {
    func number(_ part: ArraySlice<UInt8>) -> UInt64 { UInt64(String(decoding: part, as: UTF8.self), radix: 16) ?? 0 }
    self.init(high: number(digits.prefix(16)), low: number(digits.dropFirst(16)))
  }
}
