import Charting
import FoundationEssentials
import Glibc
import TestKit
import TestTraits
import Testing

/// Every draft of every tape, compared whole with the files in `Drafts`.
///
/// After a change that was meant, `CIRCLEKEEPER_REWRITE=1 swift test --filter ChartingTests` writes the files again.
@Suite("Drafts as they are printed", .ownThread)
struct DraftTranscriptTests {
  @Test(
    "every format of the first evening is as it was",
    arguments: ["dap", "soap", "birp", "girp", "narrative", "house"])
  func formats(format: String) throws { try compare("tuesday-evening", format) }

  @Test("the other evenings are as they were", arguments: TapeNotes.tapes.dropFirst(), ["dap", "narrative"])
  func tapes(tape: String, format: String) throws { try compare(tape, format) }

  @Test("no line is wider than a page", arguments: TapeNotes.tapes)
  func width(tape: String) throws {
    let notes = try TapeNotes.notes(tape)
    let library = try TapeNotes.library()
    for format in library.formats {
      for note in notes.drafts {
        for line in library.text(of: note, in: format).split(separator: "\n") {
          #expect(line.count <= NoteLayout.columns, "\(line)")
        }
      }
    }
  }

  private func compare(_ tape: String, _ id: String) throws {
    let library = try TapeNotes.library()
    let format = try #require(library.format(id))
    let printed =
      try TapeNotes.notes(tape).page(of: nil, in: format, from: library, namingReplaced: true).joined(separator: "\n")
      + "\n"
    let file = "\(TapeNotes.tests)/ChartingTests/Drafts/\(tape).\(id).txt"
    if getenv("CIRCLEKEEPER_REWRITE") != nil { try printed.write(toFile: file, atomically: true, encoding: .utf8) }
    let kept = try String(contentsOfFile: file, encoding: .utf8)
    #expect(printed == kept)
  }
}
