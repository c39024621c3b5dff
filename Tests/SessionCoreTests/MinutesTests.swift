import SessionCore
import TestKit
import Testing

/// Minutes present, holds and breaks.
struct MinutesTests {
  private static let block = Outline(
    id: "block", title: "Block", kind: .group,
    phases: [
      PhasePlan(name: "topic", kind: .topic, plannedSeconds: 3600),
      PhasePlan(name: "break", kind: .break, plannedSeconds: 600),
      PhasePlan(name: "skill", kind: .skill, plannedSeconds: 3600),
    ])

  @Test("they run from arrival to the end, less time out, held and in breaks, and breaks stand beside them")
  func present() throws {
    var evening = try Evening.running(people: 3, outline: Self.block)
    evening.advance(600)
    try evening.perform(.stepOut(.jo, with: "kim"))
    evening.advance(300)
    try evening.perform(.comeBack(.jo), .enterPhase(named: nil))
    evening.advance(660)
    try evening.perform(.enterPhase(named: nil))
    evening.advance(600)
    try evening.perform(.hold)
    evening.advance(1200)
    try evening.perform(.resume(without: []))
    evening.advance(60)
    try evening.perform(.end)
    evening.advance(3600)
    #expect(evening.minutes(of: .maya) == 15 + 10 + 1)
    #expect(evening.minutes(of: .jo) == 10 + 10 + 1)
    #expect(evening.session.breakMinutes(of: .maya, now: evening.now) == 11)
  }

  @Test("a hold within a break and time out within a hold are taken off once")
  func overlaps() throws {
    var evening = try Evening.running(people: 2, outline: Self.block)
    evening.advance(600)
    try evening.perform(.enterPhase(named: nil))
    evening.advance(120)
    try evening.perform(.hold)
    evening.advance(60)
    try evening.perform(.stepOut(.jo, with: nil))
    evening.advance(60)
    try evening.perform(.resume(without: []), .enterPhase(named: nil))
    evening.advance(60)
    try evening.perform(.comeBack(.jo))
    evening.advance(60)
    #expect(evening.minutes(of: .maya) == 12)
    #expect(evening.minutes(of: .jo) == 11)
    #expect(evening.session.breakMinutes(of: .maya, now: evening.now) == 2)
  }

  @Test("they are never rounded up")
  func floor() throws {
    var evening = try Evening.running(people: 1, outline: .plain)
    evening.advance(2699)
    #expect(evening.minutes(of: .maya) == 44)
  }

