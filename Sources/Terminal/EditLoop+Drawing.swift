internal import CEditLine
internal import CProcess

extension EditLoop {
  /// libedit asks for the right prompt first, to measure it: where they may change both are made again here.
  func rightPromptAgain() -> UnsafeMutablePointer<Int32> {
    if mayChangePrompt {
      drawnText = text
      drawnPrompt = prompt(for: drawnText)
      mayChangePrompt = false
    }
    rightPrompt.replace(with: drawnPrompt.right)
    return rightPrompt.start
  }

  /// The owner is asked once for each text and wake-up, however often libedit asks here.
  func prompt(for text: String) -> EditorPrompt {
    if let askedPrompt, askedPrompt.text == text { return askedPrompt.prompt }
    let prompt = client?.prompt(for: text, columns: block.columns) ?? EditorPrompt(left: "")
    askedPrompt = (text, prompt)
    return prompt
  }

  /// What libedit got last is what stands on the screen, and what the cursor's row is reckoned from.
  func leftPromptAgain() -> UnsafeMutablePointer<Int32> {
    leftPrompt.replace(with: drawnPrompt.left)
    block.prompt = leftPrompt.visible
    return leftPrompt.start
  }

  /// Draws the typed line again, with lines above it if there are any: up to the block's first row, all below cleared,
  /// and libedit's own full refresh, held together so that the terminal shows one picture.
  func redraw(above lines: [String] = []) {
    guard client != nil else { return }
    if case .veil(let text) = shown { return drawVeil(text) }
    beginUpdate()
    TerminalOutput.write(eraseBlock())
    if shown == .transcript { transcribe(lines) } else { write(lines) }
    refresh()
    endUpdate()
  }

  /// libedit draws the whole line, with the prompt as it is to be now.
  func refresh() {
    mayChangePrompt = true
    edit_line_refresh(editor)
    mayChangePrompt = false
    drawSelection()
  }

  /// From wherever in the block the cursor stands to an empty place where the block began.
  func eraseBlock() -> String { erase(rowsAbove: cursorRow) }

  /// Row by row and from the cursor on: where a screen is cleared from its first cell on, tmux puts all that stood on it
  /// into its scrollback, what was being typed with it.
  func erase(rowsAbove rows: Int) -> String {
    let above = String(repeating: ControlSequence.up(1) + ControlSequence.clearRight, count: rows)
    return ControlSequence.clearBelow + ControlSequence.startOfLine + ControlSequence.clearRight + above
  }

  var cursorRow: Int {
    block.cursorRow(before: textBeforeCursor.unicodeScalars, next: scalarAtCursor)
  }

  func printAbove(_ lines: [String]) {
    guard client == nil else { return announce(lines) }
    transcribe(lines)
    TerminalOutput.flush()
  }

  /// Prints what fell due; on the alternate screen it is printed again where it lasts.
  func announce(_ lines: [String]) {
    if shown != .transcript { laterLines += lines }
    redraw(above: lines)
  }

  /// Prints lines that stay above the typed one, and remembers them for when the screen has to be drawn again.
  func transcribe(_ lines: [String]) {
    transcript = (transcript + lines).suffix(Self.longestTranscript)
    write(lines)
  }

  private static let longestTranscript = 60

  /// The newest of them that fit in so many rows.
  func transcript(fitting rows: Int) -> ArraySlice<String> {
    var left = rows
    let count = transcript.reversed().prefix { line in
      left -= TerminalSetting.broken(line, forDescriptor: 1).count
      return left >= 0
    }.count
    return transcript.suffix(count)
  }

  func write(_ lines: some Sequence<String>) {
    lines.forEach(TerminalOutput.line)
  }

  func beginUpdate() {
    guard !isUpdating else { return }
    isUpdating = true
    TerminalOutput.write(ControlSequence.beginUpdate)
  }

  func endUpdate() {
    guard isUpdating else { return }
    isUpdating = false
    TerminalOutput.write(ControlSequence.endUpdate)
    TerminalOutput.flush()
  }

  func measure() {
    let window = process_window(1)
    guard window.columns > 0 else { return }
    block.columns = Int(window.columns)
    block.rows = Int(window.rows)
    askedPrompt = nil
  }

  func setTitle(_ title: String) {
    if !hasTitle { TerminalOutput.write(ControlSequence.keepTitle) }
    hasTitle = true
    TerminalOutput.write(ControlSequence.title(Display.escaped(title)))
    TerminalOutput.flush()
  }
}
