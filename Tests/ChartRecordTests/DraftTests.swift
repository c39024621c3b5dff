import ChartRecord
import Charting
import SessionCore
import Testing

@Suite("What is done to a draft") struct DraftTests {
  @Test("a filled gap, a rewritten part and a name put back are kept, and the draft has them")
  func edits() throws {
    let chart = try SessionChart(
      after: .fillGap(Given.id, gap: "response", " She was calmer. \n"),
      .rewritePart(Given.id, .participation, "Spoke twice."), .putBack(Given.id, substitution: "notes.3/1", true))
    #expect(chart.note(Given.id).state == .draft)
    let draft = Given.draft().edited(by: chart.note(Given.id).edits, naming: NameablePeople(members: [Given.maya]))
    #expect(draft.parts.map(\.text) == ["Spoke twice.", "She was calmer."])
    #expect(draft.gaps.isEmpty)
    #expect(chart.note(Given.id).edits.putBack == ["notes.3/1"])
  }

  @Test("an empty answer opens a gap again, an empty part is the record's own")
  func takenBack() throws {
    let chart = try SessionChart(
      after: .fillGap(Given.id, gap: "response", "Calmer."), .fillGap(Given.id, gap: "response", " "),
      .rewritePart(Given.id, .participation, "Twice."), .rewritePart(Given.id, .participation, ""),
      .putBack(Given.id, substitution: "notes.3/1", true), .putBack(Given.id, substitution: "notes.3/1", false))
    #expect(chart.note(Given.id).edits == DraftEdits())
  }

  @Test("what is so already is refused")
  func unchanged() throws {
    let chart = try SessionChart(
      after: .fillGap(Given.id, gap: "response", "Calmer."), .rewritePart(Given.id, .plan, "Come back."),
      .putBack(Given.id, substitution: "notes.3/1", true),
      .overrideFinding(Given.id, finding: "name.participation.Jo", reason: "Maya's sister"))
    #expect(chart.refusal(.fillGap(Given.id, gap: "response", "Calmer. ")) == .nothingChanges)
    #expect(chart.refusal(.rewritePart(Given.id, .plan, "Come back.")) == .nothingChanges)
    #expect(chart.refusal(.putBack(Given.id, substitution: "notes.3/1", true)) == .nothingChanges)
    #expect(
      chart.refusal(.overrideFinding(Given.id, finding: "name.participation.Jo", reason: "Maya's sister"))
        == .nothingChanges)
    #expect(SessionChart().refusal(.fillGap(Given.id, gap: "response", " ")) == .nothingChanges)
  }

  @Test("a finding is let stand only for a reason, which is kept")
  func overriding() throws {
    let finding = ChartCommand.overrideFinding(Given.id, finding: "name.participation.Jo", reason: " ")
    #expect(SessionChart().refusal(finding) == .reasonMissing)
    let chart = try SessionChart(
      after: .overrideFinding(Given.id, finding: "name.participation.Jo", reason: "Maya's sister is called Jo"))
    #expect(chart.note(Given.id).overrides["name.participation.Jo"]?.text == "Maya's sister is called Jo")
  }

  @Test("a reason for letting words stand goes when they change, and reasons for other parts and for gaps stay")
  func reasonsGo() throws {
    let reasons: [ChartCommand] = ["last.response.2026-11-17", "alike.plan.session.2", "gap.response"].map {
      .overrideFinding(Given.id, finding: $0, reason: "it was so again")
    }
    let others: Set = ["alike.plan.session.2", "gap.response"]
    for change: ChartCommand in [
      .fillGap(Given.id, gap: "response", "Calmer again."), .rewritePart(Given.id, .response, "Calmer again."),
      .putBack(Given.id, substitution: "response/1", true), .putBack(Given.id, substitution: "part response/1", true),
    ] {
      var chart = SessionChart()
      for command in reasons + [change] {
        for event in try chart.decide(command, under: Policy()) { chart.apply(event) }
      }
      #expect(Set(chart.note(Given.id).overrides.keys) == others, "\(change)")
    }
  }

  @Test("a signed note's draft does not change any more, and does again once it was entered in error")
  func fixed() throws {
    var chart = try SessionChart(after: .sign(Given.note, found: [], Given.signature(1)))
    for command: ChartCommand in [
      .fillGap(Given.id, gap: "response", "Calmer."), .rewritePart(Given.id, .plan, "Come back."),
      .putBack(Given.id, substitution: "notes.3/1", true), .overrideFinding(Given.id, finding: "x", reason: "y"),
    ] {
      #expect(chart.refusal(command) == .noteSigned(.signed))
    }
    chart = try SessionChart(
      after: .sign(Given.note, found: [], Given.signature(1)),
      .enterInError(Given.id, reason: "Jo's words", Given.signature(1)),
      .fillGap(Given.id, gap: "response", "Calmer."))
    #expect(chart.note(Given.id).edits.filled == ["response": "Calmer."])
  }
}
