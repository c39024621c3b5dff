import SessionCore
import TestKit
import Testing

/// Decide, keep, apply: nothing is done before the log has kept it.
struct EngineTests {
  private static let commands: [Command] = [
    .welcome(.all(but: []), .room), .start, .giveFloor(to: nil), .note("a secret", about: .floor),
    .pass(nil, tonight: false), .undo, .redo, .flag("not safe", about: .people([.jo])), .refile(line: 4, .asPrivate),
    .refile(line: 4, .asNote), .refile(line: 4, .asPrivate), .resolveFlags(.jo, disposition: "met", words: nil),
    .close,
  ]

  private static func engine<Log: EventLog>(_ store: Log) throws -> (SessionEngine<Log>, ScriptedClock) {
    let evening = try Evening(people: 3)
    return (SessionEngine(evening.log, store: store), evening.clock)
  }

  /// The acts of the evening when nothing fails.
  private static func kept() throws -> [Act] {
    var (engine, clock) = try engine(MemoryLog())
    for command in commands {
      clock.advance(seconds: 10)
      try engine.perform(command, at: clock.reading)
    }
    return engine.store.acts
  }

  @Test("what the log kept makes the session that is shown")
  func replay() throws {
    var (engine, clock) = try Self.engine(MemoryLog())
    let opening = engine.log.acts[0]
    for command in Self.commands {
      clock.advance(seconds: 10)
      try engine.perform(command, at: clock.reading)
      let again = try #require(SessionLog(replaying: [opening] + engine.store.acts, past: PriorSessions()))
      #expect(again.session == engine.session)
    }
    #expect(engine.session.stage == .closed)
  }

  @Test("a session at the time of another one of the group is recorded only when that is said twice")
  func sameTime() throws {
    var store = MemoryLog()
    let evening = try Evening(people: 3)
    let start = evening.now.wallMs - 7_200_000
    let other = OtherSession(
      id: SessionID(high: 9, low: 9),
      times: SessionTimes(startedWallMs: start, endedWallMs: start + 5_400_000, offsetSeconds: 3600))
    store.others = [other]
    var (engine, clock) = (SessionEngine(evening.log, store: store), evening.clock)
    let refused = EngineFailure.refused(.sameTime(as: other.times, other.id))
    for claim in [StatedTime.ago(seconds: 7200), .ago(seconds: 1860)] {
      #expect(throws: refused) { try engine.perform(.start, claim: claim, at: clock.reading) }
    }
    #expect(engine.store.acts.isEmpty)

    // It may have been over before the other one began; where it was not, the end is refused.
    try engine.perform(.start, claim: .ago(seconds: 10_000), at: clock.reading)
    #expect(throws: refused) { try engine.perform(.end, claim: .ago(seconds: 7100), at: clock.reading) }
    try engine.perform(.end, claim: .ago(seconds: 7300), at: clock.reading)
    try engine.perform(.undo, at: clock.reading)
    try engine.perform(.undo, at: clock.reading)

    try engine.perform(.start, claim: .ago(seconds: 1800), at: clock.reading)
    try engine.perform(.undo, at: clock.reading)

    try engine.perform(.start, claim: .ago(seconds: 7200), at: clock.reading, insists: true)
    try engine.perform(.end, at: clock.reading)
  }

  @Test("a refused command reaches no log")
  func refused() throws {
    var (engine, clock) = try Self.engine(MemoryLog())
    #expect(throws: EngineFailure.refused(.notStarted)) {
      try engine.perform(.giveFloor(to: nil), at: clock.reading)
    }
    clock.advance(seconds: 1)
    #expect(engine.store.acts.isEmpty)
    #expect(engine.log.acts.count == 1)
  }

  @Test("an act that the n-th append did not keep changes nothing and can be given again", arguments: 1...13)
  func failsAt(append: Int) throws {
    let expected = try Self.kept()
    try #require(expected.count == 15)
    var (engine, clock) = try Self.engine(FailingLog(failsAt: [append]))
    var failures = 0
    for command in Self.commands {
      clock.advance(seconds: 10)
      let before = engine.log.acts
      let session = engine.session
      do {
        try engine.perform(command, at: clock.reading)
      } catch {
        failures += 1
        #expect(error == .notKept(.unwritten(.full)))
        #expect(engine.store.acts.count == engine.log.acts.count - 1)
        #expect(engine.session == session)
        #expect(engine.log.acts == before)
        try engine.perform(command, at: clock.reading)
      }
    }
    #expect(failures == 1)
    #expect(engine.store.acts.map(\.events) == expected.map(\.events))
    #expect(engine.store.acts.map(\.number) == Array(1...15))
    #expect(engine.store.appends == 14)
    #expect(engine.session.stage == .closed)
  }

  @Test("a log that fails every second time loses nothing either")
  func failsOften() throws {
    var (engine, clock) = try Self.engine(FailingLog(failsAt: Set(stride(from: 1, to: 60, by: 2))))
    for command in Self.commands {
      clock.advance(seconds: 10)
      var attempts = 0
      while try !Self.isKept(command, by: &engine, at: clock.reading), attempts < 4 { attempts += 1 }
    }
    #expect(engine.store.acts.map(\.events) == (try Self.kept().map(\.events)))
  }

  private static func isKept(
    _ command: Command, by engine: inout SessionEngine<FailingLog>, at reading: ClockReading
  ) throws(EngineFailure) -> Bool {
    do {
      try engine.perform(command, at: reading)
      return true
    } catch .notKept(.unwritten) {
      return false
    }
  }

  @Test("words that were made private are destroyed before anything else is recorded, where a crash came between")
  func cutShort() throws {
    var (engine, clock) = try Self.engine(MemoryLog())
    let opening = engine.log.acts[0]
    for command in Self.commands.prefix(4) + [.refile(line: nil, .asPrivate)] {
      try engine.perform(command, at: clock.reading)
    }
    #expect(engine.store.acts.last?.events == [.wordsDestroyed(act: 4)])
    let left = [opening] + engine.store.acts.dropLast()
    let reopened = try #require(SessionLog(replaying: left, past: PriorSessions()))
    clock.advance(seconds: 10)
    var again = SessionEngine(reopened, store: MemoryLog())
    try again.perform(.note("open", about: .group), at: clock.reading)
    #expect(again.store.acts.map(\.events) == [[.wordsDestroyed(act: 4)], [.noted(ErasableText("open"), about: [])]])
    #expect(again.log.acts[4].events == [.noted(.destroyed, about: [.maya])])
  }
}
