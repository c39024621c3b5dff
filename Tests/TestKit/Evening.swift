package import SessionCore

/// One evening of a test: a log, a clock that is told, and the commands that are given.
package struct Evening: Sendable {
  package private(set) var log: SessionLog
  package var clock: ScriptedClock

  /// An evening where nothing has happened yet but its opening, with so many of the invented members on the roster.
  package init(
    people: Int = 6, roster: [Member]? = nil, outline: Outline = .invented, leaders: [String] = ["Dr. Kim Lee"],
    past: PriorSessions = PriorSessions(), policy: Policy = Policy(), at reading: ClockReading? = nil
  ) throws(NoOpening) {
    clock = reading.map { ScriptedClock($0) } ?? ScriptedClock()
    let opening = SessionSetup(
      id: SessionID(high: 7, low: 7), group: GroupID(1), groupName: "Tuesday evening", outline: outline,
      roster: roster ?? Array(Member.invented.prefix(people)), leaders: leaders, policy: policy,
      vocabulary: .invented)
    let act = Act(number: 0, reading: clock.reading, events: [.sessionOpened(opening)])
    guard let log = SessionLog(opening: act, past: past) else { throw NoOpening() }
    self.log = log
  }

  /// An evening with everybody here and its first phase begun.
  package static func running(
    people: Int = 6, outline: Outline = .invented, past: PriorSessions = PriorSessions(), policy: Policy = Policy()
  ) throws -> Evening {
    var evening = try Evening(people: people, outline: outline, past: past, policy: policy)
    try evening.perform(.welcome(.all(but: []), .room), .start)
    return evening
  }

  package struct NoOpening: Error {}

  package var session: Session { log.session }
  package var now: Moment { log.moment(at: clock.reading) }

  package mutating func advance(_ seconds: Int) { clock.advance(seconds: seconds) }

  /// Gives these commands one after the other.
  package mutating func perform(_ commands: Command...) throws(Refusal) {
    for command in commands {
      do {
        log.apply(try log.decide(command, at: clock.reading))
      } catch {
        if error.saysWhatStays { log.noteFlagsSaidToStay() }
        throw error
      }
    }
  }

  /// Gives one command for a time that is claimed.
  package mutating func perform(_ command: Command, at claim: StatedTime) throws(Refusal) {
    log.apply(try log.decide(command, claim: claim, at: clock.reading))
  }

  /// It was said that the newest flags stay, as the engine notes when it refuses an undo for that.
  package mutating func noteFlagsSaidToStay() { log.noteFlagsSaidToStay() }

  /// Applies an act as it stands, decided or not.
  package mutating func apply(_ act: Act) { log.apply(act) }

  /// What a command would be refused with; nothing is changed.
  package func refusal(of command: Command, at claim: StatedTime? = nil) -> Refusal? {
    do {
      _ = try log.decide(command, claim: claim, at: clock.reading)
      return nil
    } catch {
      return error
    }
  }
}
