import Glibc
import TestKit

/// A test that would never end, led to its end by its limit.
enum HangingTest {
  /// Runs the body under a short limit, says on the error output how it ended, and exits with 3. An alarm ends the process
  /// if the limit does not.
  static func end(_ name: String, _ body: @concurrent @Sendable () async throws -> Void) async -> Never {
    alarm(20)
    do {
      try await TestLimit.run(name, limitMs: 300, graceMs: 300, body)
      LongForm.say("ended as if nothing were wrong\n")
    } catch {
      LongForm.say("\(error)\n")
    }
    exit(3)
  }

  /// Whether the process runs that printed its number as `pid N`; nil where none did.
  static func isRunning(saidIn text: String) -> Bool? {
    let numbers = text.ranges(of: "pid ").compactMap { Int32(text[$0.upperBound...].prefix(while: \.isNumber)) }
    guard let process = numbers.first else { return nil }
    let state = String(decoding: Bytes.of("/proc/\(process)/stat"), as: UTF8.self)
    return !state.isEmpty && !state.contains(") Z ")
  }
}

/// Lets nobody through before all have come.
final class Gate: Sendable {
  private let all: Int
  private nonisolated(unsafe) let barrier = UnsafeMutablePointer<pthread_barrier_t>.allocate(capacity: 1)

  init(_ all: Int) {
    self.all = all
    pthread_barrier_init(barrier, nil, UInt32(all))
  }

  deinit {
    pthread_barrier_destroy(barrier)
    barrier.deallocate()
  }

  func wait() { pthread_barrier_wait(barrier) }
}
