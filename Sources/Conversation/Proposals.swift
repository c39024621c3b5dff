package import SessionCore
package import SlashCommands

/// The lines that come next in a session, the likeliest first: what TAB puts on an empty line.
///
/// A pass, a departure, a flag, a private note and the kind of a disposition are never among them: those are a person's
/// to choose. `offered` is what the last receipt offered.
package func nextLines(
  in session: Session, named people: PeopleByName, offered: [String], now: Moment
) -> [String] {
  let next = NextLines(session: session, people: people, now: now)
  switch session.stage {
  case .gathering: return next.arrivals + offered
  case .running: return next.missing + offered + next.phase + (next.isAtTheEnd ? next.unsettled + ["/close"] : [])
  case .closing: return next.missing + offered + next.unsettled + ["/close"]
  case .closed: return offered
  }
}

private struct NextLines {
  let session: Session
  let people: PeopleByName
  let now: Moment

  /// Members of whom it is not known yet whether they come.
  private var open: [Attendance] { session.attendance.filter(\.isOpen) }

  /// Before the start: everyone at once, then each person who comes later.
  var arrivals: [String] {
    let someoneIsHere = session.attendance.contains(where: \.isPresent)
    guard !open.isEmpty else { return someoneIsHere ? ["/start"] : [] }
    if someoneIsHere { return ["/start"] + open.map { "/here \(name($0))" } }
    let later = open.filter { $0.isExpectedLater }
    let all = later.isEmpty ? "/here all" : "/here all but \(later.map(name).joined(separator: ", "))"
    return [all, all + (later.isEmpty ? " but " : ", ")]
  }

  /// Who is still expected, and who has not come when the grace is over.
  var missing: [String] {
    open.map { row in
      guard isPastGrace(row) else { return "/here \(name(row))" }
      let noShow = session.opening.vocabulary.statuses.contains { $0.id == "no-show" } ? " no-show" : ""
      return "/absent \(name(row))\(noShow)"
    }
  }

  private func isPastGrace(_ row: Attendance) -> Bool {
    if session.stage == .closing { return true }
    if case .expected(let within?, let since) = row.state {
      return now.sessionMs >= since.sessionMs + Int64(within) * 1000
    }
    return session.runningSeconds(now: now) >= session.opening.policy.graceMinutes * 60
  }

  /// The next phase, once this one is done.
  var phase: [String] {
    guard isDone, let row = session.currentPhase, row + 1 < session.phases.count else { return [] }
    return ["/phase"]
  }

  var isAtTheEnd: Bool { isDone && session.currentPhase.map { $0 + 1 == session.phases.count } == true }

  /// Everyone has had a turn, or the time is over.
  private var isDone: Bool {
    guard !session.isHeld else { return false }
    if let left = session.phaseRemainingMs(now: now), left <= 0 { return true }
    guard let round = session.round, round.mode != .pairs else { return false }
    return round.offeredCount > 0 && session.stillToCome.isEmpty
  }

  /// By their line: whose flag is open is nothing for the screen.
  var unsettled: [String] {
    session.openFlags.map { $0.person == nil ? "/fix \($0.line) @" : "/resolve \($0.line) " }
  }

  private func name(_ row: Attendance) -> String { people.typedName(of: .member(row.member.id)) }
}

extension Attendance {
  fileprivate var isExpectedLater: Bool {
    if case .expected = state { true } else { false }
  }
}
