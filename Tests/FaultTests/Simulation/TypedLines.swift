import SlashCommands
import TestKit

/// What is typed in one evening: a course that a leader's evening takes, with slips, asides and noise in between.
struct TypedLines {
  private static let members = ["maya", "jo", "jose", "luk", "amina", "li"]
  private static let course = [
    "/here all but amina", "/expect amina 20m", "/start", "/agree", "/next", "=4 6", "N", "/next", "=7 1", "N", "/next",
    "/pass", "N", "/here amina", "/next", "=6 -", "N", "P", "/phase", "/prompt", "N", "/phase", "/next", "N",
    "/floor jo", "N", "/next", "P", "I", "/hand amina", "/next", "F", "/phase", "/skill even-breathing", "/step", "N",
    "/undo", "/phase", "/next", "C", "/next", "C", "/next", "/end", "N",
    "/resolve met after group, plan reviewed", "/draft", "/close", "/draft", "/sessions",
  ]
  private static let pieces = [
    "/", "@", "@maya", "jo", "\u{1B}[31m", "=", ";", ">", "!", "?", "\\", "#tag", "、", ":", "-5m", "at 18:09", "李", "🙂",
    "9999999999", "/undo", "/next", "private", "\u{202E}", "\n", "\t",
  ]
  // What leads out of the room is typed by the simulation itself, at its own time.
  private static let exits = ["/quit", "/q", "/lock", "/draft", "/copy", "/backup", "/close", "/end", "/screen"]
  private static let examples = SlashCommand.all.flatMap(\.examples).map(\.line).filter { line in
    !exits.contains { line == $0 || line.hasPrefix($0 + " ") }
  }

  private var count = 0

  /// The lines of the room until it is ended, without the words.
  func course(_ generator: inout SplitMix64) -> [String] {
    var lines: [String] = []
    // Of some evenings most is left out.
    let skips = [0, 1, 3, 5, 6].randomElement(using: &generator) ?? 0
    for line in Self.course {
      if Int.random(in: 0..<8, using: &generator) < skips, line != "/start", line != "/end" { continue }
      lines.append(line)
      switch Int.random(in: 0..<14, using: &generator) {
      case 0: lines.append(Self.examples.randomElement(using: &generator) ?? "/board")
      case 1: lines.append("G")
      case 2: lines.append("N")
      case 3:
        lines.append(
          ["/undo", "/redo", "/log", "/board", "/veil", "/lock", "X"].randomElement(using: &generator) ?? "")
      default: break
      }
    }
    return lines
  }

  /// A line of the course with words in it: each has one word that no other has.
  mutating func line(_ step: String, lastLine: Int, _ generator: inout SplitMix64) -> String {
    let member = Self.members.randomElement(using: &generator) ?? "maya"
    switch step {
    case "N": return Bool.random(using: &generator) ? words(&generator) : "@\(member) \(words(&generator))"
    case "P": return ";@\(member) \(words(&generator))"
    case "I": return "/we @\(member) \(words(&generator))"
    case "F": return "!@\(member) \(words(&generator))"
    case "C": return ">\(words(&generator))"
    case "X": return "/fix \(lastLine) private"
    case "G": return noise(&generator)
    default: return step
    }
  }

  mutating func words(_ generator: inout SplitMix64) -> String {
    let told = ["slept badly", "proud of sixty days", "argued at home", "goes for a walk", "called a friend"]
    count += 1
    let text = told.randomElement(using: &generator) ?? ""
    return "\(text) plover\(count)q"
      + (Int.random(in: 0..<20, using: &generator) == 0 ? String(repeating: " and on", count: 700) : "")
  }

  private func noise(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 1..<6, using: &generator)).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
      .joined(separator: Bool.random(using: &generator) ? " " : "")
  }

  /// The word that tells a line from all others; `nil` where it has none.
  static func mark(of line: String) -> String? {
    guard let start = line.range(of: "plover") else { return nil }
    let rest = line[start...].prefix { $0 != "q" }
    return rest.dropFirst(6).allSatisfy(\.isNumber) ? String(rest) + "q" : nil
  }
}

extension String {
  /// Where these characters begin.
  fileprivate func range(of words: String) -> Index? {
    indices.first { self[$0...].hasPrefix(words) }
  }
}
