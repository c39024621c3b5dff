import Content
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("Questions in the room", .ownThread)
struct QuestionTests {
  private func evening(_ id: String = "week-03-topic", past: PriorSessions = PriorSessions()) throws -> LedEvening {
    let outline = try #require(Shipped.library.outline(id))
    var evening = try #require(LedEvening(outline, library: Shipped.library, past: past))
    for line in ["/here all", "/start", "/phase", "/phase", "/phase"] { evening.type(line) }
    return evening
  }

  @Test("a theme and a depth take the outline's own questions first, then the bank's, and none twice")
  func deep() throws {
    var evening = try evening()
    for _ in 0..<6 { evening.type("/prompt deep") }
    let shown = evening.session.shownPrompts.map(\.text)
    let own = try #require(evening.session.outline.phases.first { $0.kind == .sharing }).questions.deep
    #expect(Array(shown.prefix(own.count)) == own)
    #expect(Set(shown).count == 6)
    #expect(evening.refusals == [])
  }

  @Test("what the group had in an earlier session is not asked again while there is anything new")
  func past() throws {
    let bank = try #require(Shipped.library.questionBanks.first { $0.use == .sharing })
    let grief = bank.questions.filter { $0.theme == .grief }.map(\.text)
    var past = PriorSessions()
    past.prompts = [grief[0]]
    var evening = try evening(past: past)
    for _ in grief.dropFirst() { evening.type("/prompt grief") }
    #expect(evening.session.shownPrompts.map(\.text) == Array(grief.dropFirst()))
    // Now all were had: the one of longest ago comes again.
    evening.type("/prompt grief")
    #expect(evening.session.shownPrompts.last?.text == grief[0])
  }

  @Test("a breath is counted in and out without a sound, and the count begins anew")
  func breath() throws {
    var evening = try evening()
    for line in ["/skill even-breathing", "/step", "/step"] { evening.type(line) }
    for (seconds, count) in [(0, "in 1"), (3, "in 4"), (1, "out 1"), (3, "out 4"), (1, "in 1")] {
      let shown = evening.rightPrompt(after: seconds)
      #expect(shown.contains(count), "\(shown)")
    }
  }

  @Test("a theme that is not there is refused with what would be right")
  func unknown() throws {
    var evening = try evening()
    evening.type("/prompt greif")
    #expect(evening.refusals.count == 1)
    #expect(evening.refusals[0].contains("grief"))
  }

  @Test("readings at the end are others than at the beginning, and come one after the other")
  func readings() throws {
    var evening = try evening()
    for line in ["/reading", "/reading next", "/phase", "/reading"] { evening.type(line) }
    let uses = evening.session.shownPrompts.map { shown in Shipped.library.readings.first { $0.text == shown.text }?.use
    }
    #expect(uses == [.beginning, .beginning, .ending])
    #expect(Set(evening.session.shownPrompts.map(\.text)).count == 3)
  }

  @Test("the agreements are read in the tone that is asked for")
  func tones() throws {
    var evening = try evening()
    let warm = try #require(Shipped.library.agreements(inTone: "warm"))
    evening.type("/agree")
    #expect(!evening.shown.contains(warm.introduction))
    evening.type("/agree warm")
    #expect(evening.shown.contains(warm.introduction))
  }

  @Test("support shows the card and what this session says for when it gets heavy")
  func support() throws {
    var evening = try evening()
    evening.type("/support")
    #expect(evening.shown.contains { $0.contains("988") })
    for line in evening.session.outline.notes.ifHeavy { #expect(evening.shown.contains("- \(line)")) }
  }

  @Test("what a leader has to watch for is shown at the start and with a skill, and is never in quotation marks")
  func cautions() throws {
    var evening = try evening("week-09-topic")
    let outline = evening.session.outline
    evening.type("/skill urge-surfing")
    let skill = try #require(Shipped.library.skill("urge-surfing"))
    for caution in outline.notes.watchFor + skill.watchFor {
      #expect(evening.shown.contains { $0.contains(caution) && !$0.contains("“\(caution)”") }, "\(caution)")
    }
    for direction in outline.phases.flatMap(\.directions) {
      #expect(evening.shown.contains { $0.contains(direction) && !$0.contains("“") }, "\(direction)")
    }
    #expect(outline.phases.contains { !$0.directions.isEmpty })
  }

  @Test("every outline and every skill says what to watch for, and no comment holds what a leader needs")
  func watchFor() {
    for outline in Shipped.library.outlines { #expect(!outline.notes.watchFor.isEmpty, "\(outline.id)") }
    for skill in Shipped.library.skills { #expect(!skill.watchFor.isEmpty, "\(skill.id)") }
    // Read at one look by a leader who has begun: two lines on a screen of 80 columns.
    let cautions = Shipped.library.outlines.flatMap(\.notes.watchFor) + Shipped.library.skills.flatMap(\.watchFor)
    for caution in cautions { #expect(caution.count <= 120, "\(caution)") }
    for file in Shipped.files where file.path.hasPrefix("outlines/") || file.path.hasPrefix("skills/") {
      #expect(
        !(file.text ?? "").split(separator: "\n").contains { $0.drop { $0 == " " }.hasPrefix("#") }, "\(file.path)")
    }
  }

  @Test("the opening and the home practice are listed where they are asked for, and printed nowhere else")
  func homePractice() throws {
    var evening = try evening("week-02-topic")
    let notes = evening.session.outline.notes
    let home = try #require(notes.homePractice)
    func isShown(_ text: String) -> Bool { evening.shown.contains { $0.contains(text) } }
    #expect(!notes.opening.isEmpty && notes.opening.allSatisfy { !isShown($0) })
    evening.type("/phase check-in")
    evening.type("/prompt list")
    #expect(notes.opening.allSatisfy(isShown))
    for _ in evening.session.phases { evening.type("/phase") }
    #expect(!isShown(home))
    evening.type("/prompt list")
    #expect(isShown(home))
  }

  @Test("a step that swaps says so, and in a round of pairs it is the swap")
  func swap() throws {
    let outline = Outline(
      id: "pairs", title: "Pairs", kind: .group,
      phases: [
        PhasePlan(
          name: "check-in", kind: .checkIn, plannedSeconds: 1200, round: RoundPlan(mode: .pairs),
          skill: "refusal-pairs")
      ])
    var evening = try #require(LedEvening(outline, library: Shipped.library))
    let steps = try #require(Shipped.library.skill("refusal-pairs")).steps.count
    for line in ["/here all", "/start", "/pairs", "/pairs ok"] { evening.type(line) }
    for _ in 0..<steps { evening.type("/step") }
    #expect(evening.refusals == [])
    #expect(evening.session.rounds.last?.swaps == 1)
    #expect(evening.shown.contains("swap: the other one goes on"))
  }
}
