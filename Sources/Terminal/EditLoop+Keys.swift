internal import CEditLine
internal import CProcess

extension EditLoop {
  /// What libedit is told of a key; nil for a key that did what it does already, or does nothing.
  func code(for key: Key) -> Int32? {
    if key != .command(.insert) {
      keysSincePrevious += 1
      let answer = client?.keyPressed(key.pressed)
      askedPrompt = nil
      switchScreen()
      if answer == .swallowed || showsText(upon: key) || settleSelection(before: key) { return nil }
    }
    if isQuoting { return quoted(key) }
    return switch key {
    case .scalar(let scalar): code(for: scalar)
    case .paste(let text): code(forPaste: text, isFirst: true)
    case .pasteMore(let text): code(forPaste: text, isFirst: false)
    case .pasteStopped: select()
    case .command(let command): code(for: command)
    case .action(let action, let ordinary): code(for: action, ordinary)
    case .alt(let letter, let command): code(forAlt: letter, command)
    }
  }

  /// libedit draws a letter typed at the end at once, even one that takes no column; those go in the slow way, which
  /// does not draw them. An accent joins the letter before it.
  private func code(for scalar: Unicode.Scalar) -> Int32 {
    guard letterHeldBack.isEmpty, Display.columns(of: scalar) > 0 else {
      insertion = letterHeldBack + String(scalar)
      letterHeldBack = ""
      return KeyCommand.insert.rawValue
    }
    return Int32(scalar.value)
  }

  /// Control characters in it are said at once; they stay where they are, and the line is not taken with them.
  private func code(forPaste text: String, isFirst: Bool) -> Int32? {
    if isFirst { pastes += 1 }
    let controls = text.controls
    if !controls.isEmpty { announce(client?.refusal(ofPasteHolding: controls) ?? []) }
    insertion = letterHeldBack + text
    letterHeldBack = ""
    return KeyCommand.insert.rawValue
  }

  private func code(for command: KeyCommand) -> Int32? {
    switch command {
    case .finish: return nil
    case .escape:
      // A line that is given up can still be had again with Up.
      if edit_line_length(editor) > 0 { clearLine(puttingAside: true) }
    case .pageUp: scrollPage(by: -1)
    case .pageDown: scrollPage(by: 1)
    case .quoteNext: isQuoting = true
    case .suspend: suspend()
    case .redraw: clearScreen()
    case .interrupt:
      // As with Esc; what was selected is put aside already.
      if selection == nil, edit_line_length(editor) > 0 { putAside() }
      outcome = .interrupted
    case .endOfInput where edit_line_length(editor) == 0: outcome = .endOfInput
    case .endOfInput, .deleteAt: return atEnd ? nil : KeyCommand.deleteAt.rawValue
    case .deleteBefore where edit_line_cursor(editor) == 0: return nil
    default: return command.rawValue
    }
    return nil
  }

  private var atEnd: Bool { edit_line_cursor(editor) == edit_line_length(editor) }

  /// After ^V the next key is typed as itself, if it is a letter, a tab or a line end.
  private func quoted(_ key: Key) -> Int32? {
    isQuoting = false
    switch key {
    case .scalar(let scalar), .alt(let scalar, _): return code(for: scalar)
    case .paste(let text): return code(forPaste: text, isFirst: true)
    case .pasteMore(let text): return code(forPaste: text, isFirst: false)
    case .command(.complete): insertion = "\t"
    case .command(.accept): insertion = "\n"
    case .command(let command) where command == .interrupt || command == .insert: return code(for: command)
    case .command, .action, .pasteStopped: return nil
    }
    return KeyCommand.insert.rawValue
  }

  /// Does what libedit has no function for, called by it; the answer tells it what to draw.
  func act(on code: UInt32) -> UInt8 {
    switch KeyCommand(rawValue: Int32(bitPattern: code)) {
    case .accept:
      accept()
      return outcome == nil ? UInt8(EDIT_LINE_REFRESH) : leaveLine()
    case .finish:
      return leaveLine()
    case .insert: insertPending()
    case .complete: complete()
    case .older: if let line = history.older(than: text) { recall(line) }
    case .newer: if let line = history.newer(than: text) { recall(line) }
    default: return UInt8(EDIT_LINE_NORMAL)
    }
    return UInt8(EDIT_LINE_REFRESH)
  }

  /// Inserts at the cursor, joined with the letter before it where the two make one in NFC.
  private func insertPending() {
    let before = textBeforeCursor.unicodeScalars.suffix(2)
    for count in [2, 1] where before.count >= count {
      let joined = (String(String.UnicodeScalarView(before.suffix(count))) + insertion).normalized
      let apart = String(String.UnicodeScalarView(before.suffix(count))) + insertion.normalized
      if !joined.unicodeScalars.elementsEqual(apart.unicodeScalars) {
        insert(joined, replacing: count)
        insertion = ""
        return
      }
    }
    insert(insertion.normalized)
    insertion = ""
  }

  /// The end of a line: its block is erased, or left standing, and the cursor stands at the start of a free row.
  private func leaveLine() -> UInt8 {
    if !isGone {
      TerminalOutput.write(shown.hasTypedLine ? eraseBlock() : "")
      if keepsLine, case .line = outcome, shown == .transcript {
        moveCursor(to: edit_line_length(editor))
        refresh()
        TerminalOutput.write("\n")
      }
      leaveAlternateScreen()
      TerminalOutput.write(ControlSequence.doNotBracketPastes)
      TerminalOutput.flush()
    }
    return UInt8(EDIT_LINE_NEWLINE)
  }
}
