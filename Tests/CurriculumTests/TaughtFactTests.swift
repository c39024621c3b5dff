import Content
import SessionCore
import Testing

@Suite("What is taught about medicine and law")
struct TaughtFactTests {
  private let facts =
    Shipped.library.outlines.flatMap { outline in outline.notes.facts.map { (outline.id, $0) } }
    + Shipped.library.skills.flatMap { skill in skill.facts.map { (skill.id, $0) } }

  @Test("a fact quotes ten words of its source at most, or says that it has to be checked")
  func quotes() {
    #expect(facts.count >= 20)
    for (id, fact) in facts {
      #expect((fact.source == nil) == (fact.quote == nil), "\(id): \(fact.text)")
      #expect(fact.quote?.split(whereSeparator: \.isWhitespace).count ?? 0 <= 10, "\(id): \(fact.quote ?? "")")
      #expect(fact.quote != nil || fact.shown.hasPrefix("Check this before use"), "\(id): \(fact.text)")
    }
  }

  @Test(
    "a session that speaks of naloxone, fentanyl or withdrawal has facts",
    arguments: ["team-quiz-60", "education-3-body", "week-01-topic", "family-1-welcome"])
  func taught(id: String) throws {
    #expect(try #require(Shipped.library.outline(id)).notes.facts.contains { $0.quote != nil })
  }
}
