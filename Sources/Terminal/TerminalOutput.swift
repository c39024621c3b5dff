internal import CProcess

/// Writes to the stream that the line editor draws on, so that the order of what is printed is kept.
package enum TerminalOutput {
  /// Text that the caller has escaped already; kept back until ``flush()`` or a line end.
  package static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return }
      process_print(start, bytes.count)
    }
  }

  /// Text, escaped already, and a line end; broken at blanks where it goes to a terminal.
  package static func line(_ text: String) {
    for line in TerminalSetting.broken(text, forDescriptor: 1) { write(line + "\n") }
  }

  /// Empties so many rows above the cursor, which goes to the first of them.
  package static func eraseRows(above count: Int) {
    write(String(repeating: ControlSequence.up(1) + ControlSequence.clearRight, count: count))
    flush()
  }

  /// Empties the screen and what scrolled off it.
  package static func eraseAll() {
    write(ControlSequence.clearScreen + ControlSequence.clearScrollback)
    flush()
  }

  /// Sends what was kept back; to be called before anything is waited for.
  package static func flush() {
    process_flush()
  }

  /// True once something printed could not be written (a full disk, a closed pipe).
  package static var hasFailed: Bool {
    process_print_failed()
  }
}
