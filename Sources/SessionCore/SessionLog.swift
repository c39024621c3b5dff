/// Every act of a session in the order in which it was recorded, with the session that they make.
///
/// Undo is an act that names what it takes back: the session is folded again without it, and the log keeps both.
package struct SessionLog: Sendable {
  package private(set) var acts: [Act]
  /// Numbers of the acts that have been taken back.
  package private(set) var undone: Set<Int> = []
  /// Numbers of the acts that `/redo` would give back, the next one last.
  package private(set) var redoable: [Int] = []
  package private(set) var session: Session
  package private(set) var timeline: Timeline
  /// When each act was typed, on the session's axis.
  private var typed: [Moment]
  /// The number of the act that would have come next when it was last said that flags stay.
  var flagsSaidToStay: Int?
  /// Places of the acts that give another the time at which it happened.
  private var retiming: [Int] = []

  /// The log that begins with the act that holds `sessionOpened`; `nil` comes back for any other.
  package init?(opening act: Act, past: PriorSessions) {
    guard case .sessionOpened(let opening)? = act.events.first else { return nil }
    acts = [act]
    timeline = Timeline(start: act.reading)
    typed = [timeline.moment(at: act.reading)]
    session = Session(opening, past: past, at: typed[0])
  }

  /// The session that these acts make, in the order of their numbers; `nil` when the first is not an opening.
  package init?(replaying acts: [Act], past: PriorSessions) {
    guard let first = acts.first else { return nil }
    self.init(opening: first, past: past)
    self.acts = acts
    typed.reserveCapacity(acts.count)
    for index in acts.indices.dropFirst() { takeIn(index) }
    foldAnew()
  }

  /// Where a reading of the machine's clocks falls on the session's axis.
  package func moment(at reading: ClockReading) -> Moment { timeline.moment(at: reading) }

  /// When an act was typed, on the session's axis.
  package func typedAt(_ number: Int) -> Moment? {
    acts.lastIndex { $0.number == number }.map { typed[$0] }
  }

  /// When an act was typed, and when it is said to have happened, as clocks showed it; of an act that the log holds.
  package func times(of act: Act) -> ActTimes {
    let typed = typedAt(act.number) ?? moment(at: act.reading)
    return ActTimes(
      typed: typed, claimed: act.claimedWallMs.map { timeline.moment(claimedWallMs: $0, typed: typed) })
  }

  /// The act with this number, whether it stands or was taken back.
  package func act(_ number: Int) -> Act? { acts.last { $0.number == number } }

  /// The number that the next act will have.
  package var nextNumber: Int { (acts.last?.number ?? -1) + 1 }

  /// Acts that stand, the opening apart.
  package var standing: [Act] { acts.dropFirst().filter { !undone.contains($0.number) } }

  /// It was said that the newest flags stay: an undo that comes before any other act passes over them.
  package mutating func noteFlagsSaidToStay() { flagsSaidToStay = nextNumber }

  // MARK: - Apply

  /// Takes in an act that was decided and kept. It never fails, since a log that was released must always open.
  package mutating func apply(_ act: Act) {
    acts.append(act)
    if takeIn(acts.count - 1) {
      foldAnew()
    } else {
      session.apply(act.events, stamp(of: act, on: timeline, fixes: [:]))
    }
  }

  /// Takes in what an act says of others: which of them stand, and which have their words.
  ///
  /// - Returns: whether the session has to be folded again; destroyed words are taken out of it by `Session.apply`.
  @discardableResult
  private mutating func takeIn(_ index: Int) -> Bool {
    timeline.advance(by: acts[index])
    typed.append(timeline.moment(at: acts[index].reading))
    switch acts[index].events.first {
    case .undone(let number):
      undone.insert(number)
      redoable.append(number)
      return true
    case .redone(let number):
      undone.remove(number)
      redoable.removeAll { $0 == number }
      return true
    case .refiled(_, .at):
      retiming.append(index)
      redoable = []
      return true
    case .wordsDestroyed(let number):
      redoable = []
      if let destroyed = acts[..<index].firstIndex(where: { $0.number == number }) {
        acts[destroyed].events = acts[destroyed].events.map { $0.traits.withoutWords ?? $0 }
      }
    default: redoable = []
    }
    return false
  }

  private mutating func foldAnew() { session = folded(upTo: acts.count) }

  /// The session as the standing acts before a place in the log make it.
  func folded(upTo end: Int) -> Session {
    var folded = Session(session.opening, past: session.past, at: typed[0])
    forEachStanding(before: end) { act, stamp in
      if act.number != acts[0].number { folded.apply(act.events, stamp) }
    }
    return folded
  }

  /// Goes over the acts that stand before a place in the log, each with its corrected time; the opening is always one.
  func forEachStanding(before end: Int, _ take: (Act, Stamp) -> Void) {
    var timeline = Timeline(start: acts[0].reading)
    let fixes = timeFixes
    for index in 0..<max(end, 1) {
      timeline.advance(by: acts[index])
      guard !undone.contains(acts[index].number) else { continue }
      take(acts[index], stamp(of: acts[index], on: timeline, fixes: fixes))
    }
  }

  /// The session as it stood with this act; without it where the act was taken back.
  package func session(with number: Int) -> Session {
    guard let index = acts.firstIndex(where: { $0.number == number }) else { return session }
    return folded(upTo: index + 1)
  }

  /// Claimed times that were given afterward, by the act's number; the last one holds.
  package var timeFixes: [Int: Int64] {
    var fixes: [Int: Int64] = [:]
    for index in retiming where !undone.contains(acts[index].number) {
      for case .refiled(let line, .at(let wallMs)) in acts[index].events { fixes[line] = wallMs }
    }
    return fixes
  }

  /// On the axis as it was when the act was typed: what a later reading tells of the zone changes nothing about it.
  private func stamp(of act: Act, on timeline: Timeline, fixes: [Int: Int64]) -> Stamp {
    let typed = timeline.moment(at: act.reading)
    let claimed = fixes[act.number] ?? act.claimedWallMs
    let at = claimed.map { timeline.moment(claimedWallMs: $0, typed: typed) } ?? typed
    return Stamp(line: act.number, typed: typed, at: at, isClaimed: claimed != nil)
  }
}
