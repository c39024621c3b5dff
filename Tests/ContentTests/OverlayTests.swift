import Content
import SessionCore
import Testing

@Suite struct OverlayTests {
  private let short = "id: short\ntitle: Short\nkind: group\nphases:\n  - name: topic\n    minutes: 5\n"

  @Test func `an outline with a new id is added after the shipped ones`() {
    let (library, faults) = load(["outlines/mine.yaml": short])
    #expect(faults == [])
    #expect(library.outlines.map(\.id) == Shipped.library.outlines.map(\.id) + ["short"])
  }

  @Test func `an outline with a shipped id takes its place, whatever its file is called`() {
    let (library, faults) = load(["outlines/mine.yaml": short.replacing("id: short", with: "id: process-90")])
    #expect(faults == [])
    #expect(library.outlines.map(\.id) == Shipped.library.outlines.map(\.id))
    #expect(library.outline("process-90")?.title == "Short")
  }

  @Test func `an outline may name a skill that is the user's own`() {
    let skill = "id: tea\ntitle: Tea\nminutes: 3\nintro: Put the kettle on.\nsteps: [Drink.]\n"
    let (library, faults) = load(["outlines/a.yaml": short + "    skill: tea\n", "skills/tea.yaml": skill])
    #expect(faults == [])
    #expect(library.outline("short")?.phases.first?.skill == "tea")
    #expect(library.skill("tea")?.steps == [Skill.Step(text: "Drink.")])
  }

  @Test func `a status is replaced or added by its id, and the others stay`() throws {
    let text =
      "statuses:\n  - {id: excused, title: told us, use: absent}\n  - {id: snow, title: snowed in, use: absent}\n"
    let (library, faults) = load(["statuses.yaml": text])
    #expect(faults == [])
    #expect(library.vocabulary.statuses.count == Shipped.library.vocabulary.statuses.count + 1)
    #expect(library.status("excused")?.title == "told us")
    #expect(library.status("snow")?.contactDue == false)
    #expect(library.status("no-show") == Shipped.library.status("no-show"))
  }

  @Test func `agreements and the crisis card are replaced as a whole`() {
    let agreements = "title: Ours\nintro: We agree.\nitems: [Be kind.]\n"
    let card = "title: Ours\nintro: Call.\ncontacts:\n  - {name: Kim, call: 555-0100}\n"
    let (library, faults) = load(["agreements.yaml": agreements, "crisis-card.yaml": card])
    #expect(faults == [])
    #expect(library.agreements == Agreements(title: "Ours", introduction: "We agree.", items: ["Be kind."]))
    #expect(library.crisisCard.contacts.map(\.ways) == [[CrisisCard.Way(means: .call, value: "555-0100")]])
    #expect(library.crisisCard.steps == [])
  }

  @Test func `a broken file is reported, what it would have replaced stays, and the rest is used`() {
    let (library, faults) = load([
      "outlines/a.yaml": "id: process-90\ntitle: [\n", "outlines/b.yaml": short, "crisis-card.yaml": "title: 5\n",
    ])
    #expect(Set(faults.map(\.file)) == ["outlines/a.yaml", "crisis-card.yaml"])
    #expect(library.outline("process-90") == Shipped.library.outline("process-90"))
    #expect(library.crisisCard == Shipped.library.crisisCard)
    #expect(library.outline("short") != nil)
  }

  @Test func `of two files with one id in one folder the second is reported and not used`() {
    let second = short.replacing("Short", with: "Second")
    let (library, faults) = load(["outlines/a.yaml": "# one\n" + short, "outlines/b.yaml": second])
    let problem = ContentFault.Problem.sameTwice("short", of: "outline", firstIn: "outlines/a.yaml", line: 2)
    #expect(faults == [ContentFault(file: "outlines/b.yaml", line: 1, column: 1, problem: problem)])
    #expect(library.outline("short")?.title == "Short")
  }

  @Test func `files that are no YAML are left alone, and YAML in the wrong place is reported`() {
    let (_, faults) = load([
      "README.md": "words", "outlines/a.yaml~": "x", "outlines/a.yml": short, "a/b/c.yaml": short,
    ])
    #expect(faults.map(\.file) == ["a/b/c.yaml", "outlines/a.yml"])
  }

  @Test func `a shipped file that is missing is reported`() {
    let (_, faults) = Library.load(shipped: Shipped.files.filter { $0.path != "statuses.yaml" })
    #expect(faults == [ContentFault(file: "statuses.yaml", line: 1, column: 1, problem: .missingFile)])
  }

  @Test(arguments: [
    "questions/sharing.yaml", "readings.yaml", "agreements/warm.yaml", "statuses.yaml", "mark-kinds.yaml",
    "dispositions.yaml", "said.yaml", "scales.yaml", "answers.yaml", "days.yaml", "crisis-card.yaml",
    "skills/urge-surfing.yaml", "measures/phq-9.yaml",
    "outlines/process-90.yaml",
  ])
  func `a shipped file has to say whether a clinician reviewed it`(path: String) throws {
    let file = try #require(Shipped.files.first { $0.path == path })
    let silent = ContentFile(path: path, text: try #require(file.text).replacing("reviewed: no\n", with: ""))
    // Whole days are read only where there are outlines.
    let others = path == "days.yaml" ? Shipped.files.filter { $0.path != path } : []
    let faults = Library.load(shipped: others + [silent]).faults.filter { $0.file == path }
    // Alone it may name skills and outlines that are not there.
    #expect(faults.count { $0.problem == .missingKey("reviewed", of: "content file") } == 1)
  }

  @Test func `a user's own file may leave out the review, and one that has it is quoted on the page`() throws {
    let bank = "use: sharing\nreviewed: Dana Reyes, LCSW, 2026-11-02\nquestions: [How are you?]\n"
    let (library, faults) = load(["questions/mine.yaml": bank, "outlines/mine.yaml": short])
    #expect(faults == [])
    #expect(library.reviews.first { $0.path == "questions/mine.yaml" }?.reviewed == "Dana Reyes, LCSW, 2026-11-02")
    #expect(library.reviews.contains(ReviewedFile(path: "outlines/mine.yaml", reviewed: nil)))
    let page = library.html(version: "1.0.0", date: "2026-11-30")
    #expect(page.contains("Reviewed by Dana Reyes, LCSW, 2026-11-02."))
  }

  @Test func `the nearest id is suggested`() {
    #expect(Shipped.library.outlineID(nearest: "proces-90") == "process-90")
    #expect(Shipped.library.outlineID(nearest: "famly-90") == "family-90")
    #expect(Shipped.library.skillID(nearest: "even-breating") == "even-breathing")
    #expect(Shipped.library.skillID(nearest: "zzz") == nil)
  }

  private func load(_ overlay: [String: String]) -> (library: Library, faults: [ContentFault]) {
    let files = overlay.map { ContentFile(path: $0.key, text: $0.value) }
    return Shipped.overlaid(by: files)
  }
}
