internal import CPseudoTerminal

/// A program run to its end with pipes at both ends.
package struct PipedProgram: Sendable {
  /// Both outputs, in the order in which they were printed.
  package let output: String
  /// -1 if it was killed or ran out of time.
  package let exitCode: Int32

  /// Feeds the input, closes it, and gathers what is printed.
  package init(_ path: String, _ arguments: [String] = [], environment: [String: String], input: String) {
    self.init(path, arguments, environment: environment, bytes: Array(input.utf8))
  }

  /// The same with bytes, which need not be UTF-8.
  package init(_ path: String, _ arguments: [String] = [], environment: [String: String], bytes: [UInt8]) {
    var printed = [UInt8](repeating: 0, count: 1 << 20)
    var count = 0
    exitCode = withCStrings([path] + arguments) { arguments in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
        pseudo_terminal_run_piped(
          path, arguments, environment, bytes, bytes.count, &printed, printed.count, &count, 20_000)
      }
    }
    output = String(decoding: printed[..<count], as: UTF8.self)
  }
}
