/// The session's own axis: it runs by differences of readings and never backward.
///
/// Wall times are shown beside it. Once the group has begun they do not run backward either: where the machine's clock
/// is set back they go on as if it had not been, so that no end comes before its start. A clock that is set forward is
/// followed. Steps of less than five seconds are not followed, so that two times that were typed as full minutes lie
/// whole minutes apart.
package struct Timeline: Sendable {
  /// The last reading that it was told of, and where it stood then, in milliseconds.
  package private(set) var last: ClockReading
  package private(set) var lastMs: Int64 = 0
  /// How far wall times are shown ahead of the machine's clock.
  private var aheadMs: Int64 = 0
  private var hasBegun = false
  private var offsets: Offsets
  /// Where the machine's clock was set after the group had begun, by a minute or more.
  package private(set) var steps: [ClockStep] = []

  package init(start: ClockReading) {
    last = start
    offsets = Offsets(start)
  }

  /// Moves the axis on to when an act was typed.
  package mutating func advance(by act: Act) {
    let step = step(to: act.reading)
    let moment = moment(at: act.reading)
    aheadMs = aheadMs(at: act.reading)
    lastMs = moment.sessionMs
    last = act.reading
    offsets.learn(from: act.reading)
    if let step { steps.append(ClockStep(line: act.number, at: moment, byMs: step)) }
    if act.events.contains(where: \.beginsGroup) { hasBegun = true }
  }

  /// Where a reading falls on the axis; the axis itself stays where it is.
  package func moment(at reading: ClockReading) -> Moment {
    let reading = here(reading)
    return Moment(
      sessionMs: lastMs + reading.elapsedMs(since: last), wallMs: reading.wallMs &+ aheadMs(at: reading),
      offsetSeconds: reading.offsetSeconds)
  }

  /// The instant on this axis at which the wall clock is said to have shown `wallMs`, told at `typed`.
  package func moment(claimedWallMs wallMs: Int64, typed: Moment) -> Moment {
    Moment(
      sessionMs: typed.sessionMs - (typed.wallMs - wallMs), wallMs: wallMs,
      offsetSeconds: offsets.seconds(atWallMs: wallMs))
  }

  /// Seconds east of Greenwich at that instant, as far as readings told.
  func offsetSeconds(atWallMs wallMs: Int64) -> Int { offsets.seconds(atWallMs: wallMs) }

  /// What a claim comes to that is told at `typed`: the occurrence of `18:09` nearest to that, or the first one that is
  /// not before `first`, in milliseconds since 1970. Of an hour that came twice only what is past can be meant.
  package func meaning(of claim: StatedTime, typed: Moment, from first: Int64? = nil) -> ClaimMeaning {
    switch claim {
    case .ago(let seconds): return .wallMs(typed.wallMs - Int64(seconds) * 1000)
    case .clock(let hour, let minute):
      let middle = first.map { $0 + 43_200_000 } ?? typed.wallMs
      let found = offsets.instants(hour: hour, minute: minute, nearestTo: middle)
      let past = found.filter { $0 <= typed.wallMs }
      let possible = past.isEmpty ? found : past
      guard let one = possible.first, let last = possible.last else { return .skipped }
      return one == last ? .wallMs(one) : .twice(one, last)
    }
  }

  // MARK: - Clocks that are set

  /// By how much the machine's clock was set between the last reading and this one, in milliseconds, where that is a
  /// minute or more and the group had begun; less than nothing where it was set back.
  package func step(to reading: ClockReading) -> Int64? {
    let step = stepMs(to: here(reading))
    guard hasBegun, step <= -60_000 || (step >= 60_000 && isForwardStep(to: reading)) else { return nil }
    return step
  }

  /// By how much the wall clock went further than the axis.
  private func stepMs(to reading: ClockReading) -> Int64 {
    let byWall = reading.wallMs.subtractingReportingOverflow(last.wallMs).partialValue
    return byWall.subtractingReportingOverflow(reading.elapsedMs(since: last)).partialValue
  }

  /// After a restart, or a gap of days, nobody can say.
  private func isForwardStep(to reading: ClockReading) -> Bool {
    reading.boot == last.boot && reading.bootMs >= last.bootMs && !reading.isOfAnotherEvening(than: last)
  }

  private func aheadMs(at reading: ClockReading) -> Int64 {
    guard hasBegun else { return 0 }
    let ahead = aheadMs.subtractingReportingOverflow(stepMs(to: reading))
    return ahead.overflow || ahead.partialValue < -5000 ? 0 : ahead.partialValue
  }
}

/// The machine's clock was set while the group went on.
package struct ClockStep: Hashable, Sendable {
  /// The act that was recorded next.
  package var line: Int
  /// When that was, in the times of the session.
  package var at: Moment
  /// Less than nothing where it was set back.
  package var byMs: Int64

  package init(line: Int, at: Moment, byMs: Int64) {
    self.line = line
    self.at = at
    self.byMs = byMs
  }
}

/// The times of one act.
package struct ActTimes: Hashable, Sendable {
  package var typed: Moment
  /// `nil` where it happened as it was typed.
  package var claimed: Moment?

  package init(typed: Moment, claimed: Moment?) {
    self.typed = typed
    self.claimed = claimed
  }
}

/// What a claimed time comes to.
package enum ClaimMeaning: Hashable, Sendable {
  /// Milliseconds since 1970.
  case wallMs(Int64)
  /// No clock showed that time: it lies in the hour that daylight saving skips.
  case skipped
  /// Clocks showed it twice, in the night when daylight saving ends.
  case twice(Int64, Int64)
}

extension Event {
  fileprivate var beginsGroup: Bool {
    guard case .phaseEntered = self else { return false }
    return true
  }
}
