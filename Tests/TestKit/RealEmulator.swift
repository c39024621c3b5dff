internal import Glibc

/// A private tmux server, to check the screen model and what is drawn against an emulator that people use.
package struct RealEmulator: ~Copyable {
  private let socket: String
  private let environment: [String: String]
  private static let path = "/usr/bin/tmux"

  /// Runs a shell command in a window of this size.
  package init(_ command: String, environment: [String: String], columns: Int, rows: Int, socket: String) {
    self.socket = socket
    self.environment = environment
    run(["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command])
  }

  deinit {
    let socketPath = run(["display-message", "-p", "#{socket_path}"]).filter { $0 != "\n" }
    run(["kill-server"])
    // The server leaves its socket behind.
    if socketPath.hasSuffix(socket) { unlink(socketPath) }
  }

  /// Presses keys, as the bytes that they send.
  package func type(_ keys: String) {
    run(["send-keys", "-H"] + keys.utf8.map { String($0, radix: 16) })
  }

  /// Makes the window another size; the text in it is moved to fit, as by most emulators.
  package func resize(columns: Int, rows: Int) {
    run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What stands on the screen now, with what scrolled off if asked, and empty rows at the end left out.
  package func text(withScrollback: Bool = false) -> String {
    var lines = run(["capture-pane", "-p"] + (withScrollback ? ["-S", "-"] : []))
      .split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Waits until the screen is as the condition says; gives back what it showed last.
  package func wait(limitMs: Int64 = 15_000, for condition: (String) -> Bool) -> String {
    let until = Stopwatch.nowMs + limitMs
    var last = text()
    while !condition(last), Stopwatch.nowMs < until, TestLimit.current?.isExceeded != true {
      last = text()
    }
    return last
  }

  @discardableResult
  private func run(_ arguments: [String]) -> String {
    PipedProgram(Self.path, ["-L", socket, "-u"] + arguments, environment: environment, input: "").output
  }
}
