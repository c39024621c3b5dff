import Content
import SessionCore
import Testing

/// Sessions that differ in shape and not only in words, and that fit the people in the room.
@Suite("Sessions differ in shape and fit the room")
struct ShapeTests {
  private let outlines = Shipped.library.outlines

  @Test("no more than five outlines share their order of phases and modes")
  func shapes() {
    let shapes = Dictionary(grouping: outlines) { outline in
      outline.phases.map { "\($0.kind.rawValue) \($0.round?.mode.rawValue ?? "-") \($0.skill == nil ? "" : "skill")" }
    }
    for (shape, alike) in shapes { #expect(alike.count <= 5, "\(shape): \(alike.map(\.id))") }
  }

  @Test("each way of going round is used, and a conversation in many process groups")
  func modes() {
    let used = outlines.flatMap(\.phases).compactMap(\.round?.mode)
    #expect(Set(used) == Set(RoundMode.allCases))
    #expect(used.count { $0 == .open } >= 15)
    #expect(used.count { $0 == .feedback } >= 5)
  }

  @Test("a family night fits eight families: twenty people, each with a turn")
  func families() {
    for outline in outlines where outline.kind == .family {
      for phase in outline.phases where phase.round?.mode == .families {
        guard let share = phase.shareSeconds else { continue }
        #expect(share * 20 <= phase.plannedSeconds, "\(outline.id): \(phase.name)")
      }
    }
  }

  @Test("a check-in in a circle fits twelve people, and each half of a pair has five minutes at most")
  func turns() {
    for outline in outlines where outline.kind == .group && outline.notes.week != nil {
      for phase in outline.phases {
        guard let share = phase.shareSeconds, let mode = phase.round?.mode else { continue }
        if phase.kind == .checkIn { #expect(share * 12 <= phase.plannedSeconds, "\(outline.id): \(phase.name)") }
        if mode == .pairs { #expect(share <= 300 && share * 2 <= phase.plannedSeconds, "\(outline.id): \(phase.name)") }
      }
    }
  }

  @Test("the check-in leaves two minutes and more for the agreements and for newcomers")
  func opening() throws {
    for outline in outlines where outline.notes.week != nil {
      let first = try #require(outline.phases.first)
      let share = try #require(first.shareSeconds)
      #expect(share * 12 + 120 <= first.plannedSeconds, "\(outline.id)")
      #expect(first.directions.contains { $0.contains("/agree") }, "\(outline.id)")
    }
  }

  @Test("there are seventy-five sessions and forty skills and more, and each skill is used")
  func skills() {
    #expect(outlines.count >= 75)
    let used = Set(outlines.flatMap(\.phases).compactMap(\.skill))
    #expect(Shipped.library.skills.count >= 40)
    #expect(Shipped.library.skills.map(\.id).filter { !used.contains($0) } == [])
  }

  @Test("sentences are neither chopped nor long: nine to fourteen words in the mean")
  func sentences() {
    let all = ReadingGrade(Shipped.library.spokenFiles.flatMap { $0.aloud + $0.forLeaders })
    #expect(all.words >= all.sentences * 9 && all.words <= all.sentences * 14, "\(all.words) in \(all.sentences)")
  }

  @Test("no two sessions share more than two in a hundred of their sentences of six words or more")
  func sentencesOfTheirOwn() {
    let sessions = Shipped.library.spokenFiles.filter { $0.name.hasPrefix("outlines/") }.map { ($0.name, $0.long) }
    for (index, one) in sessions.enumerated() {
      for other in sessions[(index + 1)...] {
        let shared = one.1.intersection(other.1)
        #expect(shared.count * 50 <= min(one.1.count, other.1.count), "\(one.0), \(other.0): \(shared)")
      }
    }
  }

  @Test("the time for a skill's words is counted at 130 words a minute, with its pauses")
  func spokenTime() throws {
    var skill = try #require(Shipped.library.skills.first)
    skill.steps = [.init(text: Array(repeating: "word", count: 130).joined(separator: " "), seconds: 30)]
    #expect(skill.spokenSeconds == 90)
  }
}

extension SpokenFile {
  /// Its sentences of six words or more, without those that ask for a rating in the same words everywhere.
  fileprivate var long: Set<String> {
    let sentences = (aloud + forLeaders).flatMap(\.sentences).filter { $0.spokenWords.count >= 6 }
    return Set(sentences.map { $0.spokenWords.joined(separator: " ").lowercased() }.filter { !$0.asksForRating })
  }
}

extension String {
  fileprivate var asksForRating: Bool {
    hasPrefix("then your mood right now") || hasPrefix("rate your mood again")
  }
}
