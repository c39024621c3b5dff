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

  @Test("a command's file has at most 120 lines, and the program that parses and prints at most 5,500")
  func program() throws {
    let files = try Repository.files(below: "Sources/circlekeeper", endingIn: [".swift"])
    let commands = files.filter { $0.path.hasPrefix("Sources/circlekeeper/Commands/") }
    #expect(commands.count > 50)
    for file in commands { #expect(file.lines.count - 1 <= 120, "\(file.path) has \(file.lines.count - 1) lines") }
    #expect(files.reduce(0) { $0 + $1.lines.count - 1 } <= 5500)
  }

  @Test("no two types of the program have one name, and no module is named after a type in it")
  func typeNames() throws {
    var places: [String: Set<String>] = [:]
    for file in try Repository.files(below: "Sources", endingIn: [".swift"]) {
      let module = String(file.path.split(separator: "/")[1])
      for line in file.lines {
        guard let name = Self.declaredType(String(line)) else { continue }
        places[name, default: []].insert(module)
      }
    }
    #expect(places.count > 500)
    for (name, modules) in places.sorted(by: { $0.key < $1.key }) {
      #expect(modules.count == 1, "\(name) is declared in \(modules.sorted())")
      #expect(!modules.contains(name), "\(name) is a type of the module \(name)")
    }
  }

  /// The type that a line without indentation declares; private ones can be seen in their file alone.
  private static func declaredType(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard line.first?.isLetter == true, !line.hasPrefix("private"), !line.hasPrefix("fileprivate"),
      let kind = words.firstIndex(where: { ["struct", "enum", "class", "protocol"].contains($0) }),
      kind + 1 < words.count,
      words[..<kind].allSatisfy({ ["package", "public", "final", "indirect"].contains($0) })
    else { return nil }
    return String(words[kind + 1].prefix { $0.isLetter || $0.isNumber })
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
