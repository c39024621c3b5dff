import FoundationEssentials
import Glibc

/// Where and with what is measured.
final class Workplace {
  let binary: String
  let folder: String
  /// Sessions in ten years.
  let fullCount: Int
  private let rounds: Int?

  init(_ options: BenchOptions) throws {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    let beside = own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/circlekeeper"
    binary = options.binary ?? beside
    guard access(binary, X_OK) == 0 else {
      throw BenchOptions.Unusable(
        description: "\(binary) is not there; build it (`swift build -c release`) or name another with --binary")
    }
    folder = options.folder ?? FileManager.default.temporaryDirectory.path + "/circlekeeper-bench"
    fullCount = options.sessions
    rounds = options.rounds
  }

  /// As asked for, or as many as the row thinks fit.
  func rounds(_ usual: Int) -> Int { rounds ?? usual }

  var environment: [String: String] {
    [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "EDITRC": "/dev/null", "TZ": "UTC", "HOME": folder,
      "PATH": String(cString: getenv("PATH")),
    ]
  }

  /// So many sessions, made the first time they are asked for.
  func years(_ sessions: Int) throws -> YearsInVault {
    try YearsInVault.found(in: "\(folder)/\(sessions)-sessions", sessions: sessions)
  }

  /// A fresh vault with a session that is going on; two that run at once need a name each.
  func openEvening(events: Int = 400, named name: String = "open-evening") throws -> YearsInVault {
    try YearsInVault.found(in: "\(folder)/\(name)", sessions: 1, openEvents: events)
  }

  /// The program on such a vault; it is opened by its recovery key, which costs no derivation.
  func command(_ words: [String], on years: YearsInVault) -> [String] {
    [binary] + words + ["--vault", years.vaultPath, "--recovery-key-file", years.recoveryKeyPath]
  }

  /// One run of a command from start to end.
  func subject(_ name: String, _ command: [String]) -> Subject {
    Subject(name) { [environment] in try Child(command, environment: environment).seconds }
  }
}