  @Test("all clocks stop while held, and go on from where they stood")
  func hold() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(
      .setShare(seconds: 180), .giveFloor(to: nil), .setTimer(seconds: 300, words: "tea"))
    evening.advance(60)
    try evening.perform(.hold)
    evening.advance(900)
    #expect([evening.phaseLeft, evening.shareLeft] == [840, 120])
    #expect(evening.session.remainingMs(of: evening.session.countdowns[0], now: evening.now) == 240_000)
    #expect(evening.session.milestones(after: 0, upTo: .max, now: evening.now).isEmpty)
    try evening.perform(.resume(without: []))
    evening.advance(20)
    #expect([evening.phaseLeft, evening.shareLeft] == [820, 100])
    #expect(evening.session.remainingMs(of: evening.session.countdowns[0], now: evening.now) == 220_000)
    #expect(evening.session.floorMs(of: .maya, now: evening.now) == 80_000)
  }

  @Test("those who have not come back from a break are out, from the resumption on")
  func resumeWithout() throws {
    var evening = try Evening.running(people: 3, outline: .plain)
    try evening.perform(.stepOut(.jose, with: nil), .hold)
    evening.advance(600)
    try evening.perform(.resume(without: [.jo, .jose]))
    evening.advance(300)
    try evening.perform(.comeBack(.jo))
    evening.advance(60)
    #expect(evening.minutes(of: .maya) == 6)
    #expect(evening.minutes(of: .jo) == 1)
    #expect(evening.attendance(of: .jose)?.isIn == false)
    #expect(evening.minutes(of: .jose) == 0)
  }

  @Test(
    "while held, notes, safety, attendance and undo go on",
    arguments: [
      Command.note("smoke alarm", about: .group), .notePrivately("x", about: .people([.maya])),
      .flag("gone", about: .people([.maya])), .stepOut(.maya, with: nil), .leave(.maya, status: nil, words: nil),
      .mark(kind: "announcement", "fire alarm", about: []), .undo, .end,
    ])
  func goesOn(command: Command) throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.hold)
    #expect(evening.refusal(of: command) == nil)
  }

  @Test(
    "other acts are answered with since when it is held",
    arguments: [
      Command.enterPhase(named: nil), .goBack, .hold, .giveFloor(to: nil), .giveFloor(to: .maya),
      .pass(.maya, tonight: false), .putOff, .raiseHands([.maya]), .interrupt(by: .maya), .returnFloor, .emptyFloor,
      .openRound(.circle, question: nil), .proposePairs(size: 2), .takePairs, .setPairs([[.maya, .jo]]), .swapPairs,
      .setShare(seconds: 60), .extend(seconds: 60, phaseOnly: true), .setTimer(seconds: 60, words: nil),
      .showPrompt("?"), .beginSkill(SkillPlan(id: "s", title: "S", stepCount: 1)), .stepSkill, .readAgreements,
      .nameLeaders(["Ada"]),
    ])
  func refused(command: Command) throws {
    var evening = try Evening.running(people: 2)
    evening.advance(60)
    try evening.perform(.hold)
    let since = evening.now
    evening.advance(60)
    #expect(evening.refusal(of: command) == .held(since: since))
  }

  @Test("/end stamps everybody out at one instant, and is possible while held")
  func end() throws {
    var evening = try Evening.running(people: 3)
    evening.advance(600)
    try evening.perform(.stepOut(.jo, with: nil), .hold)
    evening.advance(600)
    try evening.perform(.end)
    let end = evening.now
    #expect(evening.session.attendance.map(\.leftAt) == [end, end, end])
    #expect(evening.session.stage == .closing)
    evening.advance(600)
    #expect(evening.minutes(of: .maya) == 10)
  }

  @Test("who went before the start was not there, and arrives anew when they come back")
  func goneBeforeStart() throws {
    var evening = try Evening(people: 2)
    try evening.perform(.welcome(.all(but: []), .room))
    evening.advance(60)
    try evening.perform(.leave(.jo, status: nil, words: nil))
    evening.advance(60)
    try evening.perform(.start)
    evening.advance(600)
    #expect(evening.minutes(of: .jo) == 0)
    try evening.perform(.welcome(.people([.jo]), .room))
    #expect(evening.attendance(of: .jo)?.arrivedAt == evening.now)
    evening.advance(300)
    #expect(evening.minutes(of: .jo) == 5)
    #expect(evening.attendance(of: .maya)?.arrivedAt == evening.session.startedAt)
  }

  @Test("who left and came back has both stretches")
  func twice() throws {
    var evening = try Evening.running(people: 1, outline: .plain)
    evening.advance(600)
    try evening.perform(.leave(.maya, status: "excused", words: nil))
    evening.advance(600)
    try evening.perform(.welcome(.people([.maya]), .video(place: "home")))
    evening.advance(600)
    #expect(evening.minutes(of: .maya) == 20)
    #expect(evening.attendance(of: .maya)?.leftAt == nil)
  }

  @Test(
    "the parts of a whole add up to it, what is left over goes to the largest remainders",
    arguments: [
      ([59_999, 1], [1, 0]), ([90_000, 90_000], [2, 1]), ([2_853_000, 764_000, 1_804_000], [47, 13, 30]),
      ([0, 60_000], [0, 1]), ([], []),
    ] as [([Int64], [Int])])
  func parts(ms: [Int64], minutes: [Int]) {
    #expect(Minutes.parts(ms: ms) == minutes)
    #expect(minutes.reduce(0, +) == Minutes.whole(ms: ms.reduce(0, +)))
  }
}
