import SessionCore
import TestKit
import Testing

/// `at 18:09` and `at -5m`.
struct ClaimTests {
  /// The group began at 18:00; it is 18:30.
  private static func evening() throws -> Evening {
    var evening = try Evening(people: 3)
    try evening.perform(.welcome(.all(but: [.jose]), .room), .start)
    evening.advance(1800)
    return evening
  }

  @Test(
    "what was claimed moves minutes, and what was typed is kept",
    arguments: [StatedTime.clock(hour: 18, minute: 20), .ago(seconds: 600)])
  func moves(claim: StatedTime) throws {
    var evening = try Self.evening()
    try evening.perform(.welcome(.people([.jose]), .room), at: claim)
    #expect(evening.minutes(of: .jose) == 10)
    #expect(evening.attendance(of: .jose)?.arrivalClaimed == true)
    #expect(evening.log.acts.last?.reading == evening.clock.reading)
    #expect(evening.log.acts.last?.claimedWallMs == evening.clock.reading.wallMs - 600_000)
    #expect(evening.log.typedAt(evening.lastNumber) == evening.now)
  }

  @Test(
    "a time in someone's words that is still to come is no claim",
    arguments: [StatedTime.clock(hour: 19, minute: 0), .clock(hour: 5, minute: 0), .clock(hour: 8, minute: 0)])
  func stillToCome(claim: StatedTime) throws {
    var evening = try Self.evening()
    try evening.perform(.leave(.jo, status: nil, words: "will call at that time"), at: claim)
    #expect(evening.log.acts.last?.claimedWallMs == nil)
    #expect(evening.minutes(of: .jo) == 30)
    try evening.perform(.recordAbsence(.people([.jose]), status: nil, words: "will call"), at: claim)
    #expect(evening.log.acts.last?.claimedWallMs == nil)
  }

  @Test("without words it is refused as a time to come, also where the same time of yesterday is nearer")
  func refusedAsToCome() throws {
    let evening = try Self.evening()
    for hour in [5, 8, 19] {
      guard
        case .claimInFuture? = evening.refusal(
          of: .leave(.jo, status: nil, words: nil), at: .clock(hour: hour, minute: 0))
      else {
        Issue.record("\(hour) o'clock")
        continue
      }
    }
  }

  @Test("who is expected at a time to come is expected within what is left")
  func expectedAt() throws {
    var evening = try Self.evening()
    try evening.perform(.expect(.jose, withinSeconds: nil), at: .clock(hour: 18, minute: 45))
    #expect(evening.log.acts.last?.events == [.expected(.jose, withinSeconds: 900)])
    #expect(evening.log.acts.last?.claimedWallMs == nil)
  }

  @Test("a claim never changes the order of acts")
  func order() throws {
    var evening = try Self.evening()
    try evening.perform(.giveFloor(to: nil))
    try evening.perform(.welcome(.people([.jose]), .room), at: .clock(hour: 18, minute: 1))
    #expect(evening.round?.owed == [.jo, .jose])
    #expect(evening.log.acts.map(\.number) == [0, 1, 2, 3, 4])
  }

