package import Basics
package import Clinic
import Glibc
import ScreenText
import Terminal

/// Everything that is printed, made fit for a terminal on its way out.
package enum Output {
  /// One line on the standard output.
  package static func line(_ text: String) { TerminalOutput.line(Display.escaped(text, keepingLineBreaks: true)) }

  /// Lines on the standard output, there at once.
  package static func lines(_ lines: [String]) {
    lines.forEach(line)
    TerminalOutput.flush()
  }

  /// JSON is escaped by its own rules.
  package static func json(_ value: JSONValue) {
    TerminalOutput.write(value.rendered + "\n")
    TerminalOutput.flush()
  }

  /// On the error output, after everything that was printed before.
  package static func error(_ text: String) {
    TerminalOutput.flush()
    let lines = TerminalSetting.broken(Display.escaped(text, keepingLineBreaks: true), forDescriptor: 2)
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    bytes.withUnsafeBytes { _ = write(2, $0.baseAddress, $0.count) }
  }

  /// What a query met besides.
  package static func notice(_ notice: QueryNotice) { error(notice.words) }

  /// Why the program ends; nothing where that was said already.
  package static func trouble(_ trouble: CommandFailure) {
    if trouble.words.isEmpty { TerminalOutput.flush() } else { error("circlekeeper: \(trouble.words)") }
  }
}
