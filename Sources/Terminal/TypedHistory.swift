/// The lines typed before, in memory only, found again by how they begin.
struct TypedHistory {
  private var lines: [String] = []
  /// How many lines back the one shown stands; 0 is the line being typed.
  private var depth = 0
  private var typed = ""

  private static let limit = 500

  mutating func add(_ line: String) {
    depth = 0
    guard !line.isEmpty, line != lines.last else { return }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst() }
  }

  /// The next older line that begins as the typed one does, nil if there is none; `text` is what stands there now.
  mutating func older(than text: String) -> String? {
    keepTyped(text)
    return step(through: Array(stride(from: depth + 1, through: lines.count, by: 1)), from: text)
  }

  /// The next newer one, at last the typed line itself.
  mutating func newer(than text: String) -> String? {
    keepTyped(text)
    guard depth > 0 else { return nil }
    if let line = step(through: Array(stride(from: depth - 1, to: 0, by: -1)), from: text) { return line }
    depth = 0
    return typed
  }

  mutating func forget() {
    lines = []
    typed = ""
    depth = 0
  }

  mutating func returnToTyped() {
    depth = 0
  }

  private mutating func keepTyped(_ text: String) {
    if depth > 0, text == line(at: depth) { return }
    depth = 0
    typed = text
  }

  private mutating func step(through depths: [Int], from text: String) -> String? {
    guard let found = depths.first(where: { line(at: $0).hasPrefix(typed) && line(at: $0) != text }) else { return nil }
    depth = found
    return line(at: found)
  }

  private func line(at depth: Int) -> String {
    lines[lines.count - depth]
  }
}
