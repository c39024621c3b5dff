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
  case .running: return next.missing + offered + next.onward + (next.isAtTheEnd ? next.unsettled + ["/close"] : [])
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
    if someoneIsHere { return ["/start"] + open.map { "/here \(name($0.member.id))" } }
    let later = open.filter { $0.isExpectedLater }
    let all = later.isEmpty ? "/here all" : "/here all but \(later.map { name($0.member.id) }.joined(separator: ", "))"
    return [all, all + (later.isEmpty ? " but " : ", ")]
  }

  /// Who is still expected, and who has not come when the grace is over.
  var missing: [String] {
    open.map { row in
      guard isPastGrace(row) else { return "/here \(name(row.member.id))" }
      let noShow = session.opening.vocabulary.statuses.contains { $0.id == "no-show" } ? " no-show" : ""
      return "/absent \(name(row.member.id))\(noShow)"
    }
  }

  private func isPastGrace(_ row: Attendance) -> Bool {
    if session.stage == .closing { return true }
    if case .expected(let within?, let since) = row.state {
      return now.sessionMs >= since.sessionMs + Int64(within) * 1000
    }
    return session.runningSeconds(now: now) >= session.opening.policy.graceMinutes * 60
  }

  /// The skill that this phase is for, until it is begun; the next phase, once this one is done.
  var onward: [String] {
    guard !session.isHeld, let row = session.currentPhase else { return [] }
    let isBegun = session.skills.contains { $0.phase == row }
    let skill = session.phases[row].plan.skill == nil || isBegun || isOver ? [] : ["/skill"]
    return skill + (isDone && row + 1 < session.phases.count ? ["/phase"] : [])
  }

  var isAtTheEnd: Bool { isDone && session.currentPhase.map { $0 + 1 == session.phases.count } == true }

  /// Everyone has had a turn, the skill has had its last step, or the time is over.
  private var isDone: Bool {
    guard !session.isHeld else { return false }
    if isOver { return true }
    guard let round = session.round else { return hasHadLastStep }
    return round.mode != .pairs && round.offeredCount > 0 && session.stillToCome.isEmpty
  }

  private var isOver: Bool { session.phaseRemainingMs(now: now).map { $0 <= 0 } ?? false }

  private var hasHadLastStep: Bool {
    guard session.skillIsOpen, let skill = session.skills.last else { return false }
    return skill.stepsShown > 0 && skill.stepsShown == skill.plan.stepCount
  }

  /// What `/todo` lists, each up to what only a person can say of it. Who is missing stands before it; one flag about
  /// several people, and several concerns about one person, are one line.
  var unsettled: [String] {
    session.unsettled.compactMap(line).unique
  }

  private func line(for item: Unsettled) -> String? {
    switch item {
    // By their line: whose flag is open is nothing for the screen.
    case .flag(let flag):
      if flag.person == nil { "/fix \(flag.line) @" } else { "/resolve \(flag.line) " + (isShared(flag) ? "@" : "") }
    case .earlierFlag(let concern):
      concern.member == nil ? "/fix \(concern.number) @" : "/resolve \(concern.number) "
    case .followUp(let concern): concern.member.map { "/followed \(name($0)) " }
    case .attendance: nil
    case .commitment(let member): "/kept \(name(member)) "
    }
  }

  /// Raised about several people: the line alone does not say whose is settled.
  private func isShared(_ flag: Flag) -> Bool { session.openFlags.count { $0.line == flag.line } > 1 }

  private func name(_ member: MemberID) -> String { people.typedName(of: .member(member)) }
}

extension Attendance {
  fileprivate var isExpectedLater: Bool {
    if case .expected = state { true } else { false }
  }
}
