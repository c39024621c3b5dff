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

  @Test("sentences that first were unseen stay found")
  func heldOut() throws {
    let figures = try CaseFigures("held-out")
    print(figures)
    #expect(figures.cases >= 80)
    #expect(figures.recall == 1, "\(figures.faults)")
    #expect(figures.falseAlarmShare <= 0.02, "\(figures.faults)")
  }

  @Test("sentences that no rule was made for fare as they were first measured, or better")
  func heldOutSecond() throws {
    let figures = try CaseFigures("held-out-second")
    print(figures)
    #expect(figures.recall >= 1, "\(figures.faults)")
    #expect(figures.falseAlarmShare <= 0.0, "\(figures.faults)")
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
