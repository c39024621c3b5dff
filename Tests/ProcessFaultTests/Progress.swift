import Glibc
import Synchronization

/// The bar that a long run draws on the standard error.
final class Progress: Sendable {
  private let name: String
  private let all: Int
  private let done = Mutex(0)

  init(_ name: String, of all: Int) {
    self.name = name
    self.all = all
  }

  func step() {
    let done = done.withLock { done in
      done += 1
      return done
    }
    guard FaultProgram.isLong, all > 0 else { return }
    let filled = min(20, done * 20 / all)
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
    let line = Array("\r[\(bar)] \(done)/\(all) \(name)\(done == all ? "\n" : "")".utf8)
    _ = Glibc.write(STDERR_FILENO, line, line.count)
  }
}
