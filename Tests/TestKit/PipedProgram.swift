internal import CPseudoTerminal

/// A program run to its end with pipes at both ends.
package struct PipedProgram: Sendable {
  /// Both outputs, in the order in which they were printed.
  package let output: String
  /// -1 if it was killed or ran out of time.
  package let exitCode: Int32

  private static let cleaners: Set = ["/bin/rm", "/usr/bin/tmux"]

  /// Feeds the input, closes it, and gathers what is printed.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String], input: String, limitMs: Int32 = 20_000
  ) {
    self.init(path, arguments, environment: environment, bytes: Array(input.utf8), limitMs: limitMs)
  }

  /// The same with bytes, which need not be UTF-8.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String], bytes: [UInt8], limitMs: Int32 = 20_000
  ) {
    var run = PipedRun()
    let limit = TestLimit.current
    // Once the test's time is over only what cleans up is started, so that a body that goes on without looking ends soon.
    let mayStart = limit?.isExceeded != true || Self.cleaners.contains(path)
    let isStarted =
      mayStart
      && withCStrings([path] + arguments) { arguments in
        withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
          piped_start(path, arguments, environment, &run)
        }
      }
    guard isStarted else {
      (output, exitCode) = ("", -1)
      return
    }
    limit?.started(run.program)
    defer { limit?.ended(run.program) }
    let name = ([path.split(separator: "/").last.map(String.init) ?? path] + arguments).joined(separator: " ")
    var printed = [UInt8](repeating: 0, count: 1 << 20)
    var count = 0
    func finish() -> Int32 { piped_finish(&run, bytes, bytes.count, &printed, printed.count, &count, limitMs) }
    exitCode = limit?.whileWaiting(for: "the end of \(name)", finish) ?? finish()
    output = String(decoding: printed[..<count], as: UTF8.self)
  }
}
