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
  /// cleared above that no word can be left. A receipt that goes with it still stands in the log.
  private func resize() {
    let (rowBefore, columnsBefore) = (cursorRow, block.columns)
    measure()
    el_resize(editor)
    guard shown == .transcript else { return repaint() }
    // While a window is dragged, what was drawn for the width before may have come to one that is narrower already.
    let rowsOfOne = (columnsBefore + block.columns - 1) / max(1, block.columns)
    let most = max(cursorRow, (rowBefore + 1) * rowsOfOne - 1)
    beginUpdate()
    TerminalOutput.write(erase(rowsAbove: most) + (most + 2 >= block.rows ? ControlSequence.clearScrollback : ""))
    refresh()
    endUpdate()
  }

  /// ^Z: nothing of the line stays on the screen, and the terminal is as the shell had it.
  func suspend() {
    rest()
    let before = shown
    TerminalOutput.write(shown.hasTypedLine ? eraseBlock() : "")
    leaveAlternateScreen()
    TerminalOutput.write(ControlSequence.doNotBracketPastes)
    TerminalOutput.flush()
    process_terminal_restore(settings)
    process_stop()
    dropContinue()
    takeTerminalBack(showing: before)
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

  private func takeTerminalBack(showing before: ScreenContent) {
    guard !isGone else { return }
    edit_line_prepare_terminal(editor, 0)
    edit_line_prepare_terminal(editor, 1)
    measure()
    el_resize(editor)
    beginUpdate()
    TerminalOutput.write(ControlSequence.bracketPastes)
    let lines = client?.due() ?? []
    askedPrompt = nil
    if before.isAlternate {
      laterLines += lines
      show(before)
    } else {
      write(lines)
    }
    if shown.hasTypedLine { refresh() }
    endUpdate()
  }
}
