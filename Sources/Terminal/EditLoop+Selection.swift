internal import CEditLine
internal import CProcess

/// Lines that the program puts on the prompt. They stand there selected, so that someone who types on without looking up
/// never adds to them.
extension EditLoop {
  /// What a key makes of a selected line before it does what it always does.
  ///
  /// - Returns: whether that was all.
  func settleSelection(before key: Key) -> Bool {
    guard let selection else { return false }
    switch key {
    case .scalar, .paste, .pasteMore:
      replaceSelected()
      return false
    case .alt(let letter, _):
      keys.insert(contentsOf: [.command(.escape), .scalar(letter)], at: 0)
      return true
    case .pasteStopped: return false
    case .action(_, let ordinary):
      if selection == .recalled { return ordinary.map { settle(selection, before: $0) } ?? false }
      // Nothing was typed: the key acts as on an empty line, and what stood there can be had again.
      clearLine(puttingAside: selection == .own)
      return false
    case .command(let command): return settle(selection, before: command)
    }
  }

  private func settle(_ selection: Selection, before command: KeyCommand) -> Bool {
    switch command {
    case .accept, .insert, .finish, .suspend, .redraw, .pageUp, .pageDown: return false
    case .interrupt:
      if selection == .own { putAside() }
      return false
    case .escape:
      if selection == .own { clearLine(puttingAside: true) } else { replaceSelected() }
      return true
    case .complete:
      if selection == .proposed { return false }
    case .older, .newer:
      if selection == .recalled { return false }
    default:
      keepSelected()
      return false
    }
    keepSelected()
    return true
  }

  /// A block that was ended by hand is not what was meant to be there: it stands as a refused line does.
  func select() -> Int32? {
    guard edit_line_length(editor) > 0 else { return nil }
    moveCursor(to: edit_line_length(editor))
    selection = .own
    redraw()
    return nil
  }

  /// For editing, as if it had been typed.
  private func keepSelected() {
    selection = nil
    letterHeldBack = ""
    redraw()
  }

  private func replaceSelected() {
    if selection == .own { putAside() }
    let typed = selection == .recalled ? history.typed : ""
    history.returnToTyped()
    stand(typed)
  }

  /// The line is empty again.
  func clearLine(puttingAside: Bool) {
    if puttingAside { putAside() }
    history.returnToTyped()
    letterHeldBack = ""
    stand("")
  }

  private func putAside() {
    if let line = client?.gaveWay(text) { history.aside = line }
    askedPrompt = nil
  }

  /// Puts text in place of all that stands there, and draws it again: what was drawn over must not stay so.
  private func stand(_ text: String, as selection: Selection? = nil) {
    let isSeen = shown.hasTypedLine
    if isSeen {
      beginUpdate()
      TerminalOutput.write(eraseBlock())
    }
    replaceAll(with: text)
    self.selection = selection
    selectionIsDrawn = false
    isFromAside = false
    guard isSeen else { return }
    refresh()
    endUpdate()
  }

  /// What Up or Down found.
  func recall(_ line: String) {
    stand(line, as: history.isRecalling ? .recalled : nil)
    isFromAside = history.showsAside
  }

  /// On an empty line, or on a proposal: the next one.
  ///
  /// - Returns: false where there is none.
  func propose() -> Bool {
    if selection != .proposed {
      guard edit_line_length(editor) == 0 else { return false }
      proposals = (client?.proposals() ?? [], 0)
    }
    guard !proposals.lines.isEmpty else { return false }
    stand(proposals.lines[proposals.next], as: .proposed)
    proposals.next = (proposals.next + 1) % proposals.lines.count
    return true
  }

  /// The key shows what waited for one; it is not lost if it is a letter and more follow. A sign begins a line of its
  /// own: a flag that is typed at once is a flag.
  func showsText(upon key: Key) -> Bool {
    guard let waiting = textUponKey else { return false }
    switch key {
    case .scalar(let scalar) where scalar.isLetterDigitOrBlank: letterHeldBack = String(scalar)
    case .command(.suspend), .command(.redraw), .command(.interrupt), .command(.endOfInput): return false
    case .scalar, .paste, .pasteMore:
      textUponKey = nil
      _ = client?.gaveWay(waiting)
      return false
    case .command, .action, .alt, .pasteStopped: break
    }
    textUponKey = nil
    stand(waiting, as: .own)
    return true
  }

  /// What is kept if the program ends now: not what only was proposed or looked at.
  var textToKeep: String {
    switch selection {
    case .proposed: ""
    case .recalled: history.typed
    case .own, nil: text
    }
  }

  /// Does what the key does by itself on an empty line, and elsewhere what it always does.
  func code(for action: ActionKey, _ ordinary: KeyCommand?) -> Int32? {
    guard edit_line_length(editor) == 0 else { return ordinary?.rawValue }
    let now = process_boot_clock_ms()
    let isClose = keysSincePrevious <= 1 && lastAction.map { $0.key == action && now - $0.ms < 500 } ?? false
    let repeats = isClose ? (lastAction?.repeats ?? 0) + 1 : 0
    lastAction = (action, now, repeats)
    keysSincePrevious = 0
    // A key that is held down comes again and again: it is answered once.
    if repeats > 1 { return nil }
    outcome = .action(ActionPress(action, sincePreviousMs: sincePreviousMs(), isClose: isClose))
    return nil
  }

  /// Alt does nothing to a line that is empty: there it was Esc, and a letter typed at once.
  func code(forAlt letter: Unicode.Scalar, _ command: KeyCommand) -> Int32? {
    guard edit_line_length(editor) == 0 else { return command.rawValue }
    keys.insert(.scalar(letter), at: 0)
    return nil
  }

  /// libedit draws without attributes: a selected line is drawn over in reverse, the cursor staying where it is. A line
  /// that cannot be counted on to fall on the same places stays plain.
  func drawSelection() {
    guard selection != nil, edit_line_length(editor) > 0, shown.hasTypedLine, outcome == nil,
      let start = block.start(of: text, cursorRow: cursorRow)
    else { return }
    selectionIsDrawn = true
    TerminalOutput.write(
      ControlSequence.keepCursor + ControlSequence.up(start.rowsUp) + ControlSequence.startOfLine
        + ControlSequence.right(start.column) + ControlSequence.reverse + text + ControlSequence.notReverse
        + ControlSequence.cursorAsKept)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterDigitOrBlank: Bool {
    properties.isAlphabetic || properties.numericType != nil || properties.isWhitespace
  }
}
