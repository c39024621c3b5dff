import Glibc
import TestKit

/// A program that was run to its end without a terminal.
struct Child {
  let seconds: Double
  /// The most memory that was resident, where it was watched: what the kernel says at the end counts the memory of the
  /// process that started it.
  private(set) var peakBytes = 0

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs it with nothing on its input and its output thrown away.
  init(_ command: [String], environment: [String: String], watchingMemory: Bool = false) throws {
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
    while true {
      let ended = waitpid(process, &status, watchingMemory ? WNOHANG : 0)
      if ended == process { break }
      guard watchingMemory, ended == 0 else { continue }
      peakBytes = max(peakBytes, ProcessFacts(id: process).peakBytes)
      usleep(500)
    }
    seconds = Double(Stopwatch.nowNs - start) / 1e9
    guard status == 0 else { throw Failed(description: "\(command.joined(separator: " ")) failed: \(status)") }
  }
}
