internal import CPseudoTerminal

/// A program run to its end with pipes at both ends.
package struct PipedProgram: Sendable {
  /// Both outputs, in the order in which they were printed.
  package let output: String
  /// -1 if it was killed or ran out of time.
  package let exitCode: Int32

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
    var printed = [UInt8](repeating: 0, count: 1 << 20)
    var count = 0
    exitCode = withCStrings([path] + arguments) { arguments in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
        pseudo_terminal_run_piped(
          path, arguments, environment, bytes, bytes.count, &printed, printed.count, &count, limitMs)
      }
    }
    output = String(decoding: printed[..<count], as: UTF8.self)
  }
}
