import Content
import Testing

@Suite("The content sounds like an American leader")
struct StyleTests {
  private let report = StyleReport(Shipped.library)

  @Test(
    "nothing is spelled the British way, and no word stands there that no one says",
    arguments: SpokenStyle.Finding.Kind.allCases)
  func words(kind: SpokenStyle.Finding.Kind) {
    guard kind != .uncontracted else { return }
    let found = report.findings.filter { $0.finding.kind == kind }
    #expect(found.isEmpty, "\(found.map { "\($0.file): \($0.finding.words) in “\($0.finding.sentence)”" })")
  }

  @Test("nine in ten places are contracted where a speaker would")
  func contractions() {
    let left = report.findings.filter { $0.finding.kind == .uncontracted }
    #expect(report.contractedPercent >= 90, "\(left.map { "\($0.file): \($0.finding.sentence)" })")
    #expect(report.places > 500)
  }

  @Test("no first word begins more than a third of the questions")
  func stems() throws {
    let most = try #require(report.stems.first)
    #expect(most.number * 3 <= report.questions, "\(most.name): \(most.number) of \(report.questions)")
  }

  @Test("each skill fits its minutes when it is read at 130 words a minute")
  func minutes() {
    #expect(report.longSkills.isEmpty, "\(report.longSkills)")
  }

  @Test(
    "each kind of finding is found",
    arguments: [
      ("The colour was grey.", SpokenStyle.Finding.Kind.british), ("Perhaps we can.", .unsaid),
      ("We do not push.", .uncontracted), ("It is fine to pass.", .uncontracted), ("Rest tonight.", .timeOfDay),
    ])
  func found(text: String, kind: SpokenStyle.Finding.Kind) {
    #expect(SpokenStyle([text]).findings.contains { $0.kind == kind })
  }

  @Test(
    "what a speaker would leave whole is left alone",
    arguments: ["Tell us how it is for you.", "That's what you are.", "Say what it is you want.", "Yes, it is."])
  func whole(text: String) {
    #expect(SpokenStyle([text]).findings.isEmpty)
  }

  @Test(
    "a question that asks for two things is found, and one that lists is not",
    arguments: [
      ("What helped, and who was there?", true), ("Who came? Who left?", true),
      ("Who or what helped you today?", false),
      ("Did you walk, or did you drive?", false),
    ])
  func double(question: String, isDouble: Bool) {
    #expect(SpokenStyle(questions: [question]).findings.isEmpty != isDouble)
  }
}
