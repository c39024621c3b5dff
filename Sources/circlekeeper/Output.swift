import Basics
import Glibc
import Narration
import Terminal

/// Everything that is printed, made fit for a terminal on its way out.
enum Output {
  static func line(_ text: String) { TerminalOutput.line(Display.escaped(text, keepingLineBreaks: true)) }

  static func lines(_ lines: [String]) {
    lines.forEach(line)
    TerminalOutput.flush()
  }

  /// JSON is escaped by its own rules.
  static func json(_ value: JSONValue) {
    TerminalOutput.write(value.rendered + "\n")
    TerminalOutput.flush()
  }

  static func error(_ text: String) {
    TerminalOutput.flush()
    let lines = TerminalSetting.broken(Display.escaped(text, keepingLineBreaks: true), forDescriptor: 2)
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    bytes.withUnsafeBytes { _ = write(2, $0.baseAddress, $0.count) }
  }

  static func trouble(_ trouble: Trouble) {
    if trouble.words.isEmpty { TerminalOutput.flush() } else { error("circlekeeper: \(trouble.words)") }
  }
}
