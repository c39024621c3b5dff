import FoundationEssentials
import Glibc
import Synchronization
import TestKit

/// The built program with a vault of its own in a temporary folder, which goes when the test ends.
///
/// A vault that was made with a group is opened by its recovery key: deriving a key from a passphrase takes longer than
/// most commands. `vault` commands use the passphrase, and so does everything once a secret was changed.
final class PracticeVault {
  /// Holds the vault, the passphrase and whatever a test writes.
  let folder: String
  /// Beside the folder, whose files some tests list.
  private var recoveryKey: String { folder + ".key" }
  private var opensByKey = false

  init() throws {
    folder = TestFolder.path("circlekeeper")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write("a calm evening of seven plain words\n", to: "passphrase")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
    try? FileManager.default.removeItem(atPath: recoveryKey)
  }

  /// A vault with one group in it, as the command line makes them.
  convenience init(
    group: String, members: String, outline: String = "process-90", leaders: String = "Ruth Cole, Sam Adeyemi"
  ) throws {
    try self.init()
    let group = ["group", "new", group, "--members", members, "--outline", outline, "--leaders", leaders]
    let template = try Self.templates.withLock { templates in
      if let known = templates[group] { return known }
      let template = try Self.template(group)
      templates[group] = template
      return template
    }
    try FileManager.default.copyItem(atPath: template, toPath: path("vault"))
    try FileManager.default.copyItem(atPath: template + ".key", toPath: recoveryKey)
    opensByKey = true
  }

  /// Folders of vaults, made once and copied for each test: a vault takes longer to make than most commands.
  private static let templates = Mutex<[[String]: String]>([:])

  private static func template(_ group: [String]) throws -> String {
    let made = try PracticeVault()
    try made.make(group)
    let template = TestFolder.path("template")
    try FileManager.default.moveItem(atPath: made.path("vault"), toPath: template)
    try FileManager.default.moveItem(atPath: made.recoveryKey, toPath: template + ".key")
    return template
  }

  private func make(_ group: [String]) throws {
    let made = try succeed(["init", "--yes", "--key-cost", "64M,2"])
    let key = made.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.count { $0 == "-" } == 6 }
    try key.joined(separator: "\n").write(toFile: recoveryKey, atomically: false, encoding: .utf8)
    opensByKey = true
    try succeed(group)
  }

  /// Runs the program to its end on this vault.
  @discardableResult
  func run(_ arguments: [String], input: String = "", passphrase: Bool = true) -> PipedProgram {
    run(arguments, bytes: Array(input.utf8), passphrase: passphrase)
  }

  func run(_ arguments: [String], bytes: [UInt8], passphrase: Bool = true) -> PipedProgram {
    defer { if arguments.starts(with: ["vault", "passphrase"]) { opensByKey = false } }
    let secret = arguments.first == "vault" ? optionsWithPassphrase : options
    return PipedProgram(
      Self.program, arguments + (passphrase ? secret : ["--vault", path("vault")]), environment: Self.environment,
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

  /// Runs the program without a vault.
  static func run(_ arguments: [String]) -> PipedProgram {
    PipedProgram(program, arguments, environment: environment, input: "")
  }

  /// What every command needs to open this vault.
  var options: [String] {
    opensByKey ? ["--vault", path("vault"), "--recovery-key-file", recoveryKey] : optionsWithPassphrase
  }

  private var optionsWithPassphrase: [String] { ["--vault", path("vault"), "--passphrase-file", path("passphrase")] }

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
}
