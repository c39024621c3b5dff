import Basics

/// Lines of a page that is read on a screen or on paper, broken at blanks.
struct Paragraphs {
  let columns: Int
  private(set) var lines: [String] = []

  /// Narrower than 20 columns is not broken any further.
  init(columns: Int) {
    self.columns = max(20, columns)
  }

  /// A text whose first line begins with `mark` and whose others stand under it.
  mutating func add(_ text: String, indent: Int = 0, mark: String = "") {
    let first = String(repeating: " ", count: indent) + mark
    let words = text.split(whereSeparator: \.isWhitespace)
    let filled = words.filled(to: columns, first: first, hanging: String(repeating: " ", count: first.count))
    lines += filled.isEmpty ? [first] : filled
  }

  /// A line that is broken already.
  mutating func keep(_ line: String) { lines.append(line) }

  mutating func blank() {
    if lines.last.map({ !$0.isEmpty }) ?? false { lines.append("") }
  }

  /// A heading with its entries, or nothing where there are none.
  mutating func section(_ heading: String, _ entries: [String]) {
    guard !entries.isEmpty else { return }
    blank()
    lines.append(heading)
    for entry in entries { add(entry, indent: 2, mark: entries.count > 1 ? "- " : "") }
  }
}
