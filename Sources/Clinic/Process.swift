import CProcess
import FoundationEssentials
import Glibc

/// The process itself: what it was started with, and what it must not leave behind.
package enum Process {
  /// No core dump, and no other process may look into the memory.
  package static func keepSecrets() {
    _ = process_deny_memory_dumps()
    signal(SIGPIPE, SIG_IGN)
    process_survive_limits()
    umask(0o077)
  }

  /// The variables that the program was started with.
  package static var environment: [String: String] { ProcessInfo.processInfo.environment }
}
