import Content
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("Every outline to its end", .ownThread)
struct WholeEveningTests {
  @Test(
    "everybody gets the floor in every round, every skill is stepped through and every prompt is shown",
    arguments: Shipped.library.outlines)
  func whole(outline: Outline) throws {
    var evening = try #require(LedEvening(outline, library: Shipped.library))
    evening.lead()
    #expect(evening.refusals == [])
    let session = evening.session
    #expect(session.stage == .closed)
    for (row, plan) in outline.phases.enumerated() {
      #expect(session.shownPrompts.filter { $0.phase == row }.map(\.text) == outline.spoken(inPhase: row).map(\.text))
      let skills = session.skills.filter { $0.phase == row }
      #expect(skills.map(\.plan.id) == [plan.skill].compactMap { $0 })
      #expect(skills.allSatisfy { $0.stepsShown == $0.plan.stepCount })
      let rounds = session.rounds.filter { $0.phase == row }
      #expect(rounds.map(\.mode) == [plan.round?.mode].compactMap { $0 })
      // Who asks in a feedback round is one of the four and counts in no figure.
      let count = plan.round?.mode == .feedback ? 3 : 4
      #expect(rounds.allSatisfy { $0.offeredCount == count && $0.takenCount == count }, "\(plan.name)")
    }
  }

  @Test("an outline with a round of any kind is led to its end", arguments: RoundMode.allCases)
  func anyMode(mode: RoundMode) throws {
    var outline = Outline.invented
    for row in outline.phases.indices { outline.phases[row].round = RoundPlan(mode: mode, question: "What is new?") }
    try whole(outline: outline)
  }

  @Test("every skill can be stepped through, with its words on the screen", arguments: Shipped.library.skills)
  func skill(skill: Skill) throws {
    var evening = try #require(LedEvening(.invented, library: Shipped.library))
    for line in ["/here all", "/start", "/skill \(skill.id)"] + skill.steps.map({ _ in "/step" }) { evening.type(line) }
    #expect(evening.refusals == [])
    for step in skill.steps { #expect(evening.shown.contains { $0.contains(step.text) }) }
    #expect(evening.shown.contains { $0.contains("stop any time") })
    #expect(evening.shown.contains { $0.hasPrefix("before, for anyone who likes: mood and urge") })
    #expect(evening.shown.contains { $0.hasPrefix("after, for anyone who likes: mood and urge") })
  }
}
