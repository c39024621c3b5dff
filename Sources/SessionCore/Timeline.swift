/// The session's own axis: it runs by differences of readings and never backward.
package struct Timeline: Sendable {
  /// The last reading that it was told of, and where it stood then, in milliseconds.
  package private(set) var last: Reading
  package private(set) var lastMs: Int64 = 0
  /// From which wall time on which offset was in force, as far as readings told.
  private var offsets: [(fromWallMs: Int64, seconds: Int)]

  package init(start: Reading) {
    last = start
    offsets = [(start.wallMs, start.offsetSeconds)]
  }

  /// Moves the axis on by what passed since the last reading.
  package mutating func advance(to reading: Reading) {
    lastMs += reading.elapsedMs(since: last)
    if reading.offsetSeconds != last.offsetSeconds { offsets.append((reading.wallMs, reading.offsetSeconds)) }
    last = reading
  }

  /// Where a reading falls on the axis; the axis itself stays where it is.
  package func moment(at reading: Reading) -> Moment {
    Moment(
      sessionMs: lastMs + reading.elapsedMs(since: last), wallMs: reading.wallMs,
      offsetSeconds: reading.offsetSeconds)
  }

  /// The instant on this axis at which the wall clock is said to have shown `wallMs`, told at `reading`.
  package func moment(claimedWallMs wallMs: Int64, at reading: Reading) -> Moment {
    let typed = moment(at: reading)
    return Moment(
      sessionMs: typed.sessionMs - (reading.wallMs - wallMs), wallMs: wallMs,
      offsetSeconds: offsetSeconds(atWallMs: wallMs) ?? reading.offsetSeconds)
  }

  /// The wall time that a claim means, in milliseconds since 1970: the occurrence of `18:09` nearest to `reading`, or
  /// the first one that is not before `first`.
  package func wallMs(of claim: Claim, at reading: Reading, from first: Int64? = nil) -> Int64 {
    switch claim {
    case .ago(let seconds): return reading.wallMs - Int64(seconds) * 1000
    case .clock(let hour, let minute):
      let middle = first.map { $0 + 43_200_000 } ?? reading.wallMs
      let nearest = nearestWallMs(hour: hour, minute: minute, offsetSeconds: reading.offsetSeconds, to: middle)
      guard let then = offsetSeconds(atWallMs: nearest), then != reading.offsetSeconds else { return nearest }
      return nearestWallMs(hour: hour, minute: minute, offsetSeconds: then, to: middle)
    }
  }

  private func nearestWallMs(hour: Int, minute: Int, offsetSeconds: Int, to wallMs: Int64) -> Int64 {
    let day: Int64 = 86_400_000
    let local = wallMs + Int64(offsetSeconds) * 1000
    let midnight = local - ((local % day) + day) % day
    var candidate = midnight + Int64(hour * 60 + minute) * 60_000
    if candidate - local > day / 2 { candidate -= day }
    if local - candidate > day / 2 { candidate += day }
    return candidate - Int64(offsetSeconds) * 1000
  }

  /// Which offset was in force at a wall time, as far as readings told.
  func offsetSeconds(atWallMs wallMs: Int64) -> Int? { offsets.last { $0.fromWallMs <= wallMs }?.seconds }
}
