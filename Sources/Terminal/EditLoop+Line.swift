internal import CEditLine
internal import CProcess

extension EditLoop {
  func readLine(for client: any LineEditorClient, initialText: String, standing: LineStanding) -> LineOutcome {
    guard !hasEnded else { return .hangup }
    self.client = client
    defer { self.client = nil }
    prepare(initialText, standing)
    measure()
    beginUpdate()
    TerminalOutput.write(ControlSequence.bracketPastes)
    showPageBeforeLine()
    edit_line_run(editor)
    endUpdate()
    let result = outcome ?? .hangup
    hasEnded = result == .hangup
    return result
  }

  private func prepare(_ initialText: String, _ standing: LineStanding) {
    outcome = nil
    pastes = 0
    selection = standing == .selected && !initialText.isEmpty ? .own : nil
    selectionIsDrawn = false
    textUponKey = standing == .uponKey && !initialText.isEmpty ? initialText : nil
    letterHeldBack = ""
    proposals = ([], 0)
    isFromAside = false
    kept = nil
    let initialText = standing == .uponKey ? "" : initialText
    askedPrompt = nil
    isQuoting = false
    mayChangePrompt = true
    history.returnToTyped()
    changedMs = nil
    firstChangedMs = nil
    changeDueMs = nil
    keptText = initialText
    insertion = initialText
    // A slow disk must not use up the time in which a second press counts as doubled.
    if previousLineMs != nil { previousLineMs = process_boot_clock_ms() }
    lastAction?.ms = process_boot_clock_ms()
    if !initialText.isEmpty { keys.insert(.command(.insert), at: 0) }
  }

  /// Nothing that was typed can be brought back by a key: neither a line before nor what was deleted of one.
  func forgetTyped() {
    history.forget()
    transcript = []
    // libedit keeps what was last deleted and has no function to forget it; deleting a blank puts that in its place.
    overwritingCodes = [0x20, KeyCommand.deleteLine.rawValue]
  }

  /// What stands on the line now.
  var text: String {
    text(upTo: edit_line_length(editor))
  }

  var textBeforeCursor: String {
    text(upTo: edit_line_cursor(editor))
  }

  var scalarAtCursor: Unicode.Scalar? {
    let cursor = edit_line_cursor(editor)
    guard cursor < edit_line_length(editor) else { return nil }
    return Unicode.Scalar(UInt32(bitPattern: edit_line_buffer(editor)[cursor]))
  }

  private func text(upTo count: Int) -> String {
    let buffer = UnsafeBufferPointer(start: edit_line_buffer(editor), count: count)
    if buffer.allSatisfy({ 0..<0x80 ~= $0 }) { return plainText(buffer) }
    var scalars = String.UnicodeScalarView()
    for value in buffer {
      scalars.append(Unicode.Scalar(UInt32(bitPattern: value)) ?? "\u{FFFD}")
    }
    return String(scalars)
  }

  /// Most lines are English letters only: the text is asked for several times with each key.
  private func plainText(_ letters: UnsafeBufferPointer<Int32>) -> String {
    String(unsafeUninitializedCapacity: letters.count) { bytes in
      for (place, letter) in letters.enumerated() { bytes[place] = UInt8(truncatingIfNeeded: letter) }
      return letters.count
    }
  }

  /// Puts text in place of so many scalars before the cursor.
  func insert(_ text: String, replacing count: Int = 0) {
    if count > 0 { edit_line_delete_before_cursor(editor, Int32(count)) }
    guard !text.isEmpty else { return }
    withZeroEnded(text) { _ = edit_line_insert(editor, $0) }
  }

  func replaceAll(with text: String) {
    moveCursor(to: edit_line_length(editor))
    insert(text, replacing: edit_line_length(editor))
  }

  func moveCursor(to offset: Int) {
    edit_line_move_cursor(editor, Int32(offset - edit_line_cursor(editor)))
  }

  /// Ends the line with Enter, if its owner takes it.
  func accept() {
    if client?.takesControlCharacters == false, !text.controls.isEmpty {
      return announce(client?.refusal(ofPasteHolding: text.controls) ?? [])
    }
    if isFromAside { history.aside = nil }
    var line = TypedLine(
      text: text.normalized, pastes: pastes, sincePreviousMs: sincePreviousMs(),
      keysSincePrevious: max(0, keysSincePrevious - 1))
    line.kept = kept
    outcome = .line(line)
    keysSincePrevious = 0
    // After a line the same key is meant, however soon it comes.
    lastAction = nil
  }

  /// How long ago the line before, or the action key before, had its answer; counts from now on again.
  func sincePreviousMs() -> Int64? {
    let now = process_boot_clock_ms()
    defer { previousLineMs = now }
    return previousLineMs.map { now - $0 }
  }
}

extension String {
  /// Its control characters; a line break and a tab are text.
  var controls: [Unicode.Scalar] {
    unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" }
  }
}
