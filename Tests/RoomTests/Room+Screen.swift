import TestKit
import Testing

extension Screen {
  /// The row on which the line is being typed, from its prompt on.
  var promptLine: String {
    lines.last { $0.contains("›") } ?? ""
  }

  /// The clock at the left, in seconds; negative once the time is over.
  var clockSeconds: Int? {
    let clock = promptLine.prefix { !$0.isWhitespace }
    let parts = clock.drop { $0 == "+" }.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let minutes = parts[0], let seconds = parts[1] else { return nil }
    return (clock.first == "+" ? -1 : 1) * (minutes * 60 + seconds)
  }

  /// What stands after the prompt's sign, rows that it wrapped to put together, without what stands at the right.
  var typed: String {
    guard let row = lines.lastIndex(where: { $0.contains("›") }) else { return "" }
    let first = lines[row].split(separator: "›", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
    let text = ([String(first.dropFirst())] + lines[(row + 1)...]).joined()
    return String(text[...].beforeGap)
  }

  /// How many acts were answered with a receipt.
  var receipts: Int {
    everything.count { $0 == "✓" }
  }
}

extension Substring {
  /// Up to the first two blanks, after which the right prompt stands.
  fileprivate var beforeGap: Substring {
    var end = startIndex
    var blanks = 0
    for index in indices {
      if self[index] != " " {
        blanks = 0
        end = self.index(after: index)
      } else {
        blanks += 1
        if blanks == 2 { break }
      }
    }
    return self[..<end]
  }
}

extension PseudoTerminal {
  /// Types a line and waits for the receipt of its act.
  func tell(_ line: String) throws {
    let before = screen.receipts
    type(line + "\r")
    try wait(for: "the receipt of \(line)", limitMs: 20_000) {
      $0.receipts > before && $0.promptLine.contains("›") && $0.typed.isEmpty
    }
  }

  /// Waits until exactly this stands on the prompt.
  func wait(typed text: String) throws {
    try wait(for: "\"\(text)\" on the prompt") { $0.typed == text }
  }

  /// Looks on while time goes by.
  func pause(milliseconds: Int64) {
    let until = Stopwatch.nowMs + milliseconds
    while Stopwatch.nowMs < until { _ = readMore(withinMs: 50) }
  }

  /// Leaves the room and waits until the program has ended.
  func quit() throws {
    type("\u{15}/quit\r")
    #expect(try report() == .exited(code: 0))
  }
}
