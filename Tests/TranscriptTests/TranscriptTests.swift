import Glibc
import TestKit
import TestTraits
import Testing

/// Typed lines with everything that is printed for them, compared whole with the files in `Transcripts`.
///
/// After a change that was meant, `CIRCLEKEEPER_REWRITE=1 swift test --filter TranscriptTests` writes the files again;
/// what `git diff` then shows is what leaders will see differently.
@Suite("Transcripts", .ownThread)
struct TranscriptTests {
  @Test("everything that is printed for a tape is as it was", arguments: Tapes.names, TapeRun.Style.allCases)
  func whole(name: String, style: TapeRun.Style) throws {
    let printed = try TapeRun(try Tapes.tape(name), try Tapes.facts(name), style: style).answers.transcript
    let file = "Transcripts/\(name).\(style.rawValue).txt"
    if getenv("CIRCLEKEEPER_REWRITE") != nil { try Tapes.write(printed, to: file) }
    let kept = try Tapes.read(file)
    #expect(printed == kept, "\(Self.difference(printed, kept))")
  }

  @Test("discreet receipts repeat nothing that was typed about somebody", arguments: Tapes.names)
  func discreet(name: String) throws {
    let answers = try TapeRun(try Tapes.tape(name), try Tapes.facts(name), style: .discreet).answers
    for answer in answers where answer.line.typed.isRecord && !answer.isRefused {
      for word in answer.line.typed.words where word.count > 5 {
        #expect(!answer.printed.joined(separator: " ").words.contains(word), "line \(answer.line.number): \(word)")
      }
    }
  }

  private static func difference(_ printed: String, _ kept: String) -> String {
    let new = printed.split(separator: "\n", omittingEmptySubsequences: false)
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(new.count, old.count)
    func at(_ lines: [Substring]) -> Substring { line < lines.count ? lines[line] : "(the end)" }
    return "line \(line + 1) was\n\(at(old))\nand is\n\(at(new))"
  }
}

extension String {
  /// A note, a private note, a commitment or a flag: its words are someone's.
  fileprivate var isRecord: Bool { first.map { !"/=".contains($0) } ?? false }

  /// Runs of letters.
  var words: [Substring] { split { !$0.isLetter } }
}
