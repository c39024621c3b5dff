import CPseudoTerminal
import Glibc
import TestKit

/// A program on a pseudo-terminal, read as fast as it prints: nothing draws a screen here.
final class LivePeer {
  let name: String
  private var terminal = CPseudoTerminal.PseudoTerminal(primary: -1, control: -1, shell: 0, program: 0)
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  struct Silent: Error, CustomStringConvertible {
    let description: String
  }

  init(_ name: String, _ command: [String], environment: [String: String], columns: Int32 = 100) throws {
    self.name = name
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    guard pseudo_terminal_start(command[0], &arguments, &variables, columns, 30, &terminal) else {
      throw Silent(description: "\(name) could not be started")
    }
  }

  deinit { pseudo_terminal_end(&terminal) }

  var processID: pid_t { terminal.program }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = pseudo_terminal_write(&terminal, bytes, bytes.count)
  }

  /// Waits until these bytes were printed.
  ///
  /// - Returns: the seconds that it took.
  @discardableResult
  func wait(for text: String, limitSeconds: Double = 20) throws -> Double {
    let wanted = Array(text.utf8)
    let start = Stopwatch.nowNs
    var tail: [UInt8] = []
    while Double(Stopwatch.nowNs - start) / 1e9 < limitSeconds {
      let count = pseudo_terminal_read(&terminal, &buffer, buffer.count, 50)
      let readAt = Stopwatch.nowNs
      guard count > 0 else {
        if count < 0 { throw Silent(description: "\(name) ended") }
        continue
      }
      if wanted.count == 1 {
        if buffer[..<count].contains(wanted[0]) { return Double(readAt - start) / 1e9 }
        continue
      }
      tail += buffer[..<count]
      if tail.firstRange(of: wanted) != nil { return Double(readAt - start) / 1e9 }
      tail = tail.suffix(wanted.count + 4096)
    }
    throw Silent(description: "\(name) did not print “\(text)” in time: \(String(decoding: tail, as: UTF8.self))")
  }

  /// Presses one key and waits for its echo.
  func echo(_ key: String) throws -> Double {
    drain()
    type(key)
    return try wait(for: key)
  }

  /// Reads what comes until it has been quiet for so long.
  ///
  /// - Returns: how many bytes came.
  @discardableResult
  func drain(quietMs: Int32 = 1) -> Int {
    var count = 0
    while true {
      let read = pseudo_terminal_read(&terminal, &buffer, buffer.count, quietMs)
      guard read > 0 else { return count }
      count += read
    }
  }

  /// Reads for so long and counts what came.
  func listen(seconds: Double) -> (bytes: Int, bursts: Int) {
    let end = Stopwatch.nowNs + Int64(seconds * 1e9)
    var bytes = 0
    var bursts = 0
    while Stopwatch.nowNs < end {
      let left = max(1, Int32((end - Stopwatch.nowNs) / 1_000_000))
      let read = pseudo_terminal_read(&terminal, &buffer, buffer.count, left)
      guard read > 0 else { continue }
      bytes += read
      bursts += 1
    }
    return (bytes, bursts)
  }
}
