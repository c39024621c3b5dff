import Content
import GroupScreen
import SessionCore
import TestKit
import Testing

@Suite("What the group's screen shows in each part") struct FrameTests {
  private func evening(_ id: String = "process-90", roster: [Member]? = nil) throws -> Watched {
    Watched(try Evening(roster: roster, outline: try ShippedContent.outline(id)))
  }

  private func running(_ id: String = "process-90") throws -> Watched {
    var evening = try evening(id)
    try evening.perform(.welcome(.all(but: []), .room), .start)
    return evening
  }

  @Test("before the start the agreements take turns")
  func gathering() throws {
    let evening = try evening()
    #expect(evening.last.hasPrefix("show gathering small=0,1,2,"))
  }

  @Test("each part shows its question with its bar, the check-in its scales too")
  func questions() throws {
    var evening = try running()
    #expect(evening.last.hasPrefix("show check-in large=") && evening.last.hasSuffix(" of=900000"))
    #expect(evening.large == "How are you today?")
    #expect(
      evening.scales == [
        "Then your mood right now and your strongest urge since last time, 0 to 10.",
        "Mood: 0 is the lowest you've been, 10 is the best.", "Urge: 0 is none at all, 10 is the strongest.",
      ])
    try evening.perform(.enterPhase(named: nil))
    #expect(evening.last.hasPrefix("show topic large="))
    try evening.perform(.enterPhase(named: nil))
    #expect(evening.last.hasPrefix("show sharing large="))
    #expect(evening.large == "What do you want to bring to the group today?")
    try evening.perform(.enterPhase(named: "check-out"))
    #expect(evening.last.hasPrefix("show check-out large="))
    try evening.perform(.end)
    #expect(evening.last == "show end")
  }

  @Test("a hold is a hold, and what was left is left after it")
  func hold() throws {
    var evening = try running()
    evening.pass(seconds: 60)
    try evening.perform(.hold)
    #expect(evening.last == "show hold")
    evening.pass(seconds: 300)
    try evening.perform(.resume(without: []))
    #expect(evening.written.last?.line.hasSuffix(" left=840000 of=900000") == true)
  }

  @Test("a break says when it goes on, to the minute")
  func pause() throws {
    let plan = PhasePlan(name: "break", kind: .break, plannedSeconds: 630)
    let outline = Outline(id: "x", title: "X", kind: .group, phases: [plan])
    var evening = Watched(try Evening(outline: outline))
    try evening.perform(.welcome(.all(but: []), .room), .start)
    // Begun at 18:00.
    #expect(evening.last == "show break back=1091")
  }

  @Test("a skill shows its step, and a breath is paced for as long as its step takes")
  func skill() throws {
    var evening = try running()
    let skill = try #require(ShippedContent.library.skill("even-breathing"))
    let pace = skill.steps.map { StepPace(seconds: $0.seconds, breath: $0.breath, swaps: $0.swaps) }
    let plan = SkillPlan(id: skill.id, title: skill.title, stepCount: skill.steps.count, pace: pace)
    try evening.perform(.enterPhase(named: "skill"), .beginSkill(plan))
    #expect(evening.large == skill.title)
    try evening.perform(.stepSkill)
    #expect(evening.large == skill.steps[0].text && !evening.last.contains(" in="))
    evening.pass(seconds: 30)
    try evening.perform(.stepSkill)
    #expect(evening.large == skill.steps[1].text)
    #expect(evening.written.last?.line.hasSuffix(" in=4 out=4 left=60000 of=60000") == true)
  }

  @Test("pairs say who begins, then the other one")
  func pairs() throws {
    var evening = try running()
    try evening.perform(.openRound(.pairs, question: nil), .proposePairs(size: 2), .takePairs)
    #expect(evening.last.hasPrefix("show pairs small=") && evening.last.contains(" parts=2 swaps=0 "))
    try evening.perform(.swapPairs)
    #expect(evening.last.contains(" parts=2 swaps=1 "))
  }

  @Test("a question that was typed is not shown, nor is another in its place")
  func typedQuestion() throws {
    var evening = try running()
    try evening.perform(.openRound(.circle, question: "What did Jo mean?"))
    #expect(evening.last == "show clock")
    // The words of a content file are shown, even when someone types them.
    try evening.perform(.openRound(.circle, question: "What do you want to bring to the group today?"))
    #expect(evening.large == "What do you want to bring to the group today?")
  }

  @Test("an outline that was changed on the way is not believed")
  func changedOutline() throws {
    var outline = try ShippedContent.outline("process-90")
    outline.phases[0].round?.question = "How is Maya?"
    outline.phases[0].prompts = ["Maya first."]
    outline.scales = [Scale(name: "maya", range: 0...3)]
    var evening = Watched(try Evening(outline: outline))
    try evening.perform(.welcome(.all(but: []), .room), .start)
    #expect(evening.last == "show clock")
    #expect(!evening.written.contains { $0.line.contains("Maya") || $0.line.contains("maya") })
  }

  @Test("a teaching point and said words are gone with the part; a veil leaves the time of day")
  func controls() throws {
    var evening = try running()
    try evening.perform(.enterPhase(named: "topic"))
    evening.controls.show(point: 2)
    evening.look()
    #expect(evening.large?.hasPrefix("Help is easier to use if you chose it") == true)
    evening.controls.say(try CheckedWords("Coffee is in the hall.", known: []))
    evening.look()
    #expect(evening.written.last?.line == "say Coffee is in the hall.")
    evening.controls.isCovered = true
    evening.look()
    #expect(evening.written.last?.line == "show clock")
    evening.controls.isCovered = false
    evening.look()
    #expect(evening.written.last?.line == "say Coffee is in the hall.")
    try evening.perform(.enterPhase(named: nil))
    #expect(evening.written.last?.line.hasPrefix("show sharing") == true)
  }

  @Test("a turn's bar changes by what gives the floor and by nothing else")
  func turns() throws {
    var evening = try running()
    try evening.perform(.enterPhase(named: "sharing"), .setShare(seconds: 120), .giveFloor(to: nil))
    #expect(!evening.last.contains("turnof"))
    evening.controls.showsTurns = true
    evening.look()
    #expect(evening.last.hasSuffix(" turnof=120000"))
    let count = evening.written.count
    evening.pass(seconds: 20)
    guard case .member(let holder)? = evening.evening.session.floor.holder else {
      Issue.record("no one has the floor")
      return
    }
    try evening.perform(
      .stepOut(.member(holder), with: nil), .comeBack(.member(holder)), .flag(nil, about: .people([.jo])))
    evening.pass(seconds: 300)
    #expect(evening.written.count == count)
    try evening.perform(.giveFloor(to: nil))
    #expect(evening.written.last?.line.hasSuffix(" turnleft=120000 turnof=120000") == true)
    evening.pass(seconds: 5)
    try evening.perform(.pass(nil, tonight: false))
    #expect(evening.written.count == count + 2)
  }

  @Test("what was asked after coming back into a session is not gone with the next note")
  func comingBack() throws {
    var evening = try running()
    try evening.perform(.enterPhase(named: "topic"))
    evening.controls = ScreenControls()
    evening.look()
    evening.controls.show(point: 1)
    evening.look()
    let count = evening.written.count
    try evening.perform(.note("tired", about: .people([.jo])), .flag(nil, about: .people([.jo])))
    #expect(evening.written.count == count)
  }

  @Test("another outline before the start brings another catalog")
  func anotherOutline() throws {
    var evening = try evening()
    let other = try ShippedContent.outline("open-talk-60")
    try evening.perform(.chooseOutline(other))
    evening.feed.change(to: ShippedContent.library.screenCatalog(for: other))
    evening.look()
    #expect(evening.written.count { $0.line.hasPrefix("texts count=") } == 2)
    #expect(evening.feed.takesCatalog)
    try evening.perform(.welcome(.all(but: []), .room), .start)
    #expect(!evening.feed.takesCatalog)
  }
}
