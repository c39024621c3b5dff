/// An instant at which something is worth saying, derived from the session and never stored.
package struct Milestone: Hashable, Sendable {
  package var kind: Kind
  /// On the session's axis, in milliseconds.
  package var sessionMs: Int64

  /// Which of the instants that are announced it is.
  package enum Kind: Hashable, Sendable {
    /// So many seconds are left of the phase; 0 when its time is over.
    case phase(row: Int, secondsLeft: Int)
    /// 0 when the share is over; less than that when the turn has taken twice of it.
    case share(Person, secondsLeft: Int)
    case countdown(line: Int)
    /// The latest moment at which the check-out can still begin and be kept whole.
    case checkOutDue
    /// Someone who was expected has not come.
    case overdue(MemberID)
  }

  package init(kind: Kind, sessionMs: Int64) {
    self.kind = kind
    self.sessionMs = sessionMs
  }
}

extension Session {
  /// What falls due after one instant and up to another, in order, if nothing is recorded between.
  ///
  /// While the session is held nothing falls due but people who are expected, and after the end nothing at all.
  package func milestones(after start: Int64, upTo end: Int64, now: Moment) -> [Milestone] {
    guard stage == .gathering || stage == .running else { return [] }
    var found = attendance.compactMap(overdue)
    if stage == .running && !isHeld { found += clockMilestones(now: now) }
    return found.filter { $0.sessionMs > start && $0.sessionMs <= end }.sorted { $0.sessionMs < $1.sessionMs }
  }

  private func clockMilestones(now: Moment) -> [Milestone] {
    var found: [Milestone] = []
    func at(_ remainingMs: Int64) -> Int64 { now.sessionMs + remainingMs }
    if let row = currentPhase, let remaining = phaseRemainingMs(now: now) {
      for left in [300, 60, 0] where left == 0 || left < allottedSeconds(ofPhase: row) {
        found.append(
          Milestone(kind: .phase(row: row, secondsLeft: left), sessionMs: at(remaining - Int64(left) * 1000)))
      }
    }
    if let holder = floor.holder, let share = floor.running?.shareSeconds, let remaining = shareRemainingMs(now: now) {
      // A turn that has taken twice its share is said once more.
      for left in [300, 60, 0, -share] where left <= 0 || left < share {
        found.append(
          Milestone(kind: .share(holder, secondsLeft: left), sessionMs: at(remaining - Int64(left) * 1000)))
      }
    }
    if let remaining = untilCheckOutMs(now: now) {
      found.append(Milestone(kind: .checkOutDue, sessionMs: at(remaining)))
    }
    for countdown in countdowns {
      found.append(
        Milestone(kind: .countdown(line: countdown.line), sessionMs: at(remainingMs(of: countdown, now: now))))
    }
    return found
  }

  private func overdue(_ row: Attendance) -> Milestone? {
    guard case .expected(let within?, let since) = row.state else { return nil }
    return Milestone(kind: .overdue(row.member.id), sessionMs: since.sessionMs + Int64(within) * 1000)
  }
}
