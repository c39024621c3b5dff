import Glibc
import TestKit

/// The fixture on a pseudo-terminal, in an environment that is the same everywhere.
enum FixtureProgram {
  /// Stands beside the tests' own program.
  static var path: String {
    let own = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    let folder = own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return folder + "/terminal-fixture"
  }

  static func environment(_ changes: [String: String] = [:]) -> [String: String] {
    let fixed = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "EDITRC": "/dev/null", "TZ": "UTC", "HOME": "/nonexistent",
      "PATH": "/usr/bin:/bin",
    ]
    return fixed.merging(changes) { $1 }
  }

  /// Started and waiting at its first prompt.
  static func start(
    _ arguments: [String] = [], environment changes: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      path, arguments, environment: environment(changes), columns: columns, rows: rows)
    try terminal.wait(forText: "›")
    return terminal
  }

  /// A path that no other test has; the file is not made.
  static func temporaryPath(_ name: String) -> String {
    TestFolder.path(name)
  }

  static func remove(_ path: String) {
    unlink(path)
    unlink(path + ".hangup")
  }

  static func contents(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}

extension Screen {
  /// The clock's ticks, by the last prompt on the screen.
  var ticks: Int? {
    let line = lines.last { $0.contains("›") }
    return line.flatMap { Int($0.prefix(4)) }
  }

  /// How many rows begin with a prompt: one, if nothing went wrong.
  var prompts: Int {
    lines.filter { $0.contains("›") }.count
  }

  /// What stands after the prompt's sign, rows that it wrapped to put together; neither the right prompt nor blanks
  /// at the end.
  var typed: String {
    guard let row = lines.lastIndex(where: { $0.contains("›") }) else { return "" }
    var first = lines[row].split(separator: "›", maxSplits: 1).last.map(String.init) ?? ""
    if first.hasSuffix(" sharing") { first.removeLast(" sharing".count) }
    while first.last == " ", lines.count == row + 1 || lines[row + 1].isEmpty { first.removeLast() }
    return String(([first] + lines[(row + 1)...]).joined().drop { $0 == " " })
  }
}

extension PseudoTerminal {
  /// Waits until the clock in the prompt has gone on by so much.
  func waitForTicks(_ count: Int) throws {
    let start = screen.ticks ?? 0
    try wait(for: "\(count) ticks") { ($0.ticks ?? 0) >= start + count }
  }
}
