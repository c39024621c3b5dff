import Charting
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("Where every sentence comes from", .ownThread)
struct SourceTests {
  @Test("every sentence has a source in the log or is a gap, and no gap has one", arguments: TapeNotes.tapes)
  func sources(tape: String) throws {
    let run = try TapeNotes.run(tape)
    let notes = SessionNotes(run.log, now: run.now)
    let standing = Set([0] + run.log.standing.map(\.number))
    for note in notes.drafts {
      for sentence in note.parts.flatMap(\.sentences) {
        #expect(sentence.isGap == sentence.sources.isEmpty, "\(note.id) \(sentence.id): \(sentence.text)")
        for case .act(let line) in sentence.sources {
          #expect(standing.contains(line), "\(note.id) \(sentence.id): line \(line) does not stand")
        }
      }
    }
  }

  /// The longest run of typed words that a sentence repeats has to stand in one of its own lines.
  @Test("what a sentence repeats was typed in one of its own lines", arguments: TapeNotes.tapes)
  func words(tape: String) throws {
    let run = try TapeNotes.run(tape)
    for note in SessionNotes(run.log, now: run.now).drafts {
      for sentence in note.parts.filter({ [.notes, .leaders].contains($0.id) }).flatMap(\.sentences)
      where !sentence.isGap {
        let lines = sentence.sources.compactMap { source -> Entry? in
          guard case .act(let line) = source else { return nil }
          return run.log.session.entries.first { $0.line == line }
        }
        let typed = try #require(lines.first?.words?.text).letters
        #expect(sentence.text.letters.contains { typed.contains($0) }, "\(sentence.text)")
        #expect(lines.allSatisfy { entry in entry.about.contains { run.log.session.chart(of: $0) == note.member.id } })
      }
    }
  }

  @Test("ids are unique within a note", arguments: TapeNotes.tapes)
  func ids(tape: String) throws {
    for note in try TapeNotes.notes(tape).drafts {
      let ids = note.parts.flatMap(\.sentences).map(\.id)
      #expect(Set(ids).count == ids.count, "\(note.id): \(ids)")
    }
  }

  @Test(
    "a longer log keeps the ids of what was there", arguments: ["family-night", "three-hour-block", "skills-class"])
  func growing(tape: String) throws {
    let run = try TapeNotes.run(tape)
    let sooner = Array(run.log.acts.prefix(run.log.acts.count * 3 / 4))
    let half = try #require(SessionLog(replaying: sooner, past: run.log.session.past))
    let whole = SessionNotes(run.log, now: run.now)
    for note in SessionNotes(half, now: half.moment(at: try #require(sooner.last).reading)).drafts {
      let later = try #require(whole.drafts.first { $0.id == note.id })
      let ids = Set(later.parts.flatMap(\.sentences).map(\.id))
      let kept = note.parts.filter { [.notes, .leaders, .ratings, .commitments].contains($0.id) }.flatMap(\.sentences)
      #expect(kept.map(\.id).allSatisfy(ids.contains), "\(note.id)")
    }
  }
}

extension String {
  /// Words in lowercase.
  fileprivate var letters: [Substring] { lowercased().split { !$0.isLetter } }
}
