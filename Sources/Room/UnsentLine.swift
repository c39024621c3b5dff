import Clinic
import Terminal

/// A line that was refused and stands on the prompt: nothing of it is recorded.
struct UnsentLine {
  var text: String
  /// When it leaves the screen by itself, by the boot clock; never for a command.
  private(set) var leavesAtMs: Int64?

  /// How long words stay in sight that nobody looks at.
  private static let staysMs: Int64 = 20_000

  /// Where there is no prompt to put it back on.
  static let beforeFlag = "not recorded: what stood before the flag"

  /// Of a file or a pipe nothing that follows is read.
  static let stopped = "\(stoppedInLobby). --keep-going goes on past such a line"
  static let stoppedInLobby = "Stopped there: the lines after it were not read"

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

extension SessionPrompt {
  /// What stood before a flag in its line was not recorded: it stands on the prompt again, where there is one.
  func giveBack(_ rest: String?, _ input: inout LineInput) -> Step {
    guard let rest else { return .answered() }
    if setting.manner == .edited { return .answered(standing: rest) }
    return refuse([UnsentLine.beforeFlag], rest, &input)
  }

  /// What was typed at a question before the session was opened.
  func nextUnfiled(_ input: inout LineInput) -> String {
    guard !workspace.unfiled.isEmpty else { return "" }
    let text = workspace.unfiled.removeFirst()
    if setting.manner == .edited { return text }
    print(["not recorded: what was typed at the question".asNotRecorded], &input)
    return ""
  }
}
