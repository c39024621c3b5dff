import Glibc
import TestKit
import TestTraits
import Testing

/// `Tests/ScreenPageTests/run` drives Chromium; here it is run against the program that was built.
@Suite("The page and the program in a real browser", .ownThread) struct BrowserTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
  /// Stands beside the tests' own program.
  private static var program: String {
    let own = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/circlekeeper-screen"
  }
  /// All but what is measured by the real clock, which says nothing while other tests run beside it.
  private static let parts = [
    "test_connection", "test_frames", "test_look", "test_page", "test_server", "test_time.FakeTimeTests",
  ]

  static let hasBrowser = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].contains { (path: String) in
    access(path, X_OK) == 0
  }

  @Test(
    "layouts, words, time, connections, tokens and headers",
    .enabled(if: BrowserTests.hasBrowser && Python.found != nil))
  func page() throws {
    let python = try #require(Python.found)
    let run = PipedProgram(
      python, [Self.root + "/Tests/ScreenPageTests/run"] + Self.parts,
      environment: ["CIRCLEKEEPER_SCREEN": Self.program, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"], input: "",
      limitMs: 200_000)
    let last = run.output.split(separator: "\n").last ?? ""
    #expect(run.exitCode == 0 && last.contains(" passed, 0 failed"), "\(run.output.suffix(4000))")
  }
}
