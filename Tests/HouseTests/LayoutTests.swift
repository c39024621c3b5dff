import Testing

@Suite("Layout") struct LayoutTests {
  /// Long tables without logic, which dividing would only hide.
  static let flatTables: Set<String> = []
  static let longestFile = 300

  @Test("the top level holds the package, the README, the content, the sources and the tests")
  func topLevel() throws {
    let resolved = "Package.resolved"  // Written by every build, and ignored by git.
    #expect(
      try Repository.names(in: "").filter { $0 != resolved }
        == ["Package.swift", "README.md", "Sources", "Tests", "prompts"])
  }

  @Test("no file is longer than can be read in one sitting")
  func lengths() throws {
    let files = try ["Sources", "Tests", "prompts"].flatMap {
      try Repository.files(below: $0, endingIn: [".swift", ".c", ".h"])
    }
    #expect(files.count > 100)
    for file in files where file.lines.count - 1 > Self.longestFile {
      #expect(Self.flatTables.contains(file.path), "\(file.path) has \(file.lines.count - 1) lines")
    }
  }

  @Test("files are split around a type, never by sort")
  func names() throws {
    let sorts: Set<Substring> = ["Models", "Helpers", "Utils", "Utilities", "Managers", "Extensions", "Misc", "Common"]
    for file in try ["Sources", "Tests"].flatMap({ try Repository.files(below: $0, endingIn: [".swift"]) }) {
      let parts = Set(file.path.split { $0 == "/" || $0 == "+" || $0 == "." })
      #expect(parts.isDisjoint(with: sorts), "\(file.path)")
    }
  }
}
