import FoundationEssentials
import SlashCommands
import Testing

@Suite("README") struct ReadmeTests {
  static let opening =
    "<!-- commands: CIRCLEKEEPER_WRITE_README=1 swift test --filter HouseTests writes this table -->\n"
  static let closing = "<!-- end of commands -->"

  @Test("its table of commands is the program's own")
  func commandTable() throws {
    let readme = try Repository.file("README.md").text
    let start = try #require(readme.firstRange(of: Self.opening)).upperBound
    let end = try #require(readme[start...].firstRange(of: Self.closing)).lowerBound
    let table = "\n" + CommandTable.markdown + "\n"
    if ProcessInfo.processInfo.environment["CIRCLEKEEPER_WRITE_README"] != nil, readme[start..<end] != table {
      let written = readme[..<start] + table + readme[end...]
      try String(written).write(toFile: Repository.root + "/README.md", atomically: true, encoding: .utf8)
    } else {
      #expect(readme[start..<end] == table)
    }
  }

  @Test("it holds one command that sets up and runs, and one that sets up and tests")
  func commands() throws {
    let commands = try Repository.file("README.md").lines.filter { $0.hasPrefix(".ci/setup") && $0.contains(" && ") }
    #expect(commands == [".ci/setup && swift run circlekeeper demo", ".ci/setup tests && swift test"])
  }
}
