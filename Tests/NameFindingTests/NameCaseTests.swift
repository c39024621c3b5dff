import NameFinding
import Testing

@Suite("Peers' names in notes, by class")
struct NameCaseTests {
  @Test("every planted name is found, and at most one sentence in fifty rings falsely", arguments: CaseFile.classes)
  func classes(name: String) throws {
    let figures = try CaseFigures(name)
    print(figures)
    #expect(figures.recall == 1, "\(figures.faults)")
    #expect(figures.falseAlarmShare <= 0.02, "\(figures.faults)")
  }

  @Test("ordinary sentences ring falsely at most once in fifty")
  func ordinary() throws {
    let figures = try CaseFigures("ordinary")
    print(figures)
    #expect(figures.cases >= 300)
    #expect(figures.falseAlarmShare <= 0.02, "\(figures.faults)")
  }

  @Test("sentences that were unseen once stay found", arguments: ["held-out", "held-out-second"])
  func heldOut(name: String) throws {
    let figures = try CaseFigures(name)
    print(figures)
    #expect(figures.recall == 1, "\(figures.faults)")
    #expect(figures.falseAlarmShare <= 0.025, "\(figures.faults)")
  }

  @Test("sentences that no rule was made for fare as they were first measured, or better")
  func unseen() throws {
    let figures = try CaseFigures("held-out-third")
    print(figures)
    #expect(figures.recall >= 0.87, "\(figures.faults)")
    #expect(figures.falseAlarmShare <= 0.025, "\(figures.faults)")
  }

  @Test("each class has forty cases or more, and all together 330")
  func counts() throws {
    var all = 0
    for name in CaseFile.classes {
      let cases = try CaseFile.cases(name)
      #expect(cases.count >= 40, "\(name)")
      all += cases.count
    }
    #expect(all >= 330)
  }
}
