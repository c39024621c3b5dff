import TestKit
import Testing

/// A copy of a vault that an earlier version wrote and that is kept beside these tests.
final class GoldenVault {
  let home: FaultHome

  static let openSession = "112e6f2a66a893fcdbb4eed811bff43c"
  static let closedSession = "6ad571ec596aea271a0ab89562626acf"

  var folder: String { home.folder }

  init(_ version: String) throws {
    home = FaultHome.withoutVault()
    let kept = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    try #require(FaultHome.copy(kept + "/Golden/\(version)/.", to: home.folder))
  }

  func run(_ arguments: [String], secret: String = "--recovery-key-file", input: String = "") -> PipedProgram {
    let file = folder + (secret == "--passphrase-file" ? "/passphrase" : "/recovery-key")
    return PipedProgram(
      FaultProgram.circlekeeper, arguments + [secret, file], environment: home.environment(), input: input)
  }

  /// The slot with the higher generation, whose low byte is the 25th of each.
  var newerAnchorSlot: Int {
    let anchor = Bytes.of(folder + "/vault/anchor")
    return anchor[24] > anchor[4096 + 24] ? 0 : 1
  }

  /// Everything but the lock, which every process writes its id into.
  var bytes: [String: [UInt8]] {
    let listed = PipedProgram("/bin/ls", ["-A", folder + "/vault"], environment: [:], input: "").output
    let names = listed.split(separator: "\n").map(String.init).filter { $0 != "lock" }
    return Dictionary(uniqueKeysWithValues: names.map { ($0, Bytes.of(folder + "/vault/" + $0)) })
  }
}
