import Glibc
import TestKit

/// A program that was run to its end without a terminal.
struct Child {
  let seconds: Double
  let cpuSeconds: Double
  /// The most memory that was resident.
  let peakBytes: Int

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs it with nothing on its input and its output thrown away.
  init(_ command: [String], environment: [String: String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 { posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0) }
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var process: pid_t = 0
    let start = Stopwatch.nowNs
    guard posix_spawn(&process, command[0], &actions, nil, &arguments, &variables) == 0 else {
      throw Failed(description: "\(command[0]) could not be started")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    seconds = Double(Stopwatch.nowNs - start) / 1e9
    guard status == 0 else { throw Failed(description: "\(command.joined(separator: " ")) failed: \(status)") }
    cpuSeconds = usage.ru_utime.seconds + usage.ru_stime.seconds
    peakBytes = usage.ru_maxrss * 1024
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
