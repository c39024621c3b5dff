internal import CEditLine
internal import CProcess

/// The state of the line editor, and where libedit's calls back arrive.
final class EditLoop {
  let editor: OpaquePointer
  let settings: OpaquePointer
  let signals: Int32

  var keepsLine = false
  var history = TypedHistory()
  var client: (any LineEditorClient)?

  // What is drawn.
  var block = DrawnBlock()
  var drawnPrompt = EditorPrompt(left: "")
  /// Whether the prompt may become another now: at the beginning of a line and in a whole drawing of ours. In an update
  /// of its own libedit would draw the change wrongly, and asking there would stand between a key and its echo.
  var mayChangePrompt = true
  var drawnText = ""
  var askedPrompt: (text: String, prompt: EditorPrompt)?
  var shown = ScreenContent.transcript
  var laterLines: [String] = []
  /// What was printed last above the typed line.
  var transcript: [String] = []
  var isUpdating = false
  var hasTitle = false
  let leftPrompt = GivenPrompt()
  let rightPrompt = GivenPrompt()
  var pageTop = 0

  // What is typed.
  var decoder = KeyDecoder()
  var keys: [Key] = []
  var selection: Selection?
  var selectionIsDrawn = false
  /// What the next key shows instead of doing anything else.
  var textUponKey: String?
  /// The letter that showed it, which is not lost if more follow.
  var letterHeldBack = ""
  /// What TAB shows one after the other, and which of them is next.
  var proposals: (lines: [String], next: Int) = ([], 0)
  /// The line that stands there is the one that had been put aside.
  var isFromAside = false
  /// What stood selected and was kept for editing.
  var kept: String?
  var insertion = ""
  /// Keys that libedit gets before any other, to put something else in the place of what was last deleted.
  var overwritingCodes: [Int32] = []
  var isQuoting = false
  var lastByteMs: Int64 = 0
  var keptText = ""
  var changedMs: Int64?
  var firstChangedMs: Int64?
  var changeDueMs: Int64?

  // How the line ends.
  var outcome: LineOutcome?
  /// The terminal is gone: nothing more is printed.
  var isGone = false
  /// There will be no further line.
  var hasEnded = false
  var previousLineMs: Int64?
  var keysSincePrevious = 0
  var pastes = 0
  /// The last action key, when it came, and how often it came since without a pause.
  var lastAction: (key: ActionKey, ms: Int64, repeats: Int)?

  init(terminalName: String) throws(TerminalFailure) {
    guard process_window(0).columns > 0, process_window(1).columns > 0, let settings = process_terminal_keep(0) else {
      throw .notATerminal
    }
    let signals = process_signals_begin()
    guard signals >= 0, let editor = edit_line_begin() else {
      process_terminal_free(settings)
      throw .noMeans
    }
    guard edit_line_set_terminal(editor, terminalName) == 0 else {
      edit_line_end(editor)
      process_terminal_restore(settings)
      process_terminal_free(settings)
      process_signals_end()
      throw .unknownTerminal(terminalName)
    }
    self.settings = settings
    self.signals = signals
    self.editor = editor
    configure()
  }

  /// Gives the terminal back as it was found.
  func end() {
    if !isGone {
      leaveAlternateScreen()
      TerminalOutput.write(hasTitle ? ControlSequence.restoreTitle : "")
      TerminalOutput.flush()
    }
    edit_line_end(editor)
    process_terminal_restore(settings)
    process_terminal_free(settings)
    process_signals_end()
  }

  static func of(_ editor: OpaquePointer?) -> EditLoop? {
    guard let editor, let owner = edit_line_owner(editor) else { return nil }
    return Unmanaged<EditLoop>.fromOpaque(owner).takeUnretainedValue()
  }
}
