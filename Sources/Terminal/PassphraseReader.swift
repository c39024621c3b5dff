internal import CProcess
internal import Glibc

/// Where the bytes of a passphrase go, one at a time: memory that its owner guards.
package protocol PassphraseSink: ~Copyable {
  /// Takes one byte; false when there is no more room.
  mutating func append(_ byte: UInt8) -> Bool
  /// Takes back the last byte; nil when there is none.
  mutating func removeLast() -> UInt8?
}

/// How the reading of a passphrase ended; in every case but ``entered`` the sink's owner should wipe it.
package enum PassphraseOutcome: Equatable, Sendable {
  /// Enter was pressed, or a file's line was read.
  case entered
  /// ^C.
  case cancelled
  /// The input ended before anything was typed.
  case endOfInput
  /// The sink had no room for what was typed.
  case tooLong
  /// The terminal went away or the process was told to end.
  case hangup
}

/// Reads a passphrase without echo; nothing of it is kept here, and libedit never sees it.
package struct PassphraseReader: ~Copyable {
  private let input: Int32
  private let settings: OpaquePointer?
  private let signals: Int32

  /// Reads from the terminal at the descriptor `input`; one that is not a terminal is read up to its line end.
  package init(input: Int32 = 0) {
    self.input = input
    settings = process_terminal_keep(input)
    signals = process_signals_begin()
  }

  deinit {
    if let settings { process_terminal_free(settings) }
    process_signals_end()
  }

  /// True where the typing is a person's, so that asking again makes sense.
  package var isTerminal: Bool { settings != nil }

  /// Reads up to Enter. The prompt is printed only at a terminal; lines that fall due meanwhile are printed, and the
  /// prompt after them.
  package func read<Sink: PassphraseSink & ~Copyable>(
    prompt: String, into sink: inout Sink, for client: (any LineEditorClient)? = nil
  ) -> PassphraseOutcome {
    if let settings { _ = process_terminal_silence(settings) }
    defer { if let settings { process_terminal_restore(settings) } }
    show(prompt)
    let outcome = readBytes(into: &sink, prompt: prompt, for: client)
    if isTerminal, outcome != .hangup { TerminalOutput.line("") }
    TerminalOutput.flush()
    return outcome
  }

  private func show(_ prompt: String) {
    guard isTerminal else { return }
    TerminalOutput.write(prompt)
    TerminalOutput.flush()
  }

  private func readBytes<Sink: PassphraseSink & ~Copyable>(
    into sink: inout Sink, prompt: String, for client: (any LineEditorClient)?
  ) -> PassphraseOutcome {
    var isEmpty = true
    var sequences = KeyDecoder()
    while true {
      let found = Int(process_wait(input, signals, waitMs(for: client)))
      if found & PROCESS_SIGNAL != 0, let outcome = answerSignals(prompt) { return outcome }
      announce(client?.due() ?? [], prompt)
      guard found & (PROCESS_INPUT | PROCESS_GONE) != 0 else { continue }
      var byte: UInt8 = 0
      guard process_read(input, &byte, 1) == 1 else { return ended(isEmpty) }
      if swallows(byte, &sequences) { continue }
      let outcome = take(byte, into: &sink, isEmpty: isEmpty)
      byte = 0
      if let outcome { return outcome }
      isEmpty = false
    }
  }

  /// An arrow key is not part of a passphrase. The decoder is shown nothing but escape sequences.
  private func swallows(_ byte: UInt8, _ sequences: inout KeyDecoder) -> Bool {
    guard isTerminal, byte == 0x1B || sequences.patienceMs != nil else { return false }
    var ignored: [Key] = []
    sequences.feed(byte, into: &ignored)
    return true
  }

  private func ended(_ isEmpty: Bool) -> PassphraseOutcome {
    if isTerminal { return .hangup }
    return isEmpty ? .endOfInput : .entered
  }

  private func take<Sink: PassphraseSink & ~Copyable>(
    _ byte: UInt8, into sink: inout Sink, isEmpty: Bool
  ) -> PassphraseOutcome? {
    switch byte {
    case UInt8(ascii: "\n"): return .entered
    case UInt8(ascii: "\r") where isTerminal: return .entered
    case 0x03 where isTerminal: return .cancelled
    case 0x04 where isTerminal: return isEmpty ? .endOfInput : nil
    case 0x15 where isTerminal: while sink.removeLast() != nil {}
    case 0x08 where isTerminal, 0x7F where isTerminal: removeLetter(from: &sink)
    case 0..<0x20 where isTerminal: return nil
    default: return sink.append(byte) ? nil : .tooLong
    }
    return nil
  }

  /// Takes back a whole letter, which may be several bytes.
  private func removeLetter<Sink: PassphraseSink & ~Copyable>(from sink: inout Sink) {
    while let byte = sink.removeLast(), byte & 0xC0 == 0x80 {}
  }

  private func waitMs(for client: (any LineEditorClient)?) -> Int32 {
    Int32(max(0, min(client?.nextChange() ?? 10_000, 10_000)))
  }

  private func announce(_ lines: [String], _ prompt: String) {
    guard !lines.isEmpty else { return }
    if isTerminal { TerminalOutput.write("\n") }
    lines.forEach(TerminalOutput.line)
    show(prompt)
  }

  private func answerSignals(_ prompt: String) -> PassphraseOutcome? {
    var outcome: PassphraseOutcome?
    while case let signal = process_signals_next(), signal != 0 {
      switch signal {
      case SIGHUP, SIGTERM: outcome = .hangup
      case SIGINT: outcome = outcome ?? .cancelled
      case SIGTSTP: stop()
      case SIGCONT:
        if let settings { _ = process_terminal_silence(settings) }
        show("\n" + prompt)
      default: break
      }
    }
    return outcome
  }

  /// Lets time go by before the next question; what is typed waits for it.
  ///
  /// - Returns: false where the terminal went away or the process was told to end.
  package static func pause(milliseconds: Int) -> Bool {
    let signals = process_signals_begin()
    defer { process_signals_end() }
    let endMs = process_boot_clock_ms() + Int64(milliseconds)
    while case let left = endMs - process_boot_clock_ms(), left > 0 {
      _ = process_wait(-1, signals, Int32(clamping: left))
      while case let signal = process_signals_next(), signal != 0 {
        switch signal {
        case SIGHUP, SIGTERM: return false
        case SIGINT: return true
        default: break
        }
      }
    }
    return true
  }

  private func stop() {
    if let settings { process_terminal_restore(settings) }
    process_stop()
  }
}

/// While it lives the terminal at the descriptor does not show what is typed: between one question for a secret and the
/// next.
package final class SilentTerminal {
  private let settings: OpaquePointer?

  /// From now on; a descriptor that is not a terminal is left as it is.
  package init(input: Int32 = 0) {
    settings = process_terminal_keep(input)
    if let settings { _ = process_terminal_silence(settings) }
  }

  deinit {
    guard let settings else { return }
    process_terminal_restore(settings)
    process_terminal_free(settings)
  }
}
