import Charting
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("Risk and who was asked", .ownThread)
struct RiskTests {
  private static func leaders(_ names: [String] = ["Ruth Cole", "Sam Adeyemi"]) throws -> Evening {
    var evening = try Evening(people: 3, leaders: names)
    try evening.perform(.welcome(.all(but: []), .room), .start)
    return evening
  }

  private static func gap(_ id: String, of member: MemberID = .maya, in evening: Evening) throws -> Sentence {
    try #require(try DraftTests.note(of: member, in: evening).gaps.first { $0.id == id }, "\(id)")
  }

  private static func filled(
    _ answers: [String: String], of member: MemberID = .maya, in evening: Evening
  ) throws -> DraftNote {
    var edits = DraftEdits()
    edits.filled = answers
    return try DraftTests.note(of: member, in: evening).edited(by: edits, naming: NameablePeople(evening.session))
  }

  @Test("after a concern it is asked who asked and when, each thought by itself, and for the plan and its steps")
  func concern() throws {
    var evening = try Self.leaders()
    try evening.perform(
      .flag("said it is too much", about: .people([.maya])),
      .resolveFlags(.maya, disposition: "met", words: "Sam met with her"))
    let asked = try Self.gap("risk.asked", in: evening)
    let choices = try #require(asked.choices)
    #expect(choices.answers.filter { $0.contains("Ruth Cole") || $0.contains("Sam Adeyemi") }.count == 2)
    #expect(choices.fault(in: "2") == .needsTime && choices.answer(for: "2, 18:12").contains("Sam Adeyemi"))
    for id in ["risk.suicide", "risk.others", "risk.harmed"] {
      let answers = try #require(try Self.gap(id, in: evening).choices).answers
      #expect(answers.first == "denied" && answers.contains { $0.hasPrefix("not asked") }, "\(id)")
    }
    let plan = try #require(try Self.gap("risk.plan", in: evening).choices)
    #expect(plan.fault(in: "1") == .needsTime && plan.fault(in: "made with the nurse") == .needsTime)
    #expect(try #require(try Self.gap("risk.steps", in: evening).choices).answers.contains("988 given"))
    #expect(try #require(try Self.gap("risk.told", in: evening).choices).fault(in: "her sister") == .needsTime)
    let text = try Self.filled(["risk.asked": choices.answer(for: "2, 18:12"), "risk.suicide": "denied"], in: evening)
      .part(.risk)?.text
    #expect(text?.contains("Asked: by Sam Adeyemi, in private, at 18:12. Thoughts of suicide: denied.") ?? false)
  }

