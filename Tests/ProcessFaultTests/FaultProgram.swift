import Glibc
import TestKit
import Testing

/// The programs that these tests run, and how long they take.
enum FaultProgram {
  /// Stands beside the tests' own program; another build of it may be named by `CIRCLEKEEPER_BINARY`.
  static var circlekeeper: String { variable("CIRCLEKEEPER_BINARY") ?? folder + "/circlekeeper" }

  static var tracer: String { folder + "/call-tracer" }

  /// `CIRCLEKEEPER_FAULTS=long` makes every test here as long as its claim asks.
  static var isLong: Bool { variable("CIRCLEKEEPER_FAULTS") == "long" }

  /// A number for the long form, one for the quick one, and the variable that overrides both.
  static func number(_ name: String, long: Int, quick: Int) -> Int {
    variable(name).flatMap { Int($0) } ?? (isLong ? long : quick)
  }

  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static var folder: String {
    let own = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}
