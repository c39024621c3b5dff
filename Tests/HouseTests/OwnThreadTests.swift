import Testing

@Suite("Tests on threads of their own") struct OwnThreadTests {
  /// What starts programs, and the homes and houses of the tests that do.
  static let starters = [
    "PseudoTerminal(", "PipedProgram(", "RealEmulator(", "PracticeHome(", "FixtureProgram.start(", "FaultHome(",
    "GoldenVault(", "WatchedHouse(", "PracticeVault(group", "PracticeVault()",
  ]

  @Test("a suite that starts programs runs its tests on threads of their own")
  func threads() throws {
    // The vault's own tests have a practice vault that starts nothing.
    let files = try Repository.files(below: "Tests", endingIn: ["Tests.swift"]).filter {
      !$0.path.hasPrefix("Tests/VaultTests/") && !$0.path.hasPrefix("Tests/HouseTests/")
    }
    let starting = files.filter { file in Self.starters.contains { file.text.contains($0) } }
    #expect(starting.count > 30)
    for file in starting { #expect(file.text.contains(".ownThread"), "\(file.path): see OwnThread.swift") }
  }
  @Test("no test has a limit of Swift Testing's: it counts the queue, and ends no body that blocks")
  func limits() throws {
    for file in try Repository.files(below: "Tests", endingIn: ["Tests.swift"])
    where !file.path.hasPrefix("Tests/HouseTests/") {
      #expect(!file.text.contains(".timeLimit("), "\(file.path): .ownThread has a limit")
    }
  }
}
