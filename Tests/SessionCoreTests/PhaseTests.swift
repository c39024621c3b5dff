import SessionCore
import TestKit
import Testing

/// Phases.
struct PhaseTests {
  @Test("/start begins the first phase and opens the round that it declares")
  func start() throws {
    let evening = try Evening.running(people: 3)
    #expect(evening.session.stage == .running)
    #expect(evening.session.currentPhase == 0)
    #expect(evening.round?.mode == .circle)
    #expect(evening.session.startedAt == evening.now)
  }

  @Test("phases passed over count no time and have not begun")
  func passedOver() throws {
    var evening = try Evening.running(people: 3)
    evening.advance(60)
    try evening.perform(.enterPhase(named: "skill"))
    evening.advance(60)
    #expect(evening.session.phases.map { $0.startedAt != nil } == [true, false, false, true, false])
    let elapsed = (0..<5).map { evening.session.elapsedMs(ofPhase: $0, now: evening.now) }
    #expect(elapsed == [60_000, 0, 0, 60_000, 0])
  }

  @Test("a phase entered again keeps one row, its clock going on where it stood, with no new round")
  func enteredAgain() throws {
    var evening = try Evening.running(people: 3)
    evening.advance(60)
    try evening.perform(.giveFloor(to: nil), .enterPhase(named: nil))
    evening.advance(120)
    try evening.perform(.goBack)
    #expect(evening.round == nil)
    #expect(evening.session.rounds.count == 1)
    #expect(evening.phaseLeft == 840)
    evening.advance(40)
    #expect(evening.phaseLeft == 800)
    #expect(evening.session.phases.count == 5)
    #expect(evening.session.phases[0].startedAt == evening.session.startedAt)
  }

  @Test("/phase NAME is the next one of that name, or the last if none follows, without regard to case")
  func named() throws {
    let plans = ["check-in", "skill", "break", "Skill", "check-out"].map {
      PhasePlan(name: $0, kind: .topic, plannedSeconds: 600)
    }
    let outline = Outline(id: "block", title: "Block", kind: .group, phases: plans)
    var evening = try Evening.running(people: 2, outline: outline)
    try evening.perform(.enterPhase(named: "SKILL"))
    #expect(evening.session.currentPhase == 1)
    try evening.perform(.enterPhase(named: "skill"))
    #expect(evening.session.currentPhase == 3)
    try evening.perform(.enterPhase(named: "check-out"), .enterPhase(named: "skill"))
    #expect(evening.session.currentPhase == 3)
    #expect(evening.refusal(of: .enterPhase(named: "skill")) == .alreadyInPhase("Skill"))
    #expect(evening.refusal(of: .enterPhase(named: "dance")) == .noPhaseNamed("dance"))
  }

  @Test("a phase is found by any beginning that means one of those to come, or else one of those before")
  func beginnings() throws {
    var evening = try Evening.running(people: 2)
    #expect(evening.refusal(of: .enterPhase(named: "check")) == .severalPhases("check", ["check-in", "check-out"]))
    try evening.perform(.enterPhase(named: "sh"))
    #expect(evening.session.currentPhase == 2)
    try evening.perform(.enterPhase(named: "Sk"), .enterPhase(named: "check"))
    #expect(evening.session.currentPhase == 4)
    try evening.perform(.enterPhase(named: "top"))
    #expect(evening.session.currentPhase == 1)
    try evening.perform(.enterPhase(named: "out"))
    #expect(evening.session.currentPhase == 4)
    #expect(evening.refusal(of: .enterPhase(named: "s")) == .severalPhases("s", ["sharing", "skill"]))
  }

  @Test("the whole name goes before the beginning of a longer one, and a name that comes twice is one name")
  func wholeName() throws {
    let plans = ["talk", "skill", "skill lab", "Skill"].map {
      PhasePlan(name: $0, kind: .topic, plannedSeconds: 600)
    }
    let outline = Outline(id: "block", title: "Block", kind: .group, phases: plans)
    var evening = try Evening.running(people: 2, outline: outline)
    #expect(evening.refusal(of: .enterPhase(named: "sk")) == .severalPhases("sk", ["skill", "skill lab"]))
    try evening.perform(.enterPhase(named: "skill"))
    #expect(evening.session.currentPhase == 1)
    try evening.perform(.enterPhase(named: "lab"), .enterPhase(named: "skill"))
    #expect(evening.session.currentPhase == 3)
  }

  @Test("a break that there is not is denied, and one that was before is named")
  func noBreak() throws {
    var evening = try Evening.running(people: 2)
    #expect(evening.refusal(of: .enterPhase(named: "break")) == .noBreak(earlier: nil))
    let plans = [
      PhasePlan(name: "tea", kind: .break, plannedSeconds: 600),
      PhasePlan(name: "talk", kind: .topic, plannedSeconds: 60),
    ]
    evening = try Evening.running(people: 2, outline: Outline(id: "b", title: "B", kind: .group, phases: plans))
    try evening.perform(.enterPhase(named: nil))
    #expect(evening.refusal(of: .enterPhase(named: "break")) == .noBreak(earlier: "tea"))
  }

  @Test("there is nothing behind the last phase and nothing before the first")
  func ends() throws {
    var evening = try Evening.running(people: 2, outline: .plain)
    #expect(evening.refusal(of: .enterPhase(named: nil)) == .noNextPhase(last: "sharing"))
    #expect(evening.refusal(of: .goBack) == .noEarlierPhase)
    evening.advance(7200)
    #expect(evening.phaseLeft == -3600)
    #expect(evening.session.currentPhase == 0)
  }

  @Test("/more goes to the share when somebody has the floor, else to the phase; /more phase to the phase")
  func more() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.extend(seconds: 120, phaseOnly: false))
    #expect(evening.phaseLeft == 1020)
    try evening.perform(.setShare(seconds: 60), .giveFloor(to: nil), .extend(seconds: 30, phaseOnly: false))
    #expect(evening.shareLeft == 90)
    #expect(evening.phaseLeft == 1020)
    try evening.perform(.extend(seconds: 60, phaseOnly: true))
    #expect(evening.phaseLeft == 1080)
    #expect(evening.shareLeft == 90)
    try evening.perform(.giveFloor(to: nil))
    #expect(evening.shareLeft == 60)
  }

  @Test("an outline without phases cannot be started")
  func noPhases() throws {
    let empty = Outline(id: "empty", title: "Empty", kind: .group, phases: [])
    let evening = try Evening(people: 1, outline: empty)
    #expect(evening.refusal(of: .start) == .noNextPhase(last: ""))
  }

  @Test("an outline is chosen before the start only, and no more once numbers stand on its scales")
  func outline() throws {
    var evening = try Evening(people: 1)
    try evening.perform(.chooseOutline(.plain), .welcome(.all(but: []), .room))
    #expect(evening.session.outline == .plain)
    try evening.perform(.rate([4], of: .people([.maya])))
    #expect(evening.refusal(of: .chooseOutline(.invented)) == .outlineFixed)
    try evening.perform(.undo, .chooseOutline(.invented), .start)
    #expect(evening.refusal(of: .chooseOutline(.plain)) == .outlineFixed)
  }
}
