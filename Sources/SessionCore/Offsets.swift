/// Which offset from Greenwich was in force when, as far as readings told.
struct Offsets: Sendable {
  private var first: Int
  /// In the order of time.
  private var changes: [OffsetChange] = []

  init(_ start: ClockReading) {
    first = start.offsetSeconds
    learn(from: start)
  }

  /// A change that a reading knows of holds; without one the offset changed when it was first read.
  mutating func learn(from reading: ClockReading) {
    if let change = reading.offsetChange, !changes.contains(change) {
      changes.removeAll { known in
        change.wallMs.subtractingReportingOverflow(known.wallMs).partialValue.magnitude < ClockReading.longestGapMs
      }
      if changes.isEmpty { first = change.beforeSeconds }
      take(in: change)
    }
    let known = seconds(atWallMs: reading.wallMs)
    guard known != reading.offsetSeconds else { return }
    take(in: OffsetChange(wallMs: reading.wallMs, beforeSeconds: known, afterSeconds: reading.offsetSeconds))
  }

  private mutating func take(in change: OffsetChange) {
    changes.append(change)
    changes.sort { $0.wallMs < $1.wallMs }
  }

  /// Seconds east of Greenwich.
  func seconds(atWallMs wallMs: Int64) -> Int { changes.last { $0.wallMs <= wallMs }?.afterSeconds ?? first }

  /// The instants nearest to `wallMs` at which a clock showed that time of day: none in the hour that was skipped, two in
  /// the hour that came twice, else one.
  func instants(hour: Int, minute: Int, nearestTo wallMs: Int64) -> [Int64] {
    let all = Set([first] + changes.flatMap { [$0.beforeSeconds, $0.afterSeconds] })
    let found = all.flatMap { offset in
      Self.instants(hour: hour, minute: minute, offset, around: wallMs).filter { seconds(atWallMs: $0) == offset }
    }
    let inOrder = Set(found).sorted()
    guard let nearest = inOrder.min(by: { abs($0 - wallMs) < abs($1 - wallMs) }) else { return [] }
    // In the night of a change the nearest one of the day before or after is not what is meant.
    guard abs(nearest - wallMs) <= Self.halfDay + Self.longestShift else { return [] }
    return inOrder.filter { abs($0 - nearest) <= Self.longestShift }
  }

  private static let day: Int64 = 86_400_000
  private static let halfDay = day / 2
  /// No zone moves its clocks by more in one night.
  private static let longestShift: Int64 = 3 * 3_600_000

  /// That time of day on the local day of `wallMs` and on those before and after it, as if the offset were always this.
  private static func instants(hour: Int, minute: Int, _ offsetSeconds: Int, around wallMs: Int64) -> [Int64] {
    let local = wallMs + Int64(offsetSeconds) * 1000
    let midnight = local - ((local % day) + day) % day
    let today = midnight + Int64(hour * 60 + minute) * 60_000 - Int64(offsetSeconds) * 1000
    return [today - day, today, today + day]
  }
}
