internal import Glibc

/// Gives each piece of work a thread of its own, so that one that blocks holds up no other.
///
/// The threads of Swift's own pool are as many as the cores; two tests that wait for a program would fill it.
final class OwnThreads: TaskExecutor {
  static let executor = OwnThreads()

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    startThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// Runs a function on a new thread.
func startThread(_ body: @escaping @Sendable () -> Void) {
  final class Start {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var thread = pthread_t()
  let start = Unmanaged.passRetained(Start(body)).toOpaque()
  let status = pthread_create(
    &thread, nil,
    { start in
      if let start { Unmanaged<Start>.fromOpaque(start).takeRetainedValue().body() }
      return nil
    }, start)
  precondition(status == 0, "no thread could be started")
  pthread_detach(thread)
}
