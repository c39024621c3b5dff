import FoundationEssentials
import NameFinding
import Testing

@Suite("Names in sentences as they are typed")
struct SentenceTests {
  @Test("every listed name is found, one sentence in fifty rings falsely, and the chart reads right")
  func listed() throws {
    let figures = SentenceFigures.byClass(try SentenceFile.listed.cases())
    for each in figures { print(each) }
    for each in figures {
      #expect(each.recall == 1, "\(each)\n\(each.faults)")
      #expect(each.falseAlarmShare <= 0.02, "\(each)")
      #expect(each.wrongTexts.isEmpty, "\(each)\n\(each.faults)")
    }
  }

  /// Runs only when asked for, and names no sentence: tuning on this file would leave no measure.
  @Test(
    "of the names held out, 98 in 100 are found and one sentence in fifty rings falsely",
    .enabled(if: ProcessInfo.processInfo.environment["CIRCLEKEEPER_HELD_OUT"] != nil))
  func heldOut() throws {
    let figures = SentenceFigures.byClass(try SentenceFile.heldOut.cases())
    for each in figures { print(each) }
    let marked = figures.map(\.marked).reduce(0, +)
    let missed = figures.map(\.missed.count).reduce(0, +)
    let alarms = figures.map(\.falseAlarms.count).reduce(0, +)
    #expect(Double(marked - missed) >= 0.98 * Double(marked))
    #expect(Double(alarms) <= 0.02 * Double(figures.map(\.cases).reduce(0, +)))
  }

  @Test("every line is a case in the file where its id belongs", arguments: [SentenceFile.listed, .heldOut])
  func lines(file: SentenceFile) throws {
    let cases = try file.cases()
    #expect(try file.lines().count == cases.count)
    #expect(Set(cases.map(\.id)).count == cases.count)
    for item in cases {
      #expect(SentenceFile.home(of: item.id) == file, "\(item.id)")
      #expect(item.roster.contains(item.client), "\(item.id)")
      #expect(!item.right.isEmpty && !item.text.contains { "{}|".contains($0) }, "\(item.id)")
      for mark in item.marks { #expect(item.everyone.isSuperset(of: mark.people), "\(item.id)") }
    }
  }

  @Test("right texts replace what is marked and nothing else", arguments: [SentenceFile.listed, .heldOut])
  func rightTexts(file: SentenceFile) throws {
    for item in try file.cases() {
      #expect(!item.right.contains { $0.contains("the a peer") || $0.contains("..") }, "\(item.id)")
      let isTouched = item.marks.contains { [.peer, .guest, .either].contains($0.kind) }
      if isTouched {
        #expect(item.right.contains { $0 != item.text }, "\(item.id)")
      } else if !item.text.contains("@"), !item.marks.contains(where: { [.own, .free].contains($0.kind) }) {
        #expect(item.right == [item.text], "\(item.id)")
      }
    }
  }

  @Test("each class has twenty-five cases or more, ordinary sentences sixty, all together 2,120")
  func counts() throws {
    let cases = try SentenceFile.listed.cases() + SentenceFile.heldOut.cases()
    let classes = Dictionary(grouping: cases, by: \.group)
    #expect(classes.count == 54)
    for (name, cases) in classes { #expect(cases.count >= (name == "ordinary" ? 60 : 25), "\(name)") }
    #expect(cases.count >= 2120)
  }
}
