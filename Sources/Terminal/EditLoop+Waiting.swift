internal import CProcess

/// All waiting of the program happens here, inside the function by which libedit asks for the next key.
extension EditLoop {
  /// The code of the next key, or nil when there will be none: the terminal is gone.
  func nextCode() -> Int32? {
    settle()
    while true {
      if isGone { return nil }
      if let code = overwritingCodes.first {
        overwritingCodes.removeFirst()
        return code
      }
      if outcome != nil { return KeyCommand.finish.rawValue }
      if !keys.isEmpty {
        if let code = code(for: keys.removeFirst()) { return code }
        settle()
        continue
      }
      endUpdate()
      changeIfDue()
      if outcome == nil { wait() }
    }
  }

  /// After each key: the prompt follows the text, and the half-typed line is noted as changed.
  private func settle() {
    let text = text
    if text != drawnText, shown.hasTypedLine {
      if prompt(for: text) != drawnPrompt { redraw() } else { drawnText = text }
    }
    if selection != nil, !selectionIsDrawn { drawSelection() }
    guard textToKeep != keptText else { return }
    let now = process_boot_clock_ms()
    changedMs = now
    firstChangedMs = firstChangedMs ?? now
  }

  /// Once the next visible change is due, by the owner's own reckoning.
  private func changeIfDue() {
    let now = process_boot_clock_ms()
    if let changeDueMs, now >= changeDueMs { change() }
    // Reckoned from after the answer: too early would be a wake-up in which nothing changed.
    changeDueMs = client?.nextChange().map { process_boot_clock_ms() + max(0, $0) }
    restIfDue(now)
  }

  /// Looks what fell due, and draws if anything that is seen became another.
  func change() {
    let lines = client?.due() ?? []
    askedPrompt = nil
    switchScreen()
    let promptChanged = shown.hasTypedLine && prompt(for: text) != drawnPrompt
    if !lines.isEmpty || promptChanged { announce(lines) }
    if client?.leaves(text) == true { clearLine(puttingAside: true) }
    if client?.endsReading == true { withdraw() }
  }

  private func withdraw() {
    rest()
    outcome = outcome ?? .withdrawn
  }

  private func restIfDue(_ now: Int64) {
    guard let restDueMs, now >= restDueMs else { return }
    rest()
  }

  private var restDueMs: Int64? {
    guard let changedMs, let firstChangedMs else { return nil }
    return min(changedMs + 20, firstChangedMs + 200)
  }

  /// Lets the owner keep the half-typed line, if it changed since it was kept.
  func rest() {
    changedMs = nil
    firstChangedMs = nil
    let text = textToKeep
    guard text != keptText else { return }
    keptText = text
    client?.rested(text: text)
  }

  private func wait() {
    let found = Int(process_wait(0, signals, waitMs()))
    askedPrompt = nil
    if found & PROCESS_SIGNAL != 0 { answerSignals() }
    if found & PROCESS_INPUT != 0 {
      readKeys()
    } else if found & PROCESS_GONE != 0 {
      hangUp()
    } else if let patience = decoder.patienceMs, process_boot_clock_ms() >= lastByteMs + patience {
      decoder.expire(into: &keys)
    }
  }

  /// Never longer than ten seconds: this clock stands still while the machine sleeps, the owner's do not.
  private func waitMs() -> Int32 {
    let now = process_boot_clock_ms()
    var until = now + 10_000
    if let changeDueMs { until = min(until, changeDueMs) }
    if let restDueMs { until = min(until, restDueMs) }
    if let patience = decoder.patienceMs { until = min(until, lastByteMs + patience) }
    return Int32(clamping: max(0, until - now))
  }

  /// One byte at a time: what follows Enter may be a passphrase, and stays in the terminal.
  private func readKeys() {
    repeat {
      var byte: UInt8 = 0
      let count = process_read(0, &byte, 1)
      if count == 0 { hangUp() }
      guard count > 0 else { return }
      let now = process_boot_clock_ms()
      if byte == Self.interruptByte, decoder.isInPaste, !moreComes(withinMs: 50) {
        // No paste holds ^C and nothing after it: a person ends one that has no end.
        decoder.expire(into: &keys)
        keys.append(.pasteStopped)
      } else {
        decoder.feed(byte, afterMs: now - lastByteMs, into: &keys)
      }
      lastByteMs = now
    } while decoder.isInPaste && moreComes(withinMs: 5)
    decoder.showPaste(into: &keys)
  }

  private static let interruptByte: UInt8 = 3

  private func moreComes(withinMs milliseconds: Int32) -> Bool {
    Int(process_wait(0, -1, milliseconds)) & PROCESS_INPUT != 0
  }

  func hangUp() {
    process_signals_hung_up()
    rest()
    isGone = true
    outcome = .hangup
  }
}

extension ScreenContent {
  var hasTypedLine: Bool {
    if case .veil = self { false } else { true }
  }

  var isAlternate: Bool { self != .transcript }
}
