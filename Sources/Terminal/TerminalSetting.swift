internal import CEditLine
internal import CProcess

/// What the two ends and the environment allow.
package struct TerminalSetting: Equatable, Sendable {
  /// Whether lines are edited in place or read as they come.
  package enum Manner: Equatable, Sendable {
    /// With prompts that are redrawn in place.
    case edited
    /// With nothing redrawn, for screen readers, files and simple terminals.
    case plain
  }

  /// Plain also where the terminal's name stands in no terminal database.
  package var manner: Manner
  /// Off with `NO_COLOR`, in the plain manner, and where output is not a terminal.
  package var hasColour: Bool
  /// False for a file or a pipe: each line of it is one act.
  package var inputIsTerminal: Bool
  /// False for a file or a pipe.
  package var outputIsTerminal: Bool
  /// False where the system has no UTF-8 character set: prompts should be ASCII, and one warning is due.
  package var isUnicode: Bool

  /// By the two ends, `--plain`, and the variables TERM, NO_COLOR, ACCESSIBLE; pure, for tests.
  package init(
    environment: [String: String], plainAsked: Bool, inputIsTerminal: Bool, outputIsTerminal: Bool, isUnicode: Bool
  ) {
    let name = environment["TERM", default: ""]
    let accessible = environment["ACCESSIBLE", default: ""]
    let wantsPlain = plainAsked || !(accessible.isEmpty || accessible == "0")
    let canEdit = inputIsTerminal && outputIsTerminal && isUnicode && !name.isEmpty && name != "dumb"
    manner = canEdit && !wantsPlain ? .edited : .plain
    hasColour = manner == .edited && environment["NO_COLOR", default: ""].isEmpty
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.isUnicode = isUnicode
  }

  /// As this process finds it; chooses the character set of the C library, which must be done before any line is read.
  package static func found(environment: [String: String], plainAsked: Bool) -> TerminalSetting {
    func setting(plainAsked: Bool) -> TerminalSetting {
      TerminalSetting(
        environment: environment, plainAsked: plainAsked, inputIsTerminal: process_window(0).columns > 0,
        outputIsTerminal: process_window(1).columns > 0, isUnicode: process_use_utf8())
    }
    let wanted = setting(plainAsked: plainAsked)
    let canEdit = wanted.manner == .edited && edit_line_knows_terminal(environment["TERM", default: ""])
    return canEdit ? wanted : setting(plainAsked: true)
  }

  /// A text as it goes to a descriptor: broken at blanks if that is a terminal, else whole.
  package static func broken(_ text: String, forDescriptor descriptor: Int32) -> [String] {
    let columns = Int(process_window(descriptor).columns)
    return columns > 0 ? Display.wrapped(text, to: columns) : [text]
  }

  /// Columns of the terminal now; 80 where output is not a terminal.
  package static var columns: Int {
    let window = process_window(1)
    return window.columns > 0 ? Int(window.columns) : 80
  }

  /// Rows of the terminal now; 24 where output is not a terminal.
  package static var rows: Int {
    let window = process_window(1)
    return window.rows > 0 ? Int(window.rows) : 24
  }
}
