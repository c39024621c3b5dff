internal import CProcess
internal import Glibc

/// Reads lines as they come, redrawing nothing: for files and pipes, for `TERM=dumb`, and for the plain manner.
///
/// Alerts are printed as lines when they fall due, in the same wait. A prompt is printed only where the input is a
/// terminal; there the terminal echoes and erases for itself, so the half-typed line is not known here. A terminal that
/// was left raw is made to do so while lines are read.
package struct PlainReader: ~Copyable {
  private let input: Int32
  private let isTerminal: Bool
  private let readsAhead: Bool
  private let signals: Int32
  private let settings: OpaquePointer?
  private var wasRaw = false
  private var bytes: [UInt8] = []
  /// How many of them were looked through for a line end.
  private var searched = 0
  /// The line under way has gone on beyond the longest; what still comes of it is let go.
  private var isTooLong = false
  private var isAtEnd = false
  private var isGone = false
  private var isFirstLine = true
  private var previousLineMs: Int64?
  /// The terminal showed the line, or its beginning, before the prompt.
  package private(set) var wasTypedAhead = false

  /// The most bytes that a line may have.
  package static let longestLine = 130_000
  /// What is said of a longer one.
  package static let tooLongWords = "a line has at most 130,000 bytes; divide it"

  /// Reads from a descriptor; standard input unless said. One that does not read ahead leaves what follows its line to
  /// the next reader.
  package init(input: Int32 = 0, readsAhead: Bool = true) {
    self.input = input
    self.readsAhead = readsAhead
    isTerminal = process_window(input).columns > 0
    signals = process_signals_begin()
    settings = process_terminal_keep(input)
    if let settings { wasRaw = process_terminal_cook(settings) }
  }

  deinit {
    if let settings {
      if wasRaw { process_terminal_restore(settings) }
      process_terminal_free(settings)
    }
    process_signals_end()
  }

  /// Reads one line; `initialText` cannot stand on a line that is not edited here, so it is only shown with the prompt.
  package mutating func readLine(for client: any LineEditorClient, initialText: String = "") -> LineOutcome {
    if !initialText.isEmpty, isTerminal { TerminalOutput.line(Display.escaped(initialText)) }
    wasTypedAhead = isTerminal && (!bytes.isEmpty || Int(process_wait(input, -1, 0)) & PROCESS_INPUT != 0)
    show(client.screen())
    announce(client.due(), for: client, isFirst: true)
    if previousLineMs != nil { previousLineMs = process_boot_clock_ms() }
    while !isGone {
      if let line = takeLine() { return .line(line) }
      if isAtEnd { return .endOfInput }
      if let outcome = wait(for: client) { return outcome }
    }
    return .hangup
  }

  private func show(_ screen: ScreenContent) {
    switch screen {
    case .transcript: return
    case .page(let lines): lines.forEach(TerminalOutput.line)
    case .veil(let text): TerminalOutput.line(text)
    }
  }

  private func announce(_ lines: [String], for client: any LineEditorClient, isFirst: Bool = false) {
    guard isFirst || !lines.isEmpty else { return }
    if isTerminal, !isFirst { TerminalOutput.write("\n") }
    lines.forEach(TerminalOutput.line)
    if isTerminal {
      let prompt = PromptCells(client.prompt(for: "", columns: TerminalSetting.columns).left)
      TerminalOutput.write(String(String.UnicodeScalarView(prompt.visible)))
    }
    TerminalOutput.flush()
  }

  private mutating func wait(for client: any LineEditorClient) -> LineOutcome? {
    let waitMs = client.nextChange().map { max(0, min($0, 10_000)) } ?? 10_000
    let found = Int(process_wait(input, signals, Int32(waitMs)))
    if found & PROCESS_SIGNAL != 0, let outcome = answerSignals(for: client) { return outcome }
    if found & (PROCESS_INPUT | PROCESS_GONE) != 0 { read() }
    announce(client.due(), for: client)
    return client.endsReading ? .withdrawn : nil
  }

  private mutating func answerSignals(for client: any LineEditorClient) -> LineOutcome? {
    var signal = process_signals_next()
    defer { while process_signals_next() != 0 {} }
    while signal != 0 {
      switch signal {
      case SIGHUP, SIGTERM:
        process_signals_hung_up()
        isGone = true
        return .hangup
      // A file is not gone on with from the middle of a line.
      case SIGINT: return isTerminal ? interrupted() : .hangup
      case SIGTSTP:
        client.stops()
        process_stop()
        if let settings { wasRaw = process_terminal_cook(settings) || wasRaw }
        announce(client.due(), for: client, isFirst: true)
      default: break
      }
      signal = process_signals_next()
    }
    return nil
  }

  private mutating func interrupted() -> LineOutcome {
    (bytes, searched, isTooLong) = ([], 0, false)
    if isTerminal { TerminalOutput.line("") }
    return .interrupted
  }

  private mutating func read() {
    var block = [UInt8](repeating: 0, count: readsAhead ? 4096 : 1)
    let count = process_read(input, &block, block.count)
    if count > 0 { take(block[..<count]) }
    guard count == 0 else { return }
    // A terminal that is gone and ^D look alike to read; only the first hangs up.
    isGone = isTerminal && process_window(input).columns == 0
    if isGone { process_signals_hung_up() }
    isAtEnd = true
  }

  /// Nothing is looked through twice, and of a line that is too long only the beginning is kept.
  private mutating func take(_ more: ArraySlice<UInt8>) {
    guard isTooLong || bytes.count > Self.longestLine, bytes[searched...].lineEnd(typed: isTerminal) == nil else {
      return bytes += more
    }
    isTooLong = true
    bytes.removeSubrange(Self.longestLine...)
    searched = bytes.count
    if let end = more.lineEnd(typed: isTerminal) { bytes += more[end...] }
  }

  private mutating func takeLine() -> TypedLine? {
    if let end = bytes[searched...].lineEnd(typed: isTerminal) {
      defer {
        bytes.removeFirst(end + 1)
        (searched, isTooLong) = (0, false)
      }
      return typed(bytes[..<end], isUnterminated: false)
    }
    searched = bytes.count
    guard isAtEnd, !bytes.isEmpty else { return nil }
    defer { (bytes, searched, isTooLong) = ([], 0, false) }
    return typed(bytes[...], isUnterminated: true)
  }

  private mutating func typed(_ line: ArraySlice<UInt8>, isUnterminated: Bool) -> TypedLine {
    let isTooLong = isTooLong || line.count > Self.longestLine
    var line = line.prefix(Self.longestLine)
    // A character that was cut in two is left out.
    if isTooLong { while let last = line.last, last & 0xC0 == 0x80 || last >= 0xC0 { line.removeLast() } }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isFirstLine = false
    let now = process_boot_clock_ms()
    defer { previousLineMs = now }
    let text = String(validating: line, as: UTF8.self)
    return TypedLine(
      text: (text ?? String(decoding: line, as: UTF8.self)).normalized,
      sincePreviousMs: previousLineMs.map { now - $0 },
      keysSincePrevious: line.count, isUnterminated: isUnterminated, hadInvalidBytes: text == nil,
      isTooLong: isTooLong)
  }
}

extension ArraySlice<UInt8> {
  /// What was typed ahead while the terminal was raw ends with the key itself.
  fileprivate func lineEnd(typed: Bool) -> Index? {
    typed
      ? firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      : firstIndex(of: UInt8(ascii: "\n"))
  }
}
