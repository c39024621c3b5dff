import Glibc
import TestKit
import Testing

/// A vault, a home and a place for temporary files, each a folder of its own, and a copy of all that programs write.
final class WatchedHouse {
  let folder: String

  var vault: String { folder + "/vault" }
  var home: String { folder + "/home" }
  var writes: String { folder + "/writes" }
  /// What must hold no word; the shared memory of the machine is looked at as well.
  var folders: [String] { [vault, home, folder + "/temporary", "/dev/shm"] }

  /// The shipped outline that the test changes.
  var outline: String {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    return root + "/prompts/outlines/process-90.yaml"
  }

  /// The process that has the vault open.
  var process: String {
    String(String(decoding: Bytes.of(vault + "/lock"), as: UTF8.self).prefix { $0.isNumber })
  }

  private var environment: [String: String] {
    [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "EDITRC": "/dev/null", "TZ": "UTC", "HOME": home,
      "TMPDIR": folder + "/temporary", "CIRCLEKEEPER_VAULT": vault, "PATH": "/usr/bin:/bin",
    ]
  }

  init() throws {
    folder = TestFolder.path("canary")
    for part in ["", "/home", "/temporary", "/secrets"] { try #require(mkdir(folder + part, 0o700) == 0) }
  }

  deinit {
    _ = PipedProgram("/bin/rm", ["-rf", folder], environment: [:], input: "")
  }

  /// What the test itself leaves in the clear, where nothing is looked for.
  func secret(_ name: String, _ text: String) {
    try? Bytes.write(Array(text.utf8), to: folder + "/secrets/" + name)
  }

  @discardableResult
  func run(_ arguments: [String]) -> PipedProgram {
    trace(FaultProgram.circlekeeper, arguments + ["--passphrase-file", folder + "/secrets/passphrase"])
  }

  @discardableResult
  func trace(_ program: String, _ arguments: [String]) -> PipedProgram {
    PipedProgram(
      FaultProgram.tracer, ["--copy", writes, "--", program] + arguments, environment: environment, input: "")
  }

  func terminal(_ arguments: [String]) throws -> PseudoTerminal {
    try PseudoTerminal(
      FaultProgram.tracer,
      ["--copy", writes, "--", FaultProgram.circlekeeper] + arguments
        + ["--passphrase-file", folder + "/secrets/passphrase"],
      environment: environment, columns: 120, rows: 40)
  }
}
