import SessionCore
import TestKit
import Testing

/// `/fix`.
struct RefileTests {
  private static func evening() throws -> Evening {
    var evening = try Evening.running(people: 4)
    evening.advance(600)
    return evening
  }

  @Test("/fix @NAME files the last line anew, and the log keeps both")
  func person() throws {
    var evening = try Self.evening()
    try evening.perform(.note("slept well", about: .people([.jo])), .refile(line: nil, .about([.maya])))
    #expect(evening.words(about: .maya) == ["slept well"])
    #expect(evening.words(about: .jo).isEmpty)
    #expect(evening.log.acts[3].events == [.noted(ErasableText("slept well"), about: [.jo])])
    #expect(evening.refusal(of: .refile(line: 3, .about([.maya]))) == .nothingChanges(line: 3))
  }

  @Test("/fix N files line N anew and no other")
  func byLine() throws {
    var evening = try Self.evening()
    try evening.perform(
      .note("one", about: .people([.jo])), .note("two", about: .people([.jo])), .refile(line: 3, .about([.maya, .luk])))
    #expect(evening.words(about: .maya) == ["one"])
    #expect(evening.words(about: .luk) == ["one"])
    #expect(evening.words(about: .jo) == ["two"])
    #expect(evening.refusal(of: .refile(line: 99, .about([.maya]))) == .noSuchLine(99))
    #expect(evening.refusal(of: .refile(line: 2, .about([.maya]))) == .notFixable(line: 2, .aboutPeople))
  }

