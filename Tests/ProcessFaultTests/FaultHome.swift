import Glibc
import TestKit
import Testing

/// A home of its own, with or without a vault in it; gone with the test.
final class FaultHome: Sendable {
  let folder: String

  /// Invented people.
  static let members = "Maya Ruiz, Jo Park, José Peña"

  var vault: String { folder + "/vault" }

  private static let template: FaultHome? = {
    let home = FaultHome(bare: "template")
    let made = home.run(["init", "--yes", "--key-cost", "64M,2"], secret: .passphrase)
    guard made.exitCode == 0, home.keepRecoveryKey(printed: made.output) else { return nil }
    return home.run(home.newGroup("Tuesday evening")).exitCode == 0 ? home : nil
  }()

  private init(bare name: String) {
    folder = TestFolder.path(name)
    mkdir(folder, 0o700)
    write("six words that nobody would guess\n", to: "passphrase")
  }

  deinit {
    remove()
  }

  /// A home without a vault.
  static func withoutVault() -> FaultHome { FaultHome(bare: "bare") }

  /// A home with a vault and one group in it, copied from one that was made once.
  init() throws {
    let template = try #require(Self.template, "no vault could be made with \(FaultProgram.circlekeeper)")
    folder = TestFolder.path("faults")
    try #require(Self.copy(template.folder, to: folder))
  }

  /// A copy of another home.
  init(copying other: FaultHome) throws {
    folder = TestFolder.path("faults")
    try #require(Self.copy(other.folder, to: folder))
  }

  static func copy(_ source: String, to target: String) -> Bool {
    PipedProgram("/bin/cp", ["-a", source, target], environment: [:], input: "").exitCode == 0
  }

  private func remove() {
    _ = PipedProgram("/bin/rm", ["-rf", folder], environment: [:], input: "")
  }

  @discardableResult
  func write(_ text: String, to name: String) -> Bool {
    guard let file = fopen(folder + "/" + name, "w") else { return false }
    defer { fclose(file) }
    return fputs(text, file) >= 0
  }
}

extension FaultHome {
  /// What the vault is opened with; the recovery key needs no key derivation.
  enum Secret {
    case passphrase
    case recoveryKey
    case none
  }

  func arguments(_ secret: Secret) -> [String] {
    switch secret {
    case .passphrase: ["--passphrase-file", folder + "/passphrase"]
    case .recoveryKey: ["--recovery-key-file", folder + "/recovery-key"]
    case .none: []
    }
  }

  func environment(_ changes: [String: String] = [:]) -> [String: String] {
    [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "EDITRC": "/dev/null", "TZ": "UTC", "HOME": folder,
      "XDG_DATA_HOME": folder + "/data", "XDG_CONFIG_HOME": folder + "/config", "CIRCLEKEEPER_VAULT": vault,
      "PATH": "/usr/bin:/bin",
    ].merging(changes) { $1 }
  }

  /// Runs the program with pipes at both ends.
  func run(_ arguments: [String], secret: Secret = .recoveryKey, input: String = "") -> PipedProgram {
    PipedProgram(
      FaultProgram.circlekeeper, arguments + self.arguments(secret), environment: environment(), input: input)
  }

  func newGroup(_ name: String) -> [String] {
    ["group", "new", name, "--track", "evening", "--members", "+" + Self.members.replacing(", ", with: ", +")]
      + ["--outline", "process-90"]
  }

  /// Keeps the lines that `init` printed once.
  func keepRecoveryKey(printed: String) -> Bool {
    let lines = printed.split(separator: "\n").filter { line in
      line.hasPrefix("  ") && line.count { $0 == "-" } == 6
    }
    return lines.count == 2 && write(lines.joined(separator: "\n"), to: "recovery-key")
  }
}
