import SessionCore
import TestKit
import Testing

/// Attendance statuses, flags and the close.
struct CloseTests {
  @Test("the close is refused while a flag has no disposition or no person, or a member has no status, and names them")
  func heldUp() throws {
    var evening = try Evening(people: 4)
    try evening.perform(
      .welcome(.people([.maya]), .room), .welcome(.people([.jo]), .room), .start,
      .flag(nil, about: .people([.maya])), .flag("again", about: .people([.maya])), .flag("who?", about: .floor))
    #expect(
      evening.refusal(of: .close)
        == .closeHeldUp(flagged: [.maya], unnamedLines: [6], statusMissing: [.jose, .luk]))
    try evening.perform(
      .recordAbsence(.people([.jose]), status: "excused", words: "bus"), .recordAbsence(.rest, status: nil, words: nil),
      .refile(line: 6, .about([.jo])), .resolveFlags(.maya, disposition: "met", words: "plan reviewed"))
    #expect(evening.refusal(of: .close) == .closeHeldUp(flagged: [.jo], unnamedLines: [], statusMissing: []))
    try evening.perform(.resolveFlags(.jo, disposition: "error", words: nil), .close)
    #expect(evening.session.stage == .closed)
  }

  @Test("who is expected and has not come still has no status")
  func expected() throws {
    var evening = try Evening(people: 1)
    try evening.perform(.expect(.maya, withinSeconds: 1200), .start)
    #expect(evening.refusal(of: .close) == .closeHeldUp(flagged: [], unnamedLines: [], statusMissing: [.maya]))
  }

  @Test("/close does /end first, at the same instant, and undo takes both back")
  func closeEnds() throws {
    var evening = try Evening.running(people: 2)
    evening.advance(600)
    let before = evening.session
    try evening.perform(.giveFloor(to: nil), .undo)
    try evening.perform(.close)
    #expect(evening.session.endedAt == evening.now)
    #expect(evening.session.closedAt == evening.now)
    #expect(evening.session.attendance.allSatisfy { $0.leftAt == evening.now })
    try evening.perform(.undo)
    #expect(evening.session == before)
    try evening.perform(.redo)
    #expect(evening.session.stage == .closed)
  }

  @Test("after /end notes, ratings, flags and dispositions still go in, labelled after group")
  func afterGroup() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(
      .note("in group", about: .people([.maya])), .end, .note("at the door", about: .people([.maya])),
      .rate([4, 2], of: .people([.maya])), .flag("still upset", about: .people([.maya])))
    #expect(evening.session.entries.map(\.afterGroup) == [false, true, true])
    #expect(evening.session.entries.map(\.phase) == [0, nil, nil])
    #expect(evening.session.flags.map(\.afterGroup) == [true])
    try evening.perform(.resolveFlags(.maya, disposition: "met", words: nil), .close)
    #expect(evening.refusal(of: .note("more", about: .people([.maya]))) == .closed)
  }

  @Test(
    "after /end nobody comes, goes or speaks",
    arguments: [
      Command.giveFloor(to: nil), .enterPhase(named: nil), .start, .hold, .resume(without: []),
      .stepOut(.maya, with: nil),
      .comeBack(.maya), .expect(.maya, withinSeconds: nil), .nameLeaders(["Ada"]), .readAgreements,
      .pass(.maya, tonight: false),
      .welcomeGuest(name: "Rosa", for: .maya, relation: "mother"), .setShare(seconds: 60),
    ])
  func over(command: Command) throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.end)
    #expect(evening.refusal(of: command) == .over)
  }

  @Test(
    "a flag is never refused, whatever stage the session is in, and stays open until it is resolved",
    arguments: [Command.FlagTarget.floor, .people([.maya]), .people([]), .people([.maya, .jo]), .toBeNamed])
  func flagNeverRefused(target: Command.FlagTarget) throws {
    var stages: [Evening] = [try Evening(people: 2)]
    stages.append(try Evening.running(people: 2))
    stages.append(try Evening.running(people: 2))
    try stages[2].perform(.hold)
    stages.append(try Evening.running(people: 2))
    try stages[3].perform(.end)
    stages.append(try Evening.running(people: 2))
    try stages[4].perform(.close)
    for stage in stages {
      var evening = stage
      try evening.perform(.flag(nil, about: target))
      #expect(!evening.session.openFlags.isEmpty)
      #expect(evening.refusal(of: .close) != nil)
    }
  }

  @Test("/resolve settles all open flags of that person, and some dispositions ask for facts")
  func resolve() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.flag("one", about: .people([.maya, .jo])), .flag("two", about: .people([.maya])))
    #expect(
      evening.refusal(of: .resolveFlags(.maya, disposition: "handed", words: nil)) == .factsMissing(asks: ["to whom"]))
    try evening.perform(.resolveFlags(.maya, disposition: "handed", words: "to the on-call clinician"))
    #expect(evening.session.openFlags.map(\.person) == [.jo])
    #expect(evening.refusal(of: .resolveFlags(.maya, disposition: "met", words: nil)) == .noOpenFlag(.maya))
    try evening.perform(.undo)
    #expect(evening.session.openFlags.count == 3)
  }

  @Test("a session that nobody started can be closed")
  func neverStarted() throws {
    var evening = try Evening(people: 1)
    try evening.perform(.recordAbsence(.rest, status: "no-show", words: nil), .close)
    #expect(evening.session.stage == .closed)
    #expect(evening.session.startedAt == nil)
    #expect(evening.minutes(of: .maya) == 0)
  }
}