  @Test("/fix names the person of a flag, which then no longer holds up the close for want of a name")
  func flag() throws {
    var evening = try Self.evening()
    try evening.perform(.flag("said goodbye oddly", about: .toBeNamed))
    #expect(
      evening.refusal(of: .close) == .closeHeldUp(flagged: [], unnamedLines: [3], statusMissing: []))
    try evening.perform(.refile(line: nil, .about([.luk])))
    #expect(
      evening.refusal(of: .close) == .closeHeldUp(flagged: [.luk], unnamedLines: [], statusMissing: []))
  }

  @Test("a flag about two people that is filed anew loses nobody, and is open for whoever was not resolved")
  func flagOfTwo() throws {
    var evening = try Self.evening()
    try evening.perform(
      .flag("left together", about: .people([.maya, .jo])), .resolveFlags(.jo, disposition: "met", words: nil),
      .refile(line: 3, .about([.jo, .luk])))
    #expect(evening.session.flags.map(\.person) == [.jo, .luk])
    #expect(evening.session.openFlags.map(\.person) == [.luk])
    #expect(evening.session.flags.map(\.words?.text) == ["left together", "left together"])
  }

  @Test("a commitment of two that is filed anew is one of each of those named now")
  func commitmentOfTwo() throws {
    var evening = try Self.evening()
    try evening.perform(.commit("walk", by: .people([.maya, .jo])), .refile(line: nil, .about([.luk])))
    #expect(evening.words(about: .luk) == ["walk"])
    try evening.perform(.refile(line: 3, .about([.maya, .luk])))
    #expect(evening.session.entries.map(\.about) == [[.maya], [.luk]])
  }

  @Test("a note becomes a commitment only of somebody who was in the room")
  func commitment() throws {
    var evening = try Evening(people: 2)
    try evening.perform(.welcome(.people([.maya]), .room), .start, .note("walk", about: .people([.maya])))
    try evening.perform(.refile(line: nil, .asCommitment))
    #expect(evening.session.entries.map(\.kind) == [.commitment])
    try evening.perform(.note("call", about: .people([.jo])))
    #expect(evening.refusal(of: .refile(line: nil, .asCommitment)) == .neverCame(.jo))
    try evening.perform(.note("all", about: .group))
    #expect(evening.refusal(of: .refile(line: nil, .asCommitment)) == .noFloorHolder)
  }

  @Test(
    "the last line, if it is private, comes into a chart only by its number",
    arguments: [
      Command.Change.asNote, .asCommitment,
    ])
  func privateByNumber(_ change: Command.Change) throws {
    var evening = try Self.evening()
    try evening.perform(.notePrivately("a secret", about: .people([.maya])), .rate([3, 4], of: .people([.maya])))
    #expect(evening.refusal(of: .refile(line: nil, change)) == .privateNeedsItsNumber(line: 3, change))
    #expect(evening.session.entries.first?.kind == .privateNote)
    try evening.perform(.refile(line: 3, change))
    #expect(evening.session.entries.first?.words?.text == "a secret")
    #expect(evening.session.entries.first?.kind != .privateNote)
  }

  @Test("a flag about several people, one of them not named yet, is never filed for fewer")
  func flagOfSeveral() throws {
    var evening = try Self.evening()
    try evening.perform(.flag("left together", about: .peopleAndSomeone([.maya])))
    let before = evening.session.flags.map(\.subject)
    #expect(evening.refusal(of: .refile(line: 3, .about([.jo]))) == .flagLosesPeople(line: 3, before))
    try evening.perform(.refile(line: 3, .about([.maya, .jo])))
    #expect(evening.session.flags.map(\.person) == [.maya, .jo])
  }

  @Test("/fix private destroys the words in the chart's log, and undo cannot bring them back")
  func makePrivate() throws {
    var evening = try Self.evening()
    try evening.perform(.note("a secret", about: .people([.maya])), .refile(line: nil, .asPrivate))
    let destruction = try #require(evening.log.unfinishedDestructions.first)
    #expect(destruction.events == [.wordsDestroyed(act: 3)])
    evening.apply(destruction)
    #expect(evening.log.unfinishedDestructions.isEmpty)
    #expect(evening.session.entries.map(\.kind) == [.privateNote])
    #expect(evening.session.entries.map(\.words?.text) == ["a secret"])
    #expect(evening.log.acts[3].events == [.noted(.destroyed, about: [.maya])])
    #expect(evening.refusal(of: .undo) == .privateStays(line: 3, next: 2))
    #expect(evening.refusal(of: .refile(line: nil, .asPrivate)) == .nothingChanges(line: 3))
  }

  @Test("an undo that follows at once passes over what was made private, and the private line stays")
  func undoPastPrivate() throws {
    var evening = try Self.evening()
    try evening.perform(
      .note("plain", about: .group), .note("a secret", about: .group), .refile(line: 4, .asPrivate))
    evening.apply(try #require(evening.log.unfinishedDestructions.first))
    #expect(throws: Refusal.privateStays(line: 4, next: 3)) { try evening.perform(.undo) }
    try evening.perform(.undo)
    #expect(evening.session.entries.map(\.words?.text) == ["a secret"])
    try evening.perform(.redo)
    #expect(evening.session.entries.map(\.words?.text) == ["plain", "a secret"])
  }

  @Test("/fix N note writes a private line anew, and making it private again destroys those words too")
  func noteAgain() throws {
    var evening = try Self.evening()
    try evening.perform(.notePrivately("a secret", about: .people([.maya])), .refile(line: 3, .asNote))
    #expect(evening.log.acts[4].events == [.refiled(line: 3, .asNote(ErasableText("a secret")))])
    #expect(evening.session.entries.map(\.kind) == [.note])
    #expect(evening.refusal(of: .undo) == .privateAgain(line: 3, next: 2))
    try evening.perform(.refile(line: 3, .asPrivate))
    evening.apply(try #require(evening.log.unfinishedDestructions.first))
    #expect(evening.log.acts[4].events == [.refiled(line: 3, .asNote(.destroyed))])
    #expect(evening.session.entries.map(\.words?.text) == ["a secret"])
    #expect(try #require(SessionLog(replaying: evening.log.acts, past: PriorSessions())).session == evening.session)
  }

  @Test("what says something of a private line is kept with the private notes")
  func placement() throws {
    var evening = try Self.evening()
    let typed = try evening.log.decide(.notePrivately("a secret", about: .people([.maya])), at: evening.clock.reading)
    #expect(evening.log.placement(of: typed) == .privateNotes)
    evening.apply(typed)
    func placement(of change: Command.Change) throws -> Placement {
      evening.log.placement(of: try evening.log.decide(.refile(line: 3, change), at: evening.clock.reading))
    }
    #expect(try placement(of: .about([.jo])) == .privateNotes)
    #expect(try placement(of: .at(.ago(seconds: 60))) == .privateNotes)
    #expect(try placement(of: .asNote) == .chart)
    let note = try evening.log.decide(.note("open", about: .floor), at: evening.clock.reading)
    #expect(evening.log.placement(of: note) == .chart)
  }

  @Test("ratings, marks and interventions are neither notes nor commitments")
  func notNotes() throws {
    var evening = try Self.evening()
    try evening.perform(.rate([3, 4], of: .people([.maya])))
    #expect(evening.refusal(of: .refile(line: 3, .asPrivate)) == .notFixable(line: 3, .note))
    try evening.perform(.refile(line: 3, .about([.jo])))
    #expect(evening.ratings(of: .jo) == [[0, 3], [1, 4]])
    #expect(evening.ratings(of: .maya).isEmpty)
    #expect(evening.refusal(of: .refile(line: 3, .about([]))) == .noFloorHolder)
  }

  @Test("/fix at moves an arrival, with the limits that it had")
  func arrivalTime() throws {
    var evening = try Evening(people: 2)
    try evening.perform(.welcome(.people([.maya]), .room), .start)
    evening.advance(1800)
    try evening.perform(.welcome(.people([.jo]), .room))
    evening.advance(300)
    try evening.perform(.note("steady", about: .people([.jo])))
    try evening.perform(.refile(line: 3, .at(.clock(hour: 18, minute: 10))))
    #expect(evening.minutes(of: .jo) == 25)
    #expect(evening.refusal(of: .refile(line: 3, .at(.clock(hour: 18, minute: 32)))) != nil)
    try evening.perform(.undo)
    #expect(evening.minutes(of: .jo) == 5)
    try evening.perform(.redo)
    #expect(evening.minutes(of: .jo) == 25)
  }

  @Test("/fix at now takes a time back that was claimed by mistake")
  func atNow() throws {
    var evening = try Evening(people: 2)
    try evening.perform(.welcome(.people([.maya]), .room), .start)
    evening.advance(1800)
    try evening.perform(.welcome(.people([.jo]), .room), at: .clock(hour: 18, minute: 10))
    #expect(evening.minutes(of: .jo) == 20)
    evening.advance(300)
    try evening.perform(.refile(line: 3, .asTyped))
    #expect(evening.minutes(of: .jo) == 5)
  }

  @Test("/fix at moves a phase, not before what came before it")
  func phaseTime() throws {
    var evening = try Self.evening()
    try evening.perform(.enterPhase(named: nil))
    evening.advance(300)
    try evening.perform(.refile(line: nil, .at(.clock(hour: 18, minute: 8))))
    #expect(evening.phaseLeft == 600 - 420)
    #expect(
      evening.refusal(of: .refile(line: 3, .at(.clock(hour: 17, minute: 50))))
        == .claimBeforeFlow(at: try #require(evening.session.startedAt)))
    #expect(evening.refusal(of: .refile(line: 3, .at(.clock(hour: 18, minute: 15)))) != nil)
  }

  @Test("an arrival written down after the end is not moved behind it")
  func afterEnd() throws {
    var evening = try Evening(people: 2)
    try evening.perform(.welcome(.people([.maya]), .room), .start)
    evening.advance(600)
    try evening.perform(.end)
    evening.advance(600)
    try evening.perform(.welcome(.people([.jo]), .room), at: .clock(hour: 18, minute: 4))
    #expect(evening.minutes(of: .jo) == 6)
    #expect(evening.refusal(of: .refile(line: 4, .at(.clock(hour: 18, minute: 15)))) == .claimNeeded)
  }

  @Test("there may be nothing to file anew")
  func nothing() throws {
    let evening = try Evening(people: 2)
    #expect(evening.refusal(of: .refile(line: nil, .about([.maya]))) == .nothingToFix)
    #expect(evening.refusal(of: .refile(line: nil, .asPrivate)) == .nothingToFix)
    #expect(evening.refusal(of: .refile(line: nil, .at(.ago(seconds: 60)))) == .nothingToFix)
  }
}
