import Glibc
import TestKit
import Testing

/// The program itself, in an environment that is the same everywhere.
enum RoomProgram {
  /// Stands beside the tests' own program; another build of it may be named by `CIRCLEKEEPER_BINARY`.
  static var path: String {
    if let chosen = getenv("CIRCLEKEEPER_BINARY") { return String(cString: chosen) }
    return testsFolder + "/circlekeeper"
  }

  /// What was built with these tests.
  static var testsFolder: String {
    let own = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  static func environment(home: String, _ changes: [String: String] = [:]) -> [String: String] {
    let fixed = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "EDITRC": "/dev/null", "TZ": "UTC", "HOME": home,
      "XDG_DATA_HOME": home + "/data", "XDG_CONFIG_HOME": home + "/config", "CIRCLEKEEPER_VAULT": home + "/vault",
      "PATH": "/usr/bin:/bin",
    ]
    return fixed.merging(changes) { $1 }
  }
}

/// A home of its own with a vault in it, copied from one that was made once; gone with the test.
final class PracticeHome {
  let folder: String
  private let secret: Secret

  /// What the vault is opened with.
  enum Secret {
    case passphrase
    /// Needs no key derivation, so it is what a test takes that opens a vault thousands of times.
    case recoveryKey
    /// What is typed at the terminal.
    case typed

    func arguments(home: String) -> [String] {
      switch self {
      case .passphrase: ["--passphrase-file", home + "/passphrase"]
      case .recoveryKey: ["--recovery-key-file", home + "/recovery-key"]
      case .typed: []
      }
    }
  }

  /// The invented people of every test here, in their seating order.
  static let members = "Maya Ruiz, Jo Park, José Peña, 李小龍, Łukasz Nowak, נועה לוי"

  private static let template: String? = {
    let folder = TestFolder.path("room-template")
    guard mkdir(folder, 0o700) == 0, write("six words that nobody would guess\n", to: folder + "/passphrase") else {
      return nil
    }
    let made = circlekeeper(["init", "--yes", "--key-cost", "64M,2"], home: folder)
    let grouped = circlekeeper(
      ["group", "new", "Tuesday evening", "--track", "evening", "--members", members, "--outline", "process-90"],
      home: folder)
    guard made.exitCode == 0, grouped.exitCode == 0, write(recoveryKey(in: made.output), to: folder + "/recovery-key")
    else { return nil }
    return folder
  }()

  private static func remove(_ folder: String) {
    _ = PipedProgram("/bin/rm", ["-rf", folder], environment: [:], input: "")
  }

  /// The two lines of seven groups of four that `init` prints once.
  private static func recoveryKey(in printed: String) -> String {
    printed.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.count { $0 == "-" } == 6 }.joined(separator: "\n")
  }

  init(openedBy secret: Secret = .recoveryKey) throws {
    self.secret = secret
    let template = try #require(Self.template, "no vault could be made with \(RoomProgram.path)")
    folder = TestFolder.path("room")
    #expect(PipedProgram("/bin/cp", ["-a", template, folder], environment: [:], input: "").exitCode == 0)
  }

  deinit {
    Self.remove(folder)
  }

  static func circlekeeper(
    _ arguments: [String], home: String, secret: Secret = .passphrase, input: String = ""
  ) -> PipedProgram {
    PipedProgram(
      RoomProgram.path, arguments + secret.arguments(home: home),
      environment: RoomProgram.environment(home: home), input: input)
  }

  private static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    return fputs(text, file) >= 0
  }
}

extension PracticeHome {
  /// Runs the program with pipes at both ends.
  func circlekeeper(_ arguments: [String], input: String = "") -> PipedProgram {
    Self.circlekeeper(arguments, home: folder, secret: secret, input: input)
  }

  /// The session started last, as the program tells it; nobody else may hold the vault.
  func shown() throws -> String {
    let shown = circlekeeper(["show", "last", "--json"])
    try #require(shown.exitCode == 0, "show failed: \(shown.output)")
    return shown.output
  }

  /// The program on a terminal, started and not waited for.
  func terminal(
    _ arguments: [String], environment changes: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      RoomProgram.path, arguments + secret.arguments(home: folder),
      environment: RoomProgram.environment(home: folder, changes), columns: columns, rows: rows)
  }

  /// A new session on a terminal, at its first prompt.
  func gathering(
    environment changes: [String: String] = [:], columns: Int = 80, rows: Int = 24, options: [String] = []
  ) throws -> PseudoTerminal {
    let terminal = try terminal(["start"] + options, environment: changes, columns: columns, rows: rows)
    try terminal.wait(forText: "start group ›", limitMs: 20_000)
    return terminal
  }

  /// A new session in which the check-in is running and Maya has the floor.
  func running(
    environment changes: [String: String] = [:], columns: Int = 80, rows: Int = 24, options: [String] = []
  ) throws -> PseudoTerminal {
    let terminal = try gathering(environment: changes, columns: columns, rows: rows, options: options)
    for line in ["/here all", "/start", "/next"] { try terminal.tell(line) }
    try terminal.wait(for: "Maya's turn") { $0.promptLine.contains(" Maya") }
    return terminal
  }

  /// The room as it opens without being told anything: back in the open session.
  func reopened(columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    let terminal = try terminal([], columns: columns, rows: rows)
    try terminal.wait(forText: "›", limitMs: 20_000)
    return terminal
  }

  /// What the vault holds of the line being typed, sealed.
  var draft: [UInt8] { Bytes.of(folder + "/vault/draft") }
}