  @Test(
    "without a concern the answer says whether anybody asked; after a low mood, a high urge or worse it has to say who",
    arguments: [([6, 3], nil, false), ([3, 3], nil, true), ([6, 8], nil, true), ([4, 7], nil, false)]
      + [([6, 3], "worse; cried in the break", true), ([6, 3], "about the same; calm", false)]
      as [([Int], String?, Bool)])
  func due(ratings: [Int], progress: String?, isDue: Bool) throws {
    var evening = try Self.leaders()
    try evening.perform(.rate(ratings, of: .people([.maya])))
    var answers = ["risk": "No concern came up; not asked"]
    answers["progress"] = progress
    let note = try Self.filled(answers, in: evening)
    #expect(note.gaps.contains { $0.id == "risk" } == isDue, "\(note.part(.risk)?.text ?? "")")
    #expect(isDue || note.part(.risk)?.text == "Risk: No concern came up; not asked.")
    let open = try Self.filled(progress.map { ["progress": $0] } ?? [:], in: evening)
    let choices = try #require(open.gaps.first { $0.id == "risk" }?.choices)
    #expect((choices.fault(in: "1") == .needsTime) == isDue)
    answers["risk"] = choices.answer(for: isDue ? "1, 19:20" : "2, 19:20")
    #expect(
      try Self.filled(answers, in: evening).part(.risk)?.text
        == "Risk: Asked by Ruth Cole at 19:20 about suicide, harming others and being harmed; all denied.")
  }

  @Test("who raised a concern in one service of the day is not said to have raised none in another")
  func otherService() throws {
    var outline = Outline.invented
    for row in outline.phases.indices { outline.phases[row].service = row < 2 ? "process" : "skills" }
    var evening = try Evening.running(people: 2, outline: outline)
    try evening.perform(.flag("said he is done", about: .people([.maya])))
    evening.advance(600)
    try evening.perform(.enterPhase(named: "sharing"))
    evening.advance(600)
    try evening.perform(.end)
    let notes = SessionNotes(evening.log, answers: TapeRun.usualAnswers, now: evening.now)
    for (member, isDue) in [(MemberID.maya, true), (.jo, false)] {
      let note = try #require(notes.drafts(of: member).last)
      #expect(note.heading.service == "skills")
      let gap = try #require(note.gaps.first { $0.id == "risk" })
      #expect((gap.choices?.fault(in: "1") == .needsTime) == isDue)
    }
  }

  @Test("the leader is named where a leader met with the person, and not twice")
  func disposition() throws {
    for (leaders, words, text) in [
      (
        ["Ruth Cole"], "with Ruth after group; on-call told",
        "Ruth Cole met with the person, after group; on-call told."
      ),
      (["Ruth Cole", "Sam Adeyemi"], "Sam met with her after group", "Sam Adeyemi met with her after group."),
      (
        ["Ruth Cole", "Sam Adeyemi"], "after group, with Sam", "Sam Adeyemi met with the person, after group, with Sam."
      ),
      (["Ruth Cole", "Sam Adeyemi"], "after group", "a leader met with the person, after group."),
    ] {
      let run = try TapeNotes.run("second-thoughts")
      var opening = run.log.session.opening
      opening.leaders = leaders
      let act = Act(number: 0, reading: ScriptedClock().reading, events: [.sessionOpened(opening)])
      var log = try #require(SessionLog(opening: act, past: PriorSessions()))
      let maya = try #require(opening.roster.first).id
      let commands: [Command] = [
        .welcome(.all(but: []), .room), .start, .flag("cried", about: .people([.member(maya)])),
        .resolveFlags(.member(maya), disposition: "met", words: words),
      ]
      for command in commands { log.apply(try log.decide(command, at: ScriptedClock().reading)) }
      let notes = SessionNotes(log, answers: TapeRun.usualAnswers, now: log.moment(at: ScriptedClock().reading))
      let risk = try #require(notes.drafts.first?.part(.risk)?.text)
      #expect(risk.contains("Disposition, recorded at 18:00: \(text) Asked:"), "\(risk)")
    }
  }

  @Test("where two led and no line says who did what, that is asked by name; where one led, it stands with the name")
  func leaders() throws {
    let evening = try Self.leaders()
    let choices = try #require(try Self.gap("interventions", in: evening).choices)
    #expect(choices.answer(for: "7, 1, 6; 8, 5") == Self.both)
    #expect(choices.answer(for: "7, 8, 1") == "Ruth Cole and Sam Adeyemi led the discussion")
    #expect(choices.fault(in: "1, 7") == .needsWords("Ruth Cole"))
    var skilled = evening
    try skilled.perform(
      .enterPhase(named: "skill"), .beginSkill(SkillPlan(id: "senses", title: "Five senses", stepCount: 1)), .stepSkill)
    let before = try DraftTests.note(of: .maya, in: skilled).gaps.map(\.id)
    #expect(before.contains("interventions") && !before.contains("interventions.skill.1.by"))
    try skilled.perform(.intervene(.coLeader, "asked for examples", about: .group))
    let taught = try #require(try Self.gap("interventions.skill.1.by", in: skilled).choices)
    #expect(taught.answer(for: "2") == "Sam Adeyemi" && taught.answer(for: "1, 2") == "Ruth Cole, Sam Adeyemi")
    #expect(!(try DraftTests.note(of: .maya, in: skilled)).gaps.contains { $0.id == "interventions" })
    #expect(
      try Self.filled(["interventions.skill.1.by": "Sam Adeyemi"], in: skilled).part(.interventions)?.text.hasSuffix(
        "Skill taught: “Five senses”. Taught by Sam Adeyemi.") ?? false)
    let alone = try DraftTests.note(of: .maya, in: try Self.leaders(["Ruth Cole"]))
    #expect(alone.part(.interventions)?.text == "Ruth Cole: [[ interventions ]]")
  }

  private static let both =
    "Ruth Cole led the discussion, kept the group's agreements; Sam Adeyemi taught and explained"

  @Test("what was so at that minute has its time, and what someone told has none")
  func liveRemarks() throws {
    for (words, text) in [
      ("crying, Kim is with her", "At check-in, noted at 18:00: crying, Kim is with her."),
      ("says he is glad he came", "At check-in: says he is glad he came."),
      ("hopes her brother is well", "At check-in: hopes her brother is well."),
      ("slept badly", "At check-in: slept badly."),
    ] {
      var evening = try Self.leaders()
      try evening.perform(.note(words, about: .people([.maya])), .note(words, about: .group))
      let note = try DraftTests.note(of: .maya, in: evening)
      #expect(note.part(.notes)?.text == text && note.part(.group)?.text == text)
    }
  }
}
