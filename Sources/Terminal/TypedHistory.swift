/// The lines typed before, in memory only, found again by how they begin; and the one line that was put aside, found on
/// an empty line before all of them.
struct TypedHistory {
  private var lines: [String] = []
  /// A line that gave way to another before it was recorded. The next one takes its place.
  var aside: String?
  /// How many lines back the one shown stands; 0 is the line being typed.
  private var depth = 0
  private(set) var typed = ""

  private static let limit = 500

  mutating func add(_ line: String) {
    depth = 0
    guard !line.isEmpty, line != lines.last else { return }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst() }
  }

  /// The line that was put aside is the one shown.
  var showsAside: Bool { depth == 1 && typed.isEmpty && aside != nil }

  /// The next older line that begins as the typed one does, nil if there is none; `text` is what stands there now.
  mutating func older(than text: String) -> String? {
    keepTyped(text)
    return step(through: stride(from: depth + 1, through: count, by: 1), from: text)
  }

  /// The next newer one, at last the typed line itself.
  mutating func newer(than text: String) -> String? {
    keepTyped(text)
    guard depth > 0 else { return nil }
    if let line = step(through: stride(from: depth - 1, to: 0, by: -1), from: text) { return line }
    depth = 0
    return typed
  }

  /// A line of these stands there, and not the typed one.
  var isRecalling: Bool { depth > 0 }

  mutating func forget() {
    self = TypedHistory()
  }

  mutating func returnToTyped() {
    depth = 0
    typed = ""
  }

  private mutating func keepTyped(_ text: String) {
    if depth > 0, depth <= count, text == line(at: depth) { return }
    depth = 0
    typed = text
  }

  private mutating func step(through depths: some Sequence<Int>, from text: String) -> String? {
    guard let found = depths.first(where: { line(at: $0).hasPrefix(typed) && line(at: $0) != text }) else { return nil }
    depth = found
    return line(at: found)
  }

  private var asideCount: Int { typed.isEmpty && aside != nil ? 1 : 0 }
  private var count: Int { lines.count + asideCount }

  private func line(at depth: Int) -> String {
    if asideCount == 1, depth == 1 { return aside ?? "" }
    return lines[lines.count - (depth - asideCount)]
  }
}
