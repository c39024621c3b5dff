/// A line that was refused and stands on the prompt: nothing of it is recorded.
struct UnsentLine {
  var text: String
  /// When it leaves the screen by itself, by the boot clock; never for a command.
  private(set) var leavesAtMs: Int64?

  /// How long words stay in sight that nobody looks at.
  private static let staysMs: Int64 = 20_000

  init(_ text: String, atMs nowMs: Int64) {
    self.text = text
    let isCommand = text.first { !$0.isWhitespace } == "/"
    leavesAtMs = isCommand ? nil : nowMs + Self.staysMs
  }

  /// It is looked at: it stays so much longer.
  mutating func keyPressed(atMs nowMs: Int64) {
    if leavesAtMs != nil { leavesAtMs = nowMs + Self.staysMs }
  }
}
