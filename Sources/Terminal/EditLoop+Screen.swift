internal import CEditLine

extension EditLoop {
  /// Goes over to what the owner wants to be seen, if that changed.
  func switchScreen() {
    let wanted = client?.screen() ?? .transcript
    guard wanted != shown else { return }
    beginUpdate()
    if shown.hasTypedLine { TerminalOutput.write(eraseBlock()) }
    if !wanted.isAlternate { leaveAlternateScreen() }
    show(wanted)
    if shown.hasTypedLine { refresh() }
    endUpdate()
  }

  /// A page that is wanted from the start is painted before libedit draws the line under it.
  func showPageBeforeLine() {
    let wanted = client?.screen() ?? .transcript
    if wanted.hasTypedLine { show(wanted) }
  }

  func show(_ wanted: ScreenContent) {
    if wanted.isAlternate, !shown.isAlternate { TerminalOutput.write(ControlSequence.enterAlternateScreen) }
    if case .veil = shown { TerminalOutput.write(ControlSequence.showCursor) }
    shown = wanted
    pageTop = 0
    paintAlternate()
  }

  private func paintAlternate() {
    switch shown {
    case .transcript: break
    case .page(let lines): paintPage(lines)
    case .veil(let text): drawVeil(text)
    }
  }

  func drawVeil(_ text: String) {
    TerminalOutput.write(
      ControlSequence.hideCursor + ControlSequence.clearScreen + Display.truncated(text, to: block.columns - 1))
    TerminalOutput.flush()
  }

  private func paintPage(_ lines: [String]) {
    let rows = lines.flatMap { Display.wrapped($0, to: block.columns) }
    pageTop = max(0, min(pageTop, rows.count - pageRows))
    TerminalOutput.write(ControlSequence.clearScreen)
    write(Array(rows.dropFirst(pageTop).prefix(pageRows)))
  }

  /// One row stays for the typed line and one for what it wraps to.
  private var pageRows: Int { max(1, block.rows - 2) }

  /// Moves a page that is longer than the screen; does nothing elsewhere.
  func scrollPage(by screens: Int) {
    guard case .page = shown else { return }
    pageTop = max(0, pageTop + screens * pageRows)
    repaint()
  }

  /// Draws the whole screen again: what ^L asks for.
  func clearScreen() {
    if shown == .transcript { TerminalOutput.write(eraseBlock() + ControlSequence.clearScreen) }
    repaint()
  }

  func repaint() {
    beginUpdate()
    paintAlternate()
    if shown.hasTypedLine { refresh() }
    endUpdate()
  }

  /// Back to the transcript, where what was printed meanwhile is printed once more to stay.
  func leaveAlternateScreen() {
    guard shown.isAlternate else { return }
    TerminalOutput.write(ControlSequence.showCursor + ControlSequence.leaveAlternateScreen)
    shown = .transcript
    transcribe(laterLines)
    laterLines = []
  }
}
