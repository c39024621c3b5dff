import Content
import SessionCore
import Testing

@Suite struct ShippedContentTests {
  @Test func `every shipped file is read without a fault`() {
    #expect(Shipped.loaded.faults == [])
  }

  @Test("outlines that are read when they are asked for are those that are read at once")
  func readLater() {
    let later = Library.load(shipped: Shipped.files, checkedBefore: true).library
    #expect(later.outlineIDs == Shipped.library.outlineIDs)
    #expect(later.outline("process-90") == Shipped.library.outline("process-90"))
    #expect(later.outlines == Shipped.library.outlines)
    #expect(Set(later.reviews) == Set(Shipped.library.reviews))
  }

  @Test func `the promised outlines and skills are there`() {
    let outlines = [
      "education-60", "family-90", "individual-30", "iop-block-180", "process-50", "process-90",
      "relapse-prevention-90", "skills-90",
    ]
    #expect(Set(Shipped.library.outlines.map(\.id)).isSuperset(of: outlines))
    let skills = ["clear-request", "even-breathing", "grounding-54321", "thought-record", "urge-surfing"]
    #expect(Set(Shipped.library.skills.map(\.id)).isSuperset(of: skills))
  }

  @Test func `the number in an outline's id is its length in minutes`() throws {
    for outline in Shipped.library.outlines where outline.notes.week == nil && outline.id.last == "0" {
      let minutes = try #require(outline.id.split(separator: "-").last.flatMap { Int($0) })
      #expect(outline.phases.reduce(0) { $0 + $1.plannedSeconds } == minutes * 60, "\(outline.id)")
    }
  }

  @Test func `every outline begins with a check-in and ends with a check-out that asks for a commitment`() {
    for outline in Shipped.library.outlines {
      #expect(outline.phases.first?.kind == .checkIn, "\(outline.id)")
      #expect(outline.phases.last?.kind == .checkOut, "\(outline.id)")
      #expect(outline.phases.last?.round?.asksCommitment == true, "\(outline.id)")
    }
  }

  @Test func `process-90 goes from check-in to check-out in five phases, with its rounds`() throws {
    let outline = try #require(Shipped.library.outline("process-90"))
    #expect(outline.kind == .group)
    #expect(outline.scales == [Scale(name: "mood", range: 0...10), Scale(name: "urge", range: 0...10)])
    #expect(outline.phases.map(\.name) == ["check-in", "topic", "sharing", "skill", "check-out"])
    #expect(outline.phases.map(\.kind) == [.checkIn, .topic, .sharing, .skill, .checkOut])
    #expect(outline.phases.map(\.round?.mode) == [.circle, nil, .circle, nil, .circle])
    #expect(outline.phases.map(\.round?.ratings) == [["mood", "urge"], nil, [], nil, []])
    #expect(outline.phases.map(\.round?.asksCommitment) == [false, nil, false, nil, true])
    #expect(outline.phases[2].shareSeconds == 180)
  }

  @Test(arguments: ["family-90", "education-60"])
  func `nobody is asked for a number in front of family or in a class`(id: String) throws {
    let outline = try #require(Shipped.library.outline(id))
    #expect(outline.scales.isEmpty)
    #expect(outline.phases.allSatisfy { $0.round?.ratings.isEmpty ?? true })
  }

  @Test func `family night goes round by families`() throws {
    let outline = try #require(Shipped.library.outline("family-90"))
    #expect(outline.kind == .family)
    #expect(outline.phases.contains { $0.round?.mode == .families })
  }

  @Test func `the three-hour block has three services, in one piece each, with breaks that belong to none`() throws {
    let phases = try #require(Shipped.library.outline("iop-block-180")).phases
    let breaks = phases.filter { $0.kind == .break }
    #expect(breaks.count == 2)
    #expect(breaks.allSatisfy { $0.service == nil })
    let services = phases.split { $0.kind == .break }.map { Set($0.map(\.service)) }
    #expect(services == [["process group"], ["education group"], ["skills group"]])
  }

  @Test func `every exercise says that one can stop at any time, with open eyes, and holds no breath`() {
    for skill in Shipped.library.skills {
      let intro = skill.introduction.lowercased()
      #expect(intro.contains("stop any time"), "\(skill.id)")
      #expect(intro.contains("eyes"), "\(skill.id)")
      #expect(!skill.steps.contains { $0.text.lowercased().contains("hold your breath") }, "\(skill.id)")
      #expect(!skill.sources.isEmpty, "\(skill.id)")
    }
  }

  @Test func `the crisis card has 988 and 911, and leaves the program's own numbers to be filled in`() throws {
    let contacts = Shipped.library.crisisCard.contacts
    let lifeline = try #require(contacts.first { $0.name.contains("988") })
    #expect(lifeline.ways.map(\.means) == [.call, .text, .chat])
    #expect(lifeline.ways.first?.value == "988")
    #expect(contacts.contains { $0.ways.first == CrisisCard.Way(means: .call, value: "911") })
    #expect(contacts.filter { $0.fillIn != nil }.count >= 3)
    #expect(contacts.allSatisfy { $0.ways.isEmpty == ($0.fillIn != nil) })
  }

  @Test func `the agreements speak of privacy, its limits and the right to pass`() {
    let text = Shipped.library.agreements.items.joined(separator: "\n")
    #expect(text.contains("stays here"))
    #expect(text.contains("with limits"))
    #expect(text.contains("You can always pass."))
  }

  @Test func `no protected name stands in any file`() {
    // A measure has the name that its owners gave it.
    for file in Shipped.files where !file.path.hasPrefix("measures/") {
      let text = file.text ?? ""
      for name in [
        "Matrix", "DBT", "SMART goal", "Hazelden", "PHQ", "DEAR MAN", "TIPP", "HALT", "12-step", "higher power",
      ] {
        #expect(!text.contains(name), "\(file.path): \(name)")
      }
    }
  }

  @Test func `authors are named under sources and nowhere else`() {
    for file in Shipped.library.spokenFiles {
      let text = (file.aloud + file.forLeaders).joined(separator: "\n")
      for name in ["Linehan", "Beck", "Marlatt", "Yalom", "Miller"] {
        #expect(!text.split { !$0.isLetter }.contains(Substring(name)), "\(file.name): \(name)")
      }
    }
  }
}
