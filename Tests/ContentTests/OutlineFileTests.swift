import Content
import SessionCore
import Testing

@Suite struct OutlineFileTests {
  @Test func `every shipped outline comes back the same from its own text`() {
    for outline in Shipped.library.outlines {
      #expect(readBack(outline).outline == outline, "\(outline.id)")
      #expect(readBack(outline).faults == [], "\(outline.id)")
    }
  }

  @Test(arguments: [
    "yes", "null", "~", "- no list", "a: b", "# no remark", "\"quoted\" and 'quoted'", "back\\slash", "*star", "&and",
    "!bang", "%", "@maya", "`tick`", "{a}", "[b]", "trailing:",
    "Größe, señal, łódź", "مرحبا", "🙂 👩‍👩‍👧", "0800", "1.5", "two\nlines", "tab\there", "line\u{2028}separator", "> folded",
    "| kept", "? key", ", comma", "word # no remark",
  ])
  func `any text that people write comes back as it was`(text: String) {
    var outline = sample
    outline.phases[0].prompts = [text, "another"]
    outline.phases[0].round?.question = text
    #expect(readBack(outline).outline == outline)
  }

  @Test(arguments: RoundMode.allCases)
  func `a round of any kind comes back`(mode: RoundMode) {
    var outline = sample
    outline.phases[0].round?.mode = mode
    #expect(readBack(outline).outline == outline)
    #expect(readBack(outline).faults == [])
  }

  @Test func `lengths that are not whole minutes come back`() {
    var outline = sample
    outline.phases[0].plannedSeconds = 754
    #expect(readBack(outline).outline == outline)
  }

  @Test func `what no file may hold is left out of the text`() {
    var outline = sample
    outline.title = " two\nlines\u{1B}[31m "
    outline.phases[0].prompts = ["  ", "over\u{202E}ride"]
    let read = readBack(outline)
    #expect(read.faults == [])
    #expect(read.outline?.title == "two lines[31m")
    #expect(read.outline?.phases[0].prompts == ["override"])
  }

  @Test func `the text is what a person would write`() {
    #expect(
      OutlineFile.text(of: sample) == """
        id: sample
        title: A sample
        kind: group
        minutes: 15
        scales:
          - name: mood
            from: 0
            to: 10
        reviewed: no
        phases:
          - name: welcome
            kind: check-in
            service: first
            minutes: 10
            share-seconds: 90
            skill: even-breathing
            round:
              mode: stack
              question: How are you?
              ratings: [mood]
              commitment: yes
            prompts:
              - "One: a word."

          - name: break
            minutes: 5

        """)
  }

  private let sample = Outline(
    id: "sample", title: "A sample", kind: .group, scales: [Scale(name: "mood", range: 0...10)],
    phases: [
      PhasePlan(
        name: "welcome", kind: .checkIn, plannedSeconds: 600, service: "first", prompts: ["One: a word."],
        round: RoundPlan(mode: .stack, question: "How are you?", ratings: ["mood"], asksCommitment: true),
        skill: "even-breathing", shareSeconds: 90),
      PhasePlan(name: "break", kind: .break, plannedSeconds: 300),
    ])

  private func readBack(_ outline: Outline) -> (outline: Outline?, faults: [ContentFault]) {
    let file = ContentFile(path: "outlines/sample.yaml", text: OutlineFile.text(of: outline))
    return OutlineFile.decode(file, skills: Shipped.library.skills)
  }
}
