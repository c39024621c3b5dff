internal import CEditLine
internal import CProcess
internal import Glibc

extension EditLoop {
  func answerSignals() {
    while let signal = nextSignal() {
      switch signal {
      case SIGWINCH: resize()
      case SIGCONT: goOn()
      case SIGTSTP: suspend()
      case SIGINT: outcome = outcome ?? .interrupted
      case SIGTERM: endEarly()
      case SIGHUP: hangUp()
      default: break
      }
    }
  }

  private func nextSignal() -> Int32? {
    let signal = process_signals_next()
    return signal == 0 ? nil : signal
  }

  /// Told to end while the terminal is still there: the half-typed line is kept and cleared away.
  private func endEarly() {
    rest()
    outcome = .hangup
  }

  /// The terminal may or may not have moved what was drawn to fit its new width, which cannot be known: so much is
  /// cleared above that no word can be left, and what was printed there is printed again.
  private func resize() {
    let (rowBefore, columnsBefore) = (cursorRow, block.columns)
    measure()
    el_resize(editor)
    guard shown == .transcript else { return repaint() }
    // While a window is dragged, what was drawn for the width before may have come to one that is narrower already.
    let rowsOfOne = (columnsBefore + block.columns - 1) / max(1, block.columns)
    let most = max(cursorRow, (rowBefore + 1) * rowsOfOne - 1)
    // Where typed lines stay in sight they are not known here, and nothing more is cleared than has to be.
    let isSameWidth = columnsBefore == block.columns
    let lines = keepsLine || isSameWidth ? [] : transcript(fitting: block.rows - cursorRow - 2)
    let rowsOfLines = lines.reduce(0) { $0 + rows(of: $1, drawnFor: columnsBefore) }
    beginUpdate()
    TerminalOutput.write(erase(rowsAbove: min(most + rowsOfLines, block.rows - 1)))
    if most + 2 >= block.rows { TerminalOutput.write(ControlSequence.clearScrollback) }
    write(lines)
    refresh()
    endUpdate()
  }

  /// The most that a printed line may take now.
  private func rows(of line: String, drawnFor columns: Int) -> Int {
    Display.wrapped(line, to: columns).reduce(0) { count, row in
      count + max(1, (Display.columns(of: row) + block.columns - 1) / max(1, block.columns))
    }
  }

  /// ^Z: nothing that was typed or printed here stays on the screen, and the terminal is as the shell had it.
  func suspend() {
    rest()
    client?.stops()
    let before = shown
    TerminalOutput.write(shown.hasTypedLine ? eraseBlock() : "")
    leaveAlternateScreen()
    TerminalOutput.write(
      ControlSequence.doNotBracketPastes + ControlSequence.clearScreen + ControlSequence.clearScrollback)
    TerminalOutput.flush()
    process_terminal_restore(settings)
    process_stop()
    dropContinue()
    takeTerminalBack(showing: before, after: transcript(fitting: block.rows - 2))
  }

  /// The signal that ended this stop has been answered; another one that came with it has not.
  private func dropContinue() {
    while let signal = nextSignal() {
      switch signal {
      case SIGTERM: endEarly()
      case SIGHUP: hangUp()
      default: break
      }
    }
  }

  /// Continued after a stop that gave no notice: where the cursor stands is not known, so nothing above is touched.
  private func goOn() {
    let before = shown
    if before.isAlternate { shown = .transcript }
    TerminalOutput.write(erase(rowsAbove: 0))
    takeTerminalBack(showing: before)
  }

  private func takeTerminalBack(showing before: ScreenContent, after lines: ArraySlice<String> = []) {
    guard !isGone else { return }
    edit_line_prepare_terminal(editor, 0)
    edit_line_prepare_terminal(editor, 1)
    measure()
    el_resize(editor)
    beginUpdate()
    TerminalOutput.write(ControlSequence.bracketPastes)
    write(lines)
    let due = client?.due() ?? []
    askedPrompt = nil
    if before.isAlternate {
      laterLines += due
      show(before)
    } else {
      transcribe(due)
    }
    if shown.hasTypedLine { refresh() }
    endUpdate()
  }
}
