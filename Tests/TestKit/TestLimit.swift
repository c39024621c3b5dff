internal import Dispatch
internal import Glibc
internal import Synchronization

/// The time that one test may take, what it waits for at the moment, and the programs that it has started.
///
/// The body of a limited test has a thread of its own, so it may block: on a terminal, a program, a sync. When the time
/// is over its programs are killed and its waits throw, so that the body ends by itself, with an error that says what it
/// waited for. A body that does not end even then (a deadlock, an endless loop) cannot be taken off its thread: it is
/// named on the error output and the whole run ends with 1.
package final class TestLimit: Sendable {
  /// The limit under which this code runs.
  @TaskLocal package static var current: TestLimit?

  private let name: String
  private let limitMs: Int64
  private let state = Mutex(State())
  private let finished = DispatchSemaphore(value: 0)

  private struct State {
    var waits: [Int: String] = [:]
    var waitCount = 0
    var programs: Set<pid_t> = []
    /// What was waited for when the time was over.
    var exceededWhile: [String]?
  }

  private init(name: String, limitMs: Int64) {
    self.name = name
    self.limitMs = limitMs
  }

  /// Runs a body that may block on a thread of its own. Once its waits have been ended it has some more time to end.
  ///
  /// - Throws: what the body throws, or `Exceeded` when its time was over.
  package static func run(
    _ name: String, limitMs: Int64, graceMs: Int64 = 10_000, _ body: @concurrent @Sendable () async throws -> Void
  ) async throws {
    let limit = TestLimit(name: name, limitMs: limitMs)
    try await $current.withValue(limit) {
      try await withTaskExecutorPreference(OwnThreads.executor) { try await limit.watching(graceMs: graceMs, body) }
    }
  }

  /// Counts no time that the test spends in the pool's queue: all of this runs on the body's own thread.
  @concurrent
  private func watching(graceMs: Int64, _ body: @concurrent @Sendable () async throws -> Void) async throws {
    startThread { self.watch(graceMs: graceMs) }
    defer { finished.signal() }
    var thrown: (any Error)?
    do {
      try await body()
    } catch {
      thrown = error
    }
    if let waits = state.withLock({ $0.exceededWhile }) {
      throw Exceeded(description: message(waits) + (thrown.map { "\n\($0)" } ?? ""))
    }
    if let thrown { throw thrown }
  }

  /// Names the test, its limit and what it waited for.
  package struct Exceeded: Error, CustomStringConvertible {
    package let description: String
  }

  /// Says what is waited for while something waits.
  package func whileWaiting<Result, Failure: Error>(
    for what: String, _ wait: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let number = state.withLock { state in
      state.waitCount += 1
      state.waits[state.waitCount] = what
      return state.waitCount
    }
    defer { state.withLock { _ = $0.waits.removeValue(forKey: number) } }
    return try wait()
  }

  /// Waits end and nothing is started any more, but for what cleans up.
  package var isExceeded: Bool { state.withLock { $0.exceededWhile != nil } }

  /// A program that leads a process group of its own was started; it is killed with its group when the time is over.
  func started(_ program: pid_t) {
    state.withLock { _ = $0.programs.insert(program) }
  }

  /// A program has ended and its number may be another's soon.
  func ended(_ program: pid_t) {
    state.withLock { _ = $0.programs.remove(program) }
  }

  private func watch(graceMs: Int64) {
    guard finished.wait(timeout: .now() + .milliseconds(Int(limitMs))) == .timedOut else { return }
    let waits = state.withLock { state in
      let waits = state.waits.sorted { $0.key < $1.key }.map(\.value)
      state.exceededWhile = waits
      for program in state.programs { kill(-program, SIGKILL) }
      return waits
    }
    guard finished.wait(timeout: .now() + .milliseconds(Int(graceMs))) == .timedOut else { return }
    LongForm.say("\(message(waits)); it could not be ended, so the whole run ends here\n")
    _exit(1)
  }

  private func message(_ waits: [String]) -> String {
    "“\(name)” was not done within its limit of \(Double(limitMs) / 1000) s; it waited for "
      + (waits.isEmpty ? "nothing that is known here" : waits.joined(separator: ", and for "))
  }
}
