internal import TestKit
package import Testing

/// Runs each test of a suite on a thread of its own, with a limit.
///
/// Swift Testing runs tests on a pool of as many threads as there are cores. A body that blocks or computes for long there
/// keeps other tests from running, its time is spent in a queue, and no `.timeLimit` can end it. So a suite says
/// `.ownThread` where its tests start programs, wait, sync files or take more than a moment:
///
///     @Suite("Stopped, resized, hung up", .ownThread) struct SignalTests {
///       @Test("…") func hungUp() throws { … }
///       @Test("…", .ownThread(limitSeconds: 300)) func manyTimes() throws { … }
///     }
///
/// A body is written as any other and need not be `async`. `.ci/run` prints its own time. After its limit its programs are
/// killed, the waits of `PseudoTerminal`, `PipedProgram` and `RealEmulator` end, and the test fails with a sentence that
/// says what it waited for; one that does not end even then is named, and ends the run. Two rules keep that true: start
/// programs only through these three, and wait through `PseudoTerminal.wait`, or inside
/// `TestLimit.current?.whileWaiting(for:)` in a loop that asks `isExceeded`.
package struct OwnThread: SuiteTrait, TestTrait, TestScoping {
  let limitSeconds: Int

  /// Each test of a suite has it.
  package var isRecursive: Bool { true }

  /// Each case by itself; of a suite's limit and a test's own the test's counts.
  package func scopeProvider(for test: Test, testCase: Test.Case?) -> OwnThread? {
    guard testCase != nil else { return nil }
    let nearest = test.traits.last { $0 is OwnThread } as? OwnThread
    return nearest?.limitSeconds == limitSeconds ? self : nil
  }

  /// Runs the body on its own thread.
  @concurrent
  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    // The long forms take hours.
    let limitSeconds = LongForm.isLong ? 100 * 3600 : limitSeconds
    await Turnstile.shared.enter()
    defer { Turnstile.shared.leave() }
    try await TestLimit.run(test.displayName ?? test.name, limitMs: Int64(limitSeconds) * 1000) {
      try await TestTimes.measure(test, function)
    }
  }
}

extension Trait where Self == OwnThread {
  /// A thread of its own and the usual limit, which allows for a busy machine: most of these tests take a few seconds.
  package static var ownThread: OwnThread { OwnThread(limitSeconds: 300) }

  /// A thread of its own and a limit of its own.
  package static func ownThread(limitSeconds: Int) -> OwnThread { OwnThread(limitSeconds: limitSeconds) }
}