  @Test(
    "one before that person's last recorded turn, note or arrival is refused and named",
    arguments: [
      (Command.giveFloor(to: .maya), Refusal.Record.turn),
      (.note("tired", about: .people([.maya])), .note),
      (.commit("walk", by: .people([.maya])), .note),
      (.rate([3, nil], of: .people([.maya])), .note),
    ])
  func beforeRecord(command: Command, kind: Refusal.Record) throws {
    var evening = try Self.evening()
    try evening.perform(command)
    let at = evening.now
    evening.advance(600)
    #expect(
      evening.refusal(of: .leave(.maya, status: nil, words: nil), at: .clock(hour: 18, minute: 25))
        == .claimBeforeRecord(.maya, kind, at: at))
    #expect(evening.refusal(of: .leave(.maya, status: nil, words: nil), at: .clock(hour: 18, minute: 35)) == nil)
    #expect(evening.refusal(of: .leave(.jo, status: nil, words: nil), at: .clock(hour: 18, minute: 25)) == nil)
  }

  @Test("an arrival and a departure are records too")
  func beforeArrival() throws {
    var evening = try Self.evening()
    try evening.perform(.welcome(.people([.jose]), .room))
    let arrival = evening.now
    evening.advance(600)
    #expect(
      evening.refusal(of: .stepOut(.jose, with: nil), at: .clock(hour: 18, minute: 29))
        == .claimBeforeRecord(.jose, .arrival, at: arrival))
    try evening.perform(.stepOut(.jose, with: nil))
    let departure = evening.now
    evening.advance(600)
    #expect(
      evening.refusal(of: .comeBack(.jose), at: .clock(hour: 18, minute: 35))
        == .claimBeforeRecord(.jose, .departure, at: departure))
  }

  @Test("within the minute of what stands in the way, a claim means that very instant")
  func sameMinute() throws {
    var evening = try Self.evening()
    evening.advance(30)
    try evening.perform(.note("tired", about: .people([.maya])))
    let noted = evening.now
    evening.advance(300)
    try evening.perform(.leave(.maya, status: nil, words: nil), at: .clock(hour: 18, minute: 30))
    #expect(evening.attendance(of: .maya)?.leftAt?.sessionMs == noted.sessionMs)
    #expect(evening.log.acts.last?.claimedWallMs == noted.wallMs)
  }

  @Test("a time to come is refused")
  func future() throws {
    let evening = try Self.evening()
    let wallMs = evening.clock.reading.wallMs + 900_000
    #expect(
      evening.refusal(of: .stepOut(.jo, with: nil), at: .clock(hour: 18, minute: 45))
        == .claimInFuture(wallMs: wallMs, offsetSeconds: 3600))
  }

  @Test("just after midnight 23:50 is yesterday's")
  func midnight() throws {
    var evening = try Self.evening()
    evening.advance(20_400)  // 00:10
    try evening.perform(.leave(.jo, status: nil, words: nil), at: .clock(hour: 23, minute: 50))
    #expect(evening.attendance(of: .jo)?.leftAt?.wallMs == evening.clock.reading.wallMs - 1_200_000)
    #expect(evening.minutes(of: .jo) == 350)
  }

  @Test("when daylight saving began meanwhile, a time is read by the offset that was in force then")
  func daylightSaving() throws {
    var evening = try Evening(people: 2)
    evening.advance(26_400)  // 01:20, an hour ahead of Greenwich
    try evening.perform(.welcome(.all(but: []), .room), .start)
    evening.advance(3600)
    evening.clock.setOffset(seconds: 7200)  // 02:20 would be 03:20 now
    try evening.perform(.note("the clocks went forward", about: .group))
    try evening.perform(.leave(.maya, status: nil, words: nil), at: .clock(hour: 1, minute: 50))
    #expect(evening.minutes(of: .maya) == 30)
    #expect(evening.attendance(of: .maya)?.leftAt?.offsetSeconds == 3600)
    evening.advance(600)
    try evening.perform(.leave(.jo, status: nil, words: nil), at: .clock(hour: 3, minute: 25))
    #expect(evening.minutes(of: .jo) == 65)
  }

  @Test("phases, holds, the start and the end can be claimed, not before the last of them")
  func flow() throws {
    var evening = try Self.evening()
    try evening.perform(.enterPhase(named: nil), at: .clock(hour: 18, minute: 16))
    #expect(evening.phaseLeft == -240)
    #expect(
      evening.refusal(of: .hold, at: .clock(hour: 18, minute: 10))
        == .claimBeforeFlow(at: try #require(evening.session.phases[1].startedAt)))
    try evening.perform(.hold, at: .clock(hour: 18, minute: 20))
    #expect(evening.phaseLeft == 360)
    try evening.perform(.resume(without: []), at: .ago(seconds: 60))
    #expect(evening.phaseLeft == 300)
    try evening.perform(.end, at: .clock(hour: 18, minute: 30))
    #expect(evening.minutes(of: .maya) == 21)
  }

  @Test("a claimed start counts arrivals from it")
  func start() throws {
    var evening = try Evening(people: 2)
    try evening.perform(.welcome(.people([.maya]), .room))
    evening.advance(600)
    try evening.perform(.start, at: .clock(hour: 18, minute: 5))
    #expect(evening.minutes(of: .maya) == 5)
    #expect(evening.attendance(of: .maya)?.arrivedAt == evening.session.startedAt)
  }

  @Test("an end is not claimed for a time before somebody came")
  func endBeforeArrival() throws {
    var evening = try Self.evening()
    try evening.perform(.welcome(.people([.jose]), .room))
    let arrival = evening.now
    evening.advance(300)
    #expect(
      evening.refusal(of: .end, at: .clock(hour: 18, minute: 20)) == .claimBeforeRecord(.jose, .arrival, at: arrival))
  }

  @Test("a claim that counts from before the start counts from the start")
  func beforeStart() throws {
    var evening = try Self.evening()
    try evening.perform(.welcome(.people([.jose]), .room), at: .clock(hour: 17, minute: 50))
    #expect(evening.minutes(of: .jose) == 30)
    #expect(evening.attendance(of: .jose)?.arrivedAt == evening.session.startedAt)
  }

  @Test("after the end an arrival or a departure that was not written down needs its time")
  func afterEnd() throws {
    var evening = try Self.evening()
    try evening.perform(.end)
    evening.advance(600)
    #expect(evening.refusal(of: .welcome(.people([.jose]), .room)) == .claimNeeded)
    #expect(evening.refusal(of: .welcome(.people([.jose]), .room), at: .clock(hour: 18, minute: 35)) == .claimNeeded)
    #expect(evening.refusal(of: .leave(.jo, status: nil, words: nil)) == .claimNeeded)
    try evening.perform(.welcome(.people([.jose]), .room), at: .clock(hour: 18, minute: 10))
    try evening.perform(.leave(.jo, status: nil, words: nil), at: .clock(hour: 18, minute: 25))
    #expect(evening.minutes(of: .jose) == 20)
    #expect(evening.minutes(of: .jo) == 25)
    #expect(evening.minutes(of: .maya) == 30)
  }

  @Test("acts that are neither attendance nor clock take no time; a flag is kept, at the time that was said")
  func notClaimable() throws {
    var evening = try Self.evening()
    let claim = StatedTime.ago(seconds: 60)
    for command in [Command.interrupt(by: .jo), .putOff, .note("x", about: .group), .undo, .redo, .close] {
      #expect(evening.refusal(of: command, at: claim) == .timeNotClaimable)
    }
    try evening.perform(.flag("not safe", about: .people([.maya])), at: claim)
    // A flag that was typed while locked is raised later, at the time at which it was typed.
    #expect(evening.session.openFlags.map(\.at.sessionMs) == [evening.now.sessionMs - 60_000])
  }

  @Test("what a later reading tells of the zone changes no time that was claimed, whether replayed or folded anew")
  func laterZone() throws {
    var evening = try Evening.running(people: 2)
    evening.advance(600)
    try evening.perform(.leave(.maya, status: nil, words: nil), at: .ago(seconds: 60))
    let claimed = try #require(evening.attendance(of: .maya)?.leftAt)
    evening.clock.setWall(bySeconds: -7200)
    evening.clock.setOffset(seconds: 7200)
    try evening.perform(.note("the clock was put right", about: .group), .undo)
    #expect(evening.attendance(of: .maya)?.leftAt == claimed)
    #expect(SessionLog(replaying: evening.log.acts, past: PriorSessions())?.session == evening.session)
  }
}
