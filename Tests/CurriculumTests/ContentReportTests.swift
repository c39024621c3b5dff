import Content
import SessionCore
import TestTraits
import Testing

@Suite("How much there is, and how plain", .ownThread)
struct ContentReportTests {
  /// Made once for all of these tests.
  private static let made = ContentReport(Shipped.library)
  private var report: ContentReport { Self.made }

  @Test("twelve weeks of three sessions, four family nights, four education hours and the shapes are there")
  func outlines() {
    let places = Shipped.library.curriculum.outlines.compactMap { Curriculum.Place($0) }
    #expect(Set(places).count == 36)
    #expect(Shipped.library.outlines.count { $0.id.hasPrefix("family-") && $0.id != "family-90" } >= 4)
    #expect(Shipped.library.outlines.count { $0.id.hasPrefix("education-") && $0.id != "education-60" } >= 4)
    #expect(Shipped.library.outline("individual-30")?.kind == .individual)
  }

  @Test("skills, questions, readings and tones are as many as was promised")
  func counts() {
    #expect(report.skills >= 24)
    #expect(report.bankQuestions.map(\.name) == ["check-in", "sharing", "check-out"])
    for (count, least) in zip(report.bankQuestions, [60, 60, 40]) { #expect(count.number >= least, "\(count.name)") }
    #expect(report.readings >= 8)
    #expect(report.tones == 2)
  }

  @Test("the report says of every file whether a clinician reviewed it")
  func reviews() {
    let content = Shipped.files.map(\.path).filter { $0.hasSuffix(".yaml") }
    #expect(report.reviews.map(\.path) == content.sorted())
    let besides = ReviewedFile(path: "notices/part2.txt", reviewed: "No")
    #expect(ContentReport(Shipped.library, besides: [besides]).reviews.contains { $0 == besides && $0.reviewed == nil })
  }

  @Test("what is read to members has a reading grade of 7 or lower in every file")
  func grades() {
    // Formats of notes and measures are not content to be read out, and eight files hold none.
    let content = Shipped.files.filter { $0.path.hasSuffix(".yaml") && !$0.path.hasPrefix("measures/") }
    #expect(report.grades.count == content.count - 8)
    for (name, grade) in report.grades { #expect(grade.grade <= 7, "\(name): \(grade.shown)") }
  }

  @Test("no two files share a teaching point, a question or a step, and hardly a sentence stands twice")
  func doubled() {
    #expect(report.shared == [])
    #expect(report.longSentences > 3000)
    #expect(report.doubled * 50 <= report.longSentences, "\(report.doubledSentences)")
  }

  @Test("each session of the twelve weeks has an opening, four points, three depths, a skill and a way out")
  func parts() {
    for outline in Shipped.library.curriculum.outlines {
      #expect(!outline.notes.opening.isEmpty, "\(outline.id)")
      #expect(outline.points.count >= 4, "\(outline.id)")
      for depth in Depth.allCases {
        #expect(outline.phases.reduce(0) { $0 + $1.questions[depth].count } >= 2, "\(outline.id), \(depth)")
      }
      #expect(outline.phases.contains { $0.skill != nil }, "\(outline.id)")
      #expect(outline.notes.homePractice != nil && !outline.notes.ifHeavy.isEmpty, "\(outline.id)")
      #expect(!outline.notes.sources.isEmpty && outline.notes.about != nil, "\(outline.id)")
    }
  }

  @Test("the phase that practises a skill gives it its minutes")
  func minutes() throws {
    for outline in Shipped.library.outlines {
      for phase in outline.phases {
        guard let id = phase.skill else { continue }
        let skill = try #require(Shipped.library.skill(id))
        #expect(phase.plannedSeconds >= skill.minutes * 60, "\(outline.id): \(id)")
      }
    }
  }

  @Test(
    "syllables are counted as they are spoken",
    arguments: [("a", 1), ("hope", 1), ("hoped", 1), ("hopes", 1), ("table", 2), ("evening", 3), ("breathing", 2)])
  func syllables(word: String, count: Int) {
    #expect(Substring(word).syllables == count)
  }

  @Test("the grade is the formula's")
  func formula() {
    let grade = ReadingGrade(["The cat sat on the mat. It did not move."])
    #expect((grade.sentences, grade.words, grade.syllables) == (2, 10, 10))
    #expect(abs(grade.grade - (0.39 * 5 + 11.8 - 15.59)) < 0.001)
    #expect(ReadingGrade([]).grade == 0)
  }
}
