import Content
import SessionCore
import Testing

@Suite struct ShippedVocabularyTests {
  private let library = Shipped.library

  @Test func `statuses say whether a contact note is due`() throws {
    #expect(try #require(library.status("excused")).contactDue == false)
    for id in ["no-show", "turned-away", "asked-to-leave", "walked-out", "hospital"] {
      #expect(try #require(library.status(id)).contactDue, "\(id)")
    }
  }

  @Test func `statuses are for those who did not come, for those who go, or for both`() {
    #expect(library.status("no-show")?.use == .absent)
    #expect(library.status("walked-out")?.use == .left)
    #expect(library.status("hospital")?.use == .both)
  }

  @Test func `no status is a word that a line of attendance uses for something else`() {
    let taken = ["all", "but", "rest", "group", "me", "video", "here", "out", "left", "expected", "unknown"]
    #expect(Set(library.vocabulary.statuses.map(\.id)).isDisjoint(with: taken))
  }

  @Test func `dispositions ask for what has to be known, and a mistake asks for nothing`() throws {
    for id in ["met", "handed", "monitor", "emergency", "report"] {
      let disposition = try #require(library.disposition(id))
      #expect(!disposition.asks.isEmpty && !disposition.isError, "\(id)")
    }
    #expect(library.disposition("handed")?.asks.first == "to whom")
    let error = try #require(library.disposition("error"))
    #expect(error.isError && error.asks.isEmpty)
    #expect(library.vocabulary.dispositions.filter(\.isError).count == 1)
  }

  @Test func `the mark kinds are there, and only those about a person go to a chart`() {
    let expected: [String: MarkKind.Destination] = [
      "announcement": .log, "milestone": .chart, "medication": .chart, "transport": .log, "incident": .chart,
      "contact": .chart, "phone": .log, "cross-talk": .log, "disruption": .log, "redirect": .log, "late-start": .log,
      "food": .log, "materials": .shared,
    ]
    #expect(Dictionary(uniqueKeysWithValues: library.vocabulary.markKinds.map { ($0.id, $0.goesTo) }) == expected)
  }

  @Test func `verbs of saying are in small letters, and a user's own are added to them`() {
    let said = library.vocabulary.said
    #expect(said.count > 60 && said.contains("said") && said.contains("told") && !said.contains("nodded"))
    #expect(said.allSatisfy { $0 == $0.lowercased() && $0.allSatisfy(\.isLetter) } && Set(said).count == said.count)
    let own = ContentFile(path: "said.yaml", text: "said:\n  - Signed\n  - said\n")
    #expect(library.overlaid(by: [own]).library.vocabulary.said == said + ["signed"])
  }

  @Test func `every question of a note has its answers, and who was asked needs a time`() throws {
    let answers = library.answers
    #expect(Set(answers.lists.map(\.id)) == Set(AnswerList.ID.allCases))
    for id: AnswerList.ID in [.riskDue, .asked, .safetyPlan, .told] {
      let first = try #require(answers[id]?.answers.first)
      #expect(first.contains("{leader}") && first.contains("at …"), "\(id)")
    }
    #expect(try #require(answers[.necessity]).answers.allSatisfy { $0.hasSuffix("; …") })
    #expect(try #require(answers[.risk]).answers.first == "No concern came up; not asked")
    #expect(answers[.necessity]?.last == .shown)
    let low = answers.askAboutSafety.first { $0.scale == "mood" }
    #expect(low?.holds(3) == true && low?.holds(4) == false)
    #expect(answers.outsiders.contains("sister") && answers.worse == ["worse"])
  }

  @Test func `a user's own list of answers takes the place of the one with its id, and leaves the others`() {
    let own = ContentFile(
      path: "answers.yaml",
      text: "answers:\n  - id: affect\n    answers: [fine]\nask-about-safety:\n  - {scale: mood, at-most: 2}\n")
    let (mine, faults) = library.overlaid(by: [own])
    #expect(faults == [])
    #expect(mine.answers[.affect]?.answers == ["fine"] && mine.answers[.affect]?.takesSeveral == false)
    #expect(
      mine.answers[.progress] == library.answers[.progress] && mine.answers.outsiders == library.answers.outsiders)
    #expect(mine.answers.askAboutSafety == [RatingLimit(scale: "mood", atMost: 2)])
    let wrong = ContentFile(
      path: "answers.yaml", text: "answers:\n  - {id: mood, answers: [fine]}\n  - {id: goal}\n  - {id: goal}\n")
    #expect(library.overlaid(by: [wrong]).faults.map(\.line) == [2, 4])
  }
}
