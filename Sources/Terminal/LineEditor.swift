/// Edits lines on a terminal while clocks run and alerts come: libedit, with all waiting done in its place.
///
/// One thread, one editor at a time. The terminal gets its settings back when the editor goes.
package struct LineEditor: ~Copyable {
  private let loop: EditLoop

  /// The locale must have been chosen (``TerminalSetting/found(environment:plainAsked:)``) and be UTF-8.
  package init(terminalName: String) throws(TerminalFailure) {
    loop = try EditLoop(terminalName: terminalName)
  }

  deinit {
    loop.end()
  }

  /// False: Enter erases the typed line and its prompt, and what is printed next stands in their place.
  package var keepsLine: Bool {
    get { loop.keepsLine }
    nonmutating set { loop.keepsLine = newValue }
  }

  /// What keys do by themselves on an empty line; control characters.
  package func setActionKeys(_ keys: [UInt8: ActionKey]) {
    loop.decoder = KeyDecoder(actionKeys: keys)
  }

  /// Reads one line; `initialText` stands on it for another try, to be edited, or to be shown with the next key.
  package func readLine(
    for client: any LineEditorClient, initialText: String = "", standing: LineStanding = .selected
  ) -> LineOutcome {
    loop.readLine(for: client, initialText: initialText, standing: standing)
  }

  /// Makes a line findable with the Up key; kept in memory only.
  package func addHistory(_ line: String) {
    loop.history.add(line)
  }

  /// Forgets the line that was put aside.
  package func forgetAside() {
    loop.history.aside = nil
  }

  /// Forgets every line that the Up key could bring back, and what was last deleted.
  package func forgetHistory() {
    loop.forgetTyped()
  }

  /// Empties the screen, and what scrolled off it where the terminal allows that.
  package func clearEverything() {
    loop.transcript = []
    TerminalOutput.write(ControlSequence.clearScreen + ControlSequence.clearScrollback)
    TerminalOutput.flush()
  }

  /// Prints lines, already escaped, above the line being typed, or simply prints them when none is.
  package func printAbove(_ lines: [String]) {
    loop.printAbove(lines)
  }

  /// Sets the window's title, which must hold no names; the old one comes back at the end.
  package func setTitle(_ title: String) {
    loop.setTitle(title)
  }

  /// Rings the terminal's bell.
  package func ringBell() {
    TerminalOutput.write("\u{7}")
    TerminalOutput.flush()
  }
}
