/// The one place that performs: decide, append, apply. Nothing is shown as done before the log has kept it, and nothing
/// else holds a session that changes.
package struct SessionEngine<Store: EventLog> {
  package private(set) var log: SessionLog
  package private(set) var store: Store
  /// Whether a second session of the group at the same time was said to be meant.
  package var allowsSameTime = false

  package init(_ log: SessionLog, store: Store) {
    self.log = log
    self.store = store
  }

  /// The session as the last kept act left it.
  package var session: Session { log.session }

  /// Decides, keeps and applies one command. A session at a time at which its group has another one is recorded only
  /// where the leader `insists`.
  ///
  /// - Returns: the act as recorded. A line that was made private is two acts: the private words first, then their
  ///   destruction in the chart's log; the first comes back.
  @discardableResult
  package mutating func perform(
    _ command: Command, claim: StatedTime? = nil, at reading: ClockReading, insists: Bool = false
  )
    throws(EngineFailure) -> Act
  {
    try finishWhatWasCutShort()
    let act: Act
    do throws(Refusal) {
      act = try log.decide(try seated(command), claim: claim, at: reading)
      if log.reopens(act), store.holdsSignedNote { throw Refusal.noteSigned }
    } catch {
      if error.saysWhatStays { log.noteFlagsSaidToStay() }
      throw .refused(error)
    }
    try keep(act, besidesOthers: insists || allowsSameTime)
    return act
  }

  private func seated(_ command: Command) throws(Refusal) -> Command {
    guard case .admit(var newcomer) = command, newcomer.seat == nil else { return command }
    newcomer.seat = try store.seat(for: newcomer, in: session)
    return .admit(newcomer)
  }

  /// Finishes what a crash cut short, before anything else is recorded: a private line whose words still stand in the
  /// chart's log.
  package mutating func finishWhatWasCutShort() throws(EngineFailure) {
    for act in log.unfinishedDestructions { try keep(act) }
  }

  private mutating func keep(_ act: Act, besidesOthers: Bool = true) throws(EngineFailure) {
    var placed = [PlacedAct(act: act, placement: log.placement(of: act))]
    if let destruction = log.destruction(after: act) { placed.append(PlacedAct(act: destruction, placement: .chart)) }
    var next = log
    for one in placed { next.apply(one.act) }
    if !besidesOthers, let other = other(atTheTimeOf: next.session) {
      throw .refused(.sameTime(as: other.times, other.id))
    }
    do { try store.append(placed, from: log.session, to: next.session) } catch { throw .notKept(error) }
    log = next
  }

  /// Another session of the group at the time to which the start or the end has just moved: one of them would be entered
  /// twice. A leader who insisted at the start is not asked again at the end.
  private func other(atTheTimeOf next: Session) -> OtherSession? {
    guard let times = next.times, times != log.session.times else { return nil }
    if let known = log.session.times, known.startedWallMs == times.startedWallMs, store.otherSession(at: known) != nil {
      return nil
    }
    return store.otherSession(at: times)
  }
}

/// Why a command came to nothing: the rules said no, or the world broke.
package enum EngineFailure: Error, Hashable, Sendable {
  case refused(Refusal)
  case notKept(LogFailure)
}
