import Basics
import ScreenText
import SessionCore
import Testing

@Suite("Replay")
struct ReplayTests {
  static let names = ["Maya", "Jo", "Rosa", "Kim", "zebra", "slept", "eats", "fears"]

  @Test("the outline view holds the plan, what was asked and counts, and nobody's name or words")
  func page() throws {
    let evening = try ShowTests.full()
    #expect(
      evening.session.replayPage(full: false, now: evening.now) == [
        "2026-11-24 18:02 Tuesday evening, group", "outline: short-30, closed", "agreements read: yes",
        "check-in: 10 min planned, 11 min taken", "  circle round, 1 offered, 1 taken, 0 passed",
        "sharing: 15 min planned, 1 min taken",
        "  circle round, 1 offered, 0 taken, 1 passed: What did a member do?", "  skill: Grounding, 1 of 5 steps",
        "check-out: 5 min planned, left out", "together: 12 min", "voices heard: 1", "ran long: check-in by 1 min",
      ])
  }

  @Test("the full view has names and notes, and still no private note")
  func full() throws {
    let evening = try ShowTests.full()
    let page = evening.session.replayPage(full: true, now: evening.now)
    #expect(page.contains("  18:13 note Rosa: eats better"))
    #expect(page.contains("  circle round, 1 offered, 0 taken, 1 passed: What did Jo Park do?"))
    #expect(!page.joined().contains("zebra"))
  }

  @Test("the steps keep the evening's rhythm and name nobody")
  func steps() throws {
    let evening = try ShowTests.full()
    let steps = evening.log.replaySteps(full: false)
    #expect(steps.prefix(3).map(\.line) == ["18:00 1 arrives", "18:02 phase: check-in; circle round", "18:02 a turn"])
    #expect(steps.prefix(3).map(\.sessionMs) == [0, 131_000, 132_000])
    for step in steps { for name in Self.names { #expect(!step.line.contains(name), "\(step.line)") } }
  }

  @Test("the full steps leave out what was undone, private notes and flags")
  func fullSteps() throws {
    let lines = try ShowTests.full().log.replaySteps(full: true).map(\.line)
    #expect(lines.contains("18:03 note Maya: slept \"four\" hours #sleep #g2"))
    for gone in ["zebra", "gone", "fears", "resolved"] { #expect(!lines.joined().contains(gone)) }
  }

  @Test("the outline made of it has the phases that were held, tonight's question and skill, and no name")
  func outline() throws {
    let outline = try ShowTests.full().session.outlineAsHeld(id: "again", title: "Like Tuesday")
    #expect(outline.phases.map(\.name) == ["check-in", "sharing"])
    #expect(outline.phases[0].round == RoundPlan(mode: .circle, ratings: ["mood", "urge"]))
    #expect(outline.phases[1].round == RoundPlan(mode: .circle, question: "What did a member do?"))
    #expect(outline.phases[1].skill == "ground")
  }

  @Test("the replay's JSON names nobody unless it is full, and holds no private note and no flag even then")
  func json() throws {
    let evening = try ShowTests.full()
    let shown = evening.session.replayJSON(full: false, now: evening.now).rendered
    for name in Self.names { #expect(!shown.contains(name)) }
    #expect(shown.contains("What did a member do?") && shown.contains("\"voicesHeard\": 1"))
    let full = evening.session.replayJSON(full: true, now: evening.now).rendered
    #expect(full.contains("What did Jo Park do?") && full.contains("eats better"))
    #expect(!full.contains("zebra") && !full.contains("fears"))
  }

  @Test("a phase that was lengthened is saved with the longer time")
  func extended() throws {
    var evening = try Evening.started()
    try evening.type(.extend(seconds: 120, phaseOnly: true))
    #expect(evening.session.outlineAsHeld(id: "again", title: "Again").phases.map(\.plannedSeconds) == [720])
  }
}
