import CProcess
import FoundationEssentials
import Glibc

/// The process itself: what it must not leave behind, and how it ends.
package enum Process {
  /// No core dump, and no other process may look into the memory.
  package static func keepSecrets() {
    _ = process_deny_memory_dumps()
    signal(SIGPIPE, SIG_IGN)
    process_survive_limits()
    umask(0o077)
  }

  /// Ends the program with an exit code.
  package static func end(_ code: Int32) -> Never { exit(code) }

  /// The variables that the program was started with.
  package static var environment: [String: String] { ProcessInfo.processInfo.environment }
}
