import ChartExport
import ChartRecord
import Charting
import FoundationEssentials
import Glibc
import SessionCore
import TestKit
import TestTraits
import Testing

/// Two notes of each of six evenings, filled in from the answers in `Answers` as someone types them, whole in `Signed`.
///
/// After a change that was meant, `CIRCLEKEEPER_REWRITE=1 swift test --filter ChartingTests` writes the notes again.
@Suite("Twelve notes as they are signed", .ownThread)
struct SignedNoteTests {
  /// An evening, in which format, and what it takes to fill in the two notes: gaps, and keys with each Enter.
  struct Evening: Sendable {
    var tape: String
    var format: String
    var gaps: Int
    var keys: Int
  }

  static let evenings = [
    Evening(tape: "heard-least-first", format: "dap", gaps: 25, keys: 724),
    Evening(tape: "popcorn-evening", format: "soap", gaps: 16, keys: 577),
    Evening(tape: "skills-class", format: "birp", gaps: 17, keys: 615),
    Evening(tape: "family-night", format: "girp", gaps: 25, keys: 737),
    Evening(tape: "three-hour-block", format: "sirop", gaps: 25, keys: 686),
    Evening(tape: "second-thoughts", format: "house", gaps: 33, keys: 716),
  ]

  @Test(
    "filled in, each of the two notes is whole, nothing is found in it, and it reads as it did", arguments: evenings)
  func signed(evening: Evening) throws {
    let answers = try Answers(evening.tape)
    let run = try TapeNotes.run(evening.tape)
    let notes = SessionNotes(
      run.log, credentials: ["Ruth Cole": "LCSW", "Sam Adeyemi": "LPC", "Kim Vance": "CADC"],
      answers: TapeRun.usualAnswers, now: run.now)
    #expect(answers.notes.count == 2)
    var filled: [DraftNote] = []
    var keys = 0
    var asked: Set<String> = []
    for (id, own) in answers.notes {
      let draft = try #require(notes.drafts.first { $0.id == id }, "\(notes.drafts.map(\.id))")
      var edits = DraftEdits()
      for gap in draft.toFill {
        let isShared = draft.part(holding: gap.id)?.id.isShared ?? false
        guard let typed = own[gap.id] ?? (isShared ? answers.shared[gap.id] : nil) else {
          Issue.record("\(id) asks for \(gap.id): \(gap.text)")
          continue
        }
        #expect(gap.choices?.fault(in: typed) == nil, "\(id): \(typed)")
        edits.filled[gap.id] = gap.choices?.answer(for: typed) ?? typed
        // What all notes share is typed once.
        if asked.insert(isShared ? gap.id : "\(id) \(gap.id)").inserted { keys += typed.count + 1 }
      }
      filled.append(draft.edited(by: edits, naming: NameablePeople(run.log.session)))
    }
    #expect(filled.allSatisfy { $0.gaps.isEmpty })
    let check = NoteCheck(
      drafts: filled, people: NameablePeople(run.log.session), privateTexts: run.log.privateTexts,
      said: run.log.session.opening.vocabulary.said, outsiders: TapeRun.usualAnswers.outsiders)
    for note in filled {
      #expect(check.findings(in: note).filter { $0.kind != .perhapsNamed }.map(\.words) == [], "\(note.id)")
    }
    #expect(asked.count == evening.gaps && keys == evening.keys, "\(asked.count) gaps, \(keys) keys")
    try compare(filled, evening, signedAt: run.now)
  }

  private func compare(_ notes: [DraftNote], _ evening: Evening, signedAt now: Moment) throws {
    let library = try TapeNotes.library()
    let format = try #require(library.format(evening.format))
    let pages = try notes.map { try page(of: $0, in: format, from: library, signedAt: now) }
    let text = pages.joined(separator: "\n\n\n") + "\n"
    let file = "\(TapeNotes.tests)/ChartingTests/Signed/\(evening.tape).\(evening.format).txt"
    if getenv("CIRCLEKEEPER_REWRITE") != nil { try text.write(toFile: file, atomically: true, encoding: .utf8) }
    #expect(text == (try String(contentsOfFile: file, encoding: .utf8)))
  }
}

extension SignedNoteTests {
  /// As it leaves: the note, who signed it, and when.
  private func page(
    of draft: DraftNote, in format: NoteFormat, from library: FormatLibrary, signedAt now: Moment
  ) throws -> String {
    let fixed = NoteSnapshot(draft, format: format.id, layout: library.layout(of: draft, in: format))
    let signature = Signature(
      signer: SignerID(1), name: "Ruth Cole", credential: "LCSW",
      at: WallTime(wallMs: now.wallMs + 600_000, offsetSeconds: now.offsetSeconds))
    return try #require(ChartedNote(SignedNote(note: fixed, signature: signature))).textLines.joined(separator: "\n")
  }
}

/// What is typed into the gaps of an evening's notes: `== ID` before those of one note, and before the first one those
/// that all share.
private struct Answers {
  var shared: [String: String] = [:]
  var notes: [(id: String, own: [String: String])] = []

  init(_ evening: String) throws {
    let file = "\(TapeNotes.tests)/ChartingTests/Answers/\(evening).txt"
    for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("== ") {
        notes.append((String(line.dropFirst(3)), [:]))
        continue
      }
      let colon = try #require(line.firstIndex(of: ":"), "\(line)")
      let answer = String(line[line.index(colon, offsetBy: 2)...])
      if notes.isEmpty {
        shared[String(line[..<colon])] = answer
      } else {
        notes[notes.count - 1].own[String(line[..<colon])] = answer
      }
    }
  }
}

extension SessionLog {
  fileprivate var privateTexts: [String] {
    session.entries.filter { $0.kind == .privateNote }.compactMap(\.words?.text)
  }
}
