import TestKit

/// Text that would do something to a terminal, a spreadsheet or a file if it were not made harmless.
enum Hostile {
  /// Stands inside every sequence, so that one that got through is told from our own.
  static let mark = "7777"

  private static let pieces = [
    "\u{1B}[\(mark)m", "\u{1B}[31;\(mark)mred", "\u{1B}[2J\(mark)", "\u{1B}[\(mark)C", "\u{1B}]0;\(mark)\u{7}",
    "\u{1B}]2;\(mark)\u{1B}\\", "\u{1B}]52;c;\(mark)\u{7}", "\u{1B}]8;;http://x/\(mark)\u{7}link\u{1B}]8;;\u{7}",
    "\u{9B}\(mark)m", "\u{9D}0;\(mark)\u{9C}", "\u{1B}P\(mark)q\u{1B}\\", "\u{1B}c\(mark)", "\u{1B}(0\(mark)",
    "\r\(mark)",
    "\u{8}\u{8}\(mark)", "\u{7}\(mark)", "\u{0}\(mark)", "\u{7F}\(mark)", "\u{202E}\(mark)", "\u{2066}\(mark)\u{2069}",
    "\u{202A}\(mark)\u{202C}", "\u{2028}\(mark)", "\u{85}\(mark)", "\u{B}\(mark)", "\u{C}\(mark)", "\t\(mark)",
    "=HYPERLINK(\"\(mark)\")", "+\(mark)", "-\(mark)", "|\(mark)", "../../etc/\(mark)", "~/\(mark)", "$(\(mark))",
    "`\(mark)`",
    "%s%n\(mark)", "\\(\(mark))", "--help", "e\(String(repeating: "\u{301}", count: 40))",
    String(repeating: "w", count: 300),
    "\u{FEFF}", "\u{200D}\u{FE0F}", "\u{E0001}", "{{\(mark)}}", "<script>\(mark)", "'; DROP TABLE acts; --",
    "\u{10FFFF}",
  ]

  /// So many texts of one to three pieces each, with letters between; never a line feed, which ends a line.
  static func texts(_ count: Int, seed: UInt64) -> [String] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { number in
      let chosen = (0..<Int.random(in: 1...3, using: &random)).map { part in
        part == 0 && number < pieces.count ? pieces[number] : pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      return "a" + chosen.joined(separator: "b") + "c\(number)"
    }
  }
}

/// Looks for what a terminal would obey.
struct InertOutput {
  /// Each with what it is.
  private(set) var escapes: [String] = []
  private let scalars: [Unicode.Scalar]
  private let isTerminal: Bool

  /// On a terminal our own sequences are allowed; through a pipe nothing but line feeds is.
  init(_ output: [UInt8], onTerminal isTerminal: Bool) {
    scalars = Array(String(decoding: output, as: UTF8.self).unicodeScalars)
    self.isTerminal = isTerminal
    var index = 0
    while index < scalars.count { index = check(index) }
  }

  private mutating func check(_ index: Int) -> Int {
    let value = scalars[index].value
    switch value {
    case 0x0A: return index + 1
    case 0x1B where isTerminal: return sequence(index)
    case 0x07, 0x08, 0x09, 0x0D:
      if !isTerminal || isMarked(index + 1, 4) { escapes.append("control \(value)") }
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: escapes.append("character \(value)")
    default: break
    }
    return index + 1
  }

  /// What the terminal would take as one sequence, and whether it is one of ours.
  private mutating func sequence(_ start: Int) -> Int {
    guard start + 1 < scalars.count else { return start + 1 }
    switch scalars[start + 1] {
    case "[": return parameters(start)
    case "]": return command(start)
    // Save and restore the cursor, go up one row: the terminal library's own.
    case "7", "8", "M": return start + 2
    default:
      escapes.append("escape \(scalars[start + 1].value)")
      return start + 2
    }
  }

  private mutating func parameters(_ start: Int) -> Int {
    let end = scalars[(start + 2)...].firstIndex { (0x40...0x7E).contains($0.value) } ?? scalars.count - 1
    let text = String(String.UnicodeScalarView(scalars[start...end]))
    if text.contains(Hostile.mark) || !"@PXJKABCDGHmtlh".unicodeScalars.contains(scalars[end]) {
      escapes.append("sequence \(text.dropFirst())")
    } else if scalars[end] == "J", isMarked(end + 1, 4) {
      escapes.append("sequence \(text.dropFirst()) before the mark")
    }
    return end + 1
  }

  private mutating func command(_ start: Int) -> Int {
    let end =
      scalars[(start + 2)...].firstIndex { $0 == "\u{7}" || $0 == "\u{1B}" || $0 == "\u{9C}" } ?? scalars.count - 1
    let text = String(String.UnicodeScalarView(scalars[(start + 2)..<end]))
    if !(text.hasPrefix("0;") || text.hasPrefix("2;")) || text.contains(Hostile.mark) {
      escapes.append("command \(text)")
    }
    let isLong = scalars[end] == "\u{1B}" && end + 1 < scalars.count && scalars[end + 1] == "\\"
    return end + (isLong ? 2 : 1)
  }

  private func isMarked(_ index: Int, _ count: Int) -> Bool {
    index + count <= scalars.count && String(String.UnicodeScalarView(scalars[index..<index + count])) == Hostile.mark
  }
}
