internal import CPseudoTerminal

/// What went wrong at the edge of a test.
package enum PseudoTerminalFailure: Error, CustomStringConvertible {
  /// Names the program.
  case notStarted(String)
  /// Says what was waited for and what the screen showed instead.
  case neverCame(String, screen: String)

  /// One sentence, and the screen.
  package var description: String {
    switch self {
    case .notStarted(let path): "could not start \(path)"
    case .neverCame(let what, let screen): "waited in vain for \(what); the screen:\n\(screen)"
    }
  }
}

/// A program on a pseudo-terminal of its own, and the screen that it draws.
///
/// Nothing here sleeps: all waiting is for output, up to a limit of its own and that of the test (`TestLimit`).
package final class PseudoTerminal {
  /// What a person would see.
  package private(set) var screen: Screen
  /// Every byte that was printed.
  package private(set) var output: [UInt8] = []
  private var terminal = CPseudoTerminal.PseudoTerminal(primary: -1, control: -1, shell: 0, program: 0)
  private var isClosed = false
  /// How often the program had gone to sleep when the last key was pressed.
  private var sleepsBeforeKey: Int64 = 0
  private let limit = TestLimit.current

  /// Starts the program with exactly this environment.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws(PseudoTerminalFailure) {
    screen = Screen(columns: columns, rows: rows)
    guard limit?.isExceeded != true else { throw .notStarted(path) }
    let started = withCStrings([path] + arguments) { arguments in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
        pseudo_terminal_start(path, arguments, environment, Int32(columns), Int32(rows), &terminal)
      }
    }
    guard started else { throw .notStarted(path) }
    limit?.started(terminal.program)
  }

  deinit {
    pseudo_terminal_end(&terminal)
    limit?.ended(terminal.program)
  }

  /// Presses keys.
  package func type(_ keys: String) {
    type(Array(keys.utf8))
  }

  /// Presses keys, as the bytes that they send.
  package func type(_ bytes: [UInt8]) {
    sleepsBeforeKey = rest?.sleeps ?? 0
    _ = pseudo_terminal_write(&terminal, bytes, bytes.count)
  }

  /// Waits until the screen is as the condition says.
  package func wait(
    for what: String, limitMs: Int64 = 10_000, _ condition: (Screen) -> Bool
  ) throws(PseudoTerminalFailure) {
    let until = Stopwatch.nowMs + limitMs
    try waiting(for: what) { () throws(PseudoTerminalFailure) in
      while !condition(screen) {
        guard Stopwatch.nowMs < until, !isClosed, limit?.isExceeded != true else {
          throw .neverCame(what, screen: screen.text)
        }
        _ = readMore(withinMs: 20)
      }
    }
  }

  private func waiting<Result>(
    for what: String, _ wait: () throws(PseudoTerminalFailure) -> Result
  ) throws(PseudoTerminalFailure) -> Result {
    if let limit { try limit.whileWaiting(for: what, wait) } else { try wait() }
  }

  /// Waits until a text stands somewhere on the screen.
  package func wait(forText text: String, limitMs: Int64 = 10_000) throws(PseudoTerminalFailure) {
    try wait(for: "\"\(text)\"", limitMs: limitMs) { $0.text.contains(text) }
  }

  /// Reads what has been printed, waiting at most so long for the first of it; false if nothing came.
  package func readMore(withinMs: Int32) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = pseudo_terminal_read(&terminal, &bytes, bytes.count, withinMs)
    if count < 0 { isClosed = true }
    guard count > 0 else { return false }
    output += bytes[..<count]
    screen.feed(bytes[..<count])
    return true
  }

  /// Reads until the program has taken in what was typed, has answered, and waits for more.
  ///
  /// Where the system does not tell whether it waits: until it has been quiet for a moment.
  package func settle() {
    let before = sleepsBeforeKey
    let until = Stopwatch.nowMs + (rest == nil ? 400 : 5000)
    var looks = 0
    while looks < 2, Stopwatch.nowMs < until, !isClosed, limit?.isExceeded != true {
      let isQuiet = !readMore(withinMs: rest == nil ? 20 : 2)
      let hasAnswered = rest.map { $0.waits && $0.sleeps > before } ?? !output.isEmpty
      looks = isQuiet && hasAnswered ? looks + 1 : 0
    }
  }

  /// What the program does at the moment; `nil` where the system does not tell.
  private var rest: PseudoTerminalRest? {
    var rest = PseudoTerminalRest()
    return pseudo_terminal_look(&terminal, &rest) ? rest : nil
  }

  /// Makes the window another size.
  package func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    _ = pseudo_terminal_resize(&terminal, Int32(columns), Int32(rows))
  }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) {
    pseudo_terminal_signal(&terminal, number)
  }

  /// What the shell tells of the program next, with all that was printed until then on the screen.
  package func report(limitMs: Int64 = 10_000) throws(PseudoTerminalFailure) -> ProgramReport {
    let until = Stopwatch.nowMs + limitMs
    return try waiting(for: "a report from the shell") { () throws(PseudoTerminalFailure) in
      try nextReport(until: until)
    }
  }

  private func nextReport(until: Int64) throws(PseudoTerminalFailure) -> ProgramReport {
    while Stopwatch.nowMs < until, limit?.isExceeded != true {
      if !isClosed { _ = readMore(withinMs: 5) }
      let report = pseudo_terminal_report(&terminal, 5)
      if Int(report.kind) != PSEUDO_TERMINAL_NOTHING, !isClosed {
        while readMore(withinMs: 20) {}
      }
      switch Int(report.kind) {
      case PSEUDO_TERMINAL_STOPPED: return .stopped(signal: report.value)
      case PSEUDO_TERMINAL_EXITED: return .exited(code: report.value)
      case PSEUDO_TERMINAL_KILLED: return .killed(signal: report.value)
      default: continue
      }
    }
    throw .neverCame("a report from the shell", screen: screen.text)
  }

  /// As `fg` in a shell.
  package func bringBack() {
    pseudo_terminal_bring_back(&terminal)
  }

  /// Takes the terminal away.
  package func hangUp() {
    isClosed = true
    pseudo_terminal_hang_up(&terminal)
  }
}

/// What became of a program, as its shell saw it.
package enum ProgramReport: Equatable, Sendable {
  case stopped(signal: Int32)
  case exited(code: Int32)
  case killed(signal: Int32)
}
