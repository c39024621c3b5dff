import FoundationEssentials
import Glibc
import TestKit

/// The built program with a vault of its own in a temporary folder, which goes when the test ends.
final class PracticeVault {
  /// Holds the vault, the passphrase and whatever a test writes.
  let folder: String

  init() throws {
    folder = "\(Self.temporary)/circlekeeper-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write("a calm evening of seven plain words\n", to: "passphrase")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A vault with one group in it, as the command line makes them.
  convenience init(
    group: String, members: String, outline: String = "process-90", leaders: String = "Ruth Cole, Sam Adeyemi"
  ) throws {
    try self.init()
    try succeed(["init", "--yes", "--key-cost", "64M,2"])
    try succeed(["group", "new", group, "--members", members, "--outline", outline, "--leaders", leaders])
  }

  /// Runs the program to its end on this vault.
  @discardableResult
  func run(_ arguments: [String], input: String = "", passphrase: Bool = true) -> PipedProgram {
    run(arguments, bytes: Array(input.utf8), passphrase: passphrase)
  }

  func run(_ arguments: [String], bytes: [UInt8], passphrase: Bool = true) -> PipedProgram {
    PipedProgram(
      Self.program, arguments + (passphrase ? options : ["--vault", path("vault")]), environment: Self.environment,
      bytes: bytes)
  }

  /// Runs what has to succeed.
  ///
  /// - Returns: what it printed.
  @discardableResult
  func succeed(_ arguments: [String], input: String = "") throws -> String {
    let program = run(arguments, input: input)
    guard program.exitCode == 0 else {
      throw Unexpected(arguments: arguments, exitCode: program.exitCode, output: program.output)
    }
    return program.output
  }

  func json(_ arguments: [String]) throws -> JSON { try JSON(reading: try succeed(arguments + ["--json"])) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: path(name)))
    return path(name)
  }

  func read(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  struct Unexpected: Error {
    let arguments: [String]
    let exitCode: Int32
    let output: String
  }

  /// What every command needs to open this vault.
  var options: [String] { ["--vault", path("vault"), "--passphrase-file", path("passphrase")] }

  /// Stands beside the tests' own program.
  static var program: String {
    let own = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    let folder = own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return folder + "/circlekeeper"
  }

  /// The same everywhere.
  static let environment = [
    "LC_ALL": "C.UTF-8", "TZ": "Europe/Berlin", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
  ]

  private static let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
}
