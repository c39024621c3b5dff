import FoundationEssentials
import TestKit

/// The tapes of this folder, each with the facts that were written before its first run.
enum Tapes {
  static let names = [
    "tuesday-evening", "popcorn-evening", "skills-class", "heard-least-first", "family-night", "three-hour-block",
    "second-thoughts", "open-conversation", "feedback-evening",
  ]

  static func tape(_ name: String) throws -> Tape { Tape(name: name, text: try read("Tapes/\(name).tape")) }

  static func facts(_ name: String) throws -> FactsFile { try FactsFile(text: try read("Tapes/\(name).facts")) }

  static func read(_ file: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
  }

  static func write(_ text: String, to file: String) throws {
    try text.write(toFile: "\(folder)/\(file)", atomically: true, encoding: .utf8)
  }

  /// The names of the files in this folder of tapes, their ending left out, in order.
  static func files(ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder)/Tapes").filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }.sorted()
  }

  /// Where these tests lie.
  private static let folder = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
}
