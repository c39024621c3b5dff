import Charting
import FoundationEssentials
import Prompts
import SessionCore
import TestKit

/// The tapes of the transcripts, read for their charts.
enum TapeNotes {
  static let tapes = [
    "tuesday-evening", "popcorn-evening", "skills-class", "heard-least-first", "family-night", "three-hour-block",
    "second-thoughts",
  ]

  static func notes(_ name: String) throws -> SessionNotes {
    let run = try run(name)
    return SessionNotes(run.log, answers: TapeRun.usualAnswers, now: run.now)
  }

  static func run(_ name: String) throws -> TapeRun {
    let folder = "\(tests)/TranscriptTests/Tapes"
    let tape = Tape(name: name, text: try String(contentsOfFile: "\(folder)/\(name).tape", encoding: .utf8))
    return try TapeRun(
      tape, try FactsFile(text: try String(contentsOfFile: "\(folder)/\(name).facts", encoding: .utf8)))
  }

  static let shipped = PromptFile.all.map { FormatFile(path: $0.path, text: $0.text) }

  static func library() throws -> FormatLibrary { FormatLibrary.load(shipped: shipped).library }

  /// Where the tests lie.
  static let tests = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }
}
