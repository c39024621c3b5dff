/// Clocks: every figure is asked of recorded instants and a "now". Nothing here is stored.
extension Session {
  /// Seconds since the first phase began, held time included; 0 before that.
  package func runningSeconds(now: Moment) -> Int {
    guard let startedAt else { return 0 }
    return seconds((endedAt ?? now).sessionMs - startedAt.sessionMs)
  }

  /// Milliseconds on a phase's clock, which stands still while the session is held.
  package func elapsedMs(ofPhase row: Int, now: Moment) -> Int64 {
    phases[row].spans.durationMs(now: now.sessionMs, outside: [held])
  }

  /// Seconds that a phase has, with what `/more` added.
  package func allottedSeconds(ofPhase row: Int) -> Int { phases[row].plan.plannedSeconds + phases[row].extraSeconds }

  /// Milliseconds left of the current phase; negative when it is over its time. `nil` outside the phases.
  package func phaseRemainingMs(now: Moment) -> Int64? {
    guard let row = currentPhase, stage == .running else { return nil }
    return Int64(allottedSeconds(ofPhase: row)) * 1000 - elapsedMs(ofPhase: row, now: now)
  }

  /// Milliseconds of a turn with the floor: pauses and held time do not count.
  package func elapsedMs(of turn: Turn, now: Moment) -> Int64 {
    turn.spans.durationMs(now: now.sessionMs, outside: [held])
  }

  /// Milliseconds left of the running share; negative when it is over. `nil` without a turn or without a share time.
  package func shareRemainingMs(now: Moment) -> Int64? {
    guard let turn = floor.running, let share = turn.shareSeconds else { return nil }
    return Int64(share) * 1000 - elapsedMs(of: turn, now: now)
  }

  /// Milliseconds left of a countdown, which stands still while the session is held; negative when it has run out.
  package func remainingMs(of countdown: Countdown, now: Moment) -> Int64 {
    var running = Spans()
    running.open(at: countdown.setAt.sessionMs)
    return Int64(countdown.seconds) * 1000 - running.durationMs(now: now.sessionMs, outside: [held])
  }

  /// Milliseconds that someone was in the room: from arrival, not before the start, to departure or the end, less time
  /// out, held and in break phases.
  package func presentMs(of member: MemberID, now: Moment) -> Int64 {
    guard let row = attendance(of: member), startedAt != nil else { return 0 }
    return inRoom(row).durationMs(now: limit(now), outside: [row.out, held, breaks])
  }

  /// Whole minutes present, never rounded up: they may be billed.
  package func minutesPresent(of member: MemberID, now: Moment) -> Int {
    Minutes.whole(ms: presentMs(of: member, now: now))
  }

  /// Whole minutes of break that fall into someone's time in the room.
  package func breakMinutes(of member: MemberID, now: Moment) -> Int {
    guard let row = attendance(of: member), startedAt != nil else { return 0 }
    let present = inRoom(row)
    let without = present.durationMs(now: limit(now), outside: [row.out, held])
    return Minutes.whole(ms: without - presentMs(of: member, now: now))
  }

  /// Whole minutes that someone was out of the room between their arrival and their departure, breaks and held time
  /// left out: with the minutes present they add up to the whole minutes between the two.
  package func minutesOut(of member: MemberID, now: Moment) -> Int {
    guard let row = attendance(of: member), startedAt != nil else { return 0 }
    let withOut = inRoom(row).durationMs(now: limit(now), outside: [held, breaks])
    return Minutes.whole(ms: withOut) - minutesPresent(of: member, now: now)
  }

  /// Seconds by which the session is behind its plan: later than planned where the current phase should be, or over the
  /// current phase's time. Held time moves the plan. 0 when it is not behind.
  package func behindSeconds(now: Moment) -> Int {
    guard let row = currentPhase, stage == .running else { return 0 }
    let before = phases[..<row].reduce(0) { $0 + Int64($1.plan.plannedSeconds) * 1000 }
    let spentElsewhere = phases.indices.filter { $0 != row }.reduce(Int64(0)) { $0 + elapsedMs(ofPhase: $1, now: now) }
    let over = max(0, elapsedMs(ofPhase: row, now: now) - Int64(phases[row].plan.plannedSeconds) * 1000)
    return max(0, seconds(spentElsewhere + over - before))
  }

  /// Milliseconds until the last phase has to begin to be kept whole; negative when that is past. `nil` when the last
  /// phase is not a check-out, or is running, or the session is not.
  package func untilCheckOutMs(now: Moment) -> Int64? {
    guard stage == .running, let row = currentPhase, let last = phases.indices.last, row < last,
      phases[last].plan.kind == .checkOut
    else { return nil }
    let planned = phases.reduce(0) { $0 + Int64($1.plan.plannedSeconds) * 1000 }
    let spent = phases.indices.reduce(Int64(0)) { $0 + elapsedMs(ofPhase: $1, now: now) }
    return planned - Int64(phases[last].plan.plannedSeconds) * 1000 - spent
  }

  private func inRoom(_ row: Attendance) -> Spans {
    var spans = Spans()
    guard let startedAt else { return spans }
    for span in row.present.closed where span.end > startedAt.sessionMs {
      spans.add(from: max(span.start, startedAt.sessionMs), to: span.end)
    }
    if let since = row.present.openSince { spans.open(at: max(since, startedAt.sessionMs)) }
    return spans
  }

  private func limit(_ now: Moment) -> Int64 { (endedAt ?? now).sessionMs }

  /// The time in phases that are breaks.
  private var breaks: Spans {
    var spans = Spans()
    for row in phases where row.plan.kind == .break {
      for span in row.spans.closed { spans.add(from: span.start, to: span.end) }
      if let since = row.spans.openSince { spans.open(at: since) }
    }
    return spans
  }

  private func seconds(_ milliseconds: Int64) -> Int { Int(milliseconds / 1000) }
}
