import Glibc
import TestKit
import Testing

/// A home of its own with a vault and an invented group in it, copied from one that was made once; gone with the test.
final class BlindHome: Sendable {
  let folder: String
  private let key: [String]

  static let passphrase = "six words that nobody would guess"

  /// Stands beside the tests' own program; another build of it may be named by `CIRCLEKEEPER_BINARY`.
  static let program: String = {
    if let chosen = getenv("CIRCLEKEEPER_BINARY") { return String(cString: chosen) }
    let own = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/circlekeeper"
  }()

  private static let templates: [String] = Cast.all.indices.map { template($0) }

  private static func template(_ place: Int) -> String {
    let folder = TestFolder.path("blind-template")
    mkdir(folder, 0o700)
    write(passphrase + "\n", to: folder + "/passphrase")
    let key = ["--passphrase-file", folder + "/passphrase"]
    let made = run(["init", "--yes", "--key-cost", "64M,2"] + key, home: folder)
    _ = run(
      ["group", "new", "Tuesday evening", "--track", "evening", "--members", Cast.all[place].list]
        + ["--outline", "process-90"] + key, home: folder)
    let lines = made.output.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.count { $0 == "-" } == 6 }
    write(lines.joined(separator: "\n"), to: folder + "/recovery-key")
    return folder
  }

  /// Where the passphrase will be typed it opens; else the recovery key, which needs no derivation.
  init(_ cast: Int, isTyped: Bool) throws {
    key = isTyped ? ["--passphrase-file", "passphrase"] : ["--recovery-key-file", "recovery-key"]
    folder = TestFolder.path("blind")
    let copied = PipedProgram("/bin/cp", ["-a", Self.templates[cast], folder], environment: [:], input: "")
    try #require(copied.exitCode == 0)
  }

  deinit { Self.remove(folder) }

  private static func remove(_ folder: String) {
    _ = PipedProgram("/bin/rm", ["-rf", folder], environment: [:], input: "")
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  private static func run(_ arguments: [String], home: String) -> PipedProgram {
    PipedProgram(program, arguments, environment: environment(home: home), input: "")
  }

  private static func environment(home: String) -> [String: String] {
    [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "EDITRC": "/dev/null", "TZ": "UTC", "HOME": home,
      "XDG_DATA_HOME": home + "/data", "XDG_CONFIG_HOME": home + "/config", "CIRCLEKEEPER_VAULT": home + "/vault",
      "PATH": "/usr/bin:/bin",
    ]
  }

  func printed(_ arguments: [String]) -> String {
    Self.run(arguments + ["--recovery-key-file", folder + "/recovery-key"], home: folder).output
  }

  func terminal(_ arguments: [String]) throws -> PseudoTerminal {
    try PseudoTerminal(
      Self.program, arguments + [key[0], "\(folder)/\(key[1])"], environment: Self.environment(home: folder))
  }

  /// The half-typed line as the vault keeps it.
  var draft: [UInt8] { Bytes.of(folder + "/vault/draft") }
}
