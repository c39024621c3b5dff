internal import FoundationEssentials
internal import Glibc
internal import TestKit
internal import Testing

/// What each test took by itself, for `.ci/times`.
///
/// Swift Testing counts a test's time from when it was put into the queue, at the start of the run.
enum TestTimes {
  /// A file to which a line is added for each case that has ended: milliseconds, file, name.
  private static let path = ProcessInfo.processInfo.environment["CIRCLEKEEPER_TEST_TIMES"]

  @concurrent
  static func measure(_ test: Test, _ body: @concurrent @Sendable () async throws -> Void) async throws {
    guard let path else { return try await body() }
    let begin = Stopwatch.nowMs
    defer {
      let line = "\(Stopwatch.nowMs - begin)\t\(test.sourceLocation.fileID)\t\(test.displayName ?? test.name)\n"
      let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      _ = write(file, line, line.utf8.count)
      close(file)
    }
    try await body()
  }
}
