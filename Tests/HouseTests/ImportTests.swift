import Testing

@Suite("Imports") struct ImportTests {
  let table: TargetTable
  let imports: [String: Set<String>]

  init() throws {
    table = TargetTable(try Repository.file(TargetTable.path))
    let files = try ["Sources", "prompts"].flatMap { try Repository.files(below: $0, endingIn: [".swift"]) }
    imports = Dictionary(grouping: files, by: \.target).mapValues { files in
      files.reduce(into: []) { $0.formUnion($1.imports) }
    }
  }

  @Test("every target stands in the table of Architecture.md, and nothing else does")
  func targets() throws {
    #expect(try Set(Repository.names(in: "Sources") + ["Prompts"]) == Set(table.rows.keys))
  }

  @Test("every target imports what the table says, no more and no less")
  func directions() {
    for (target, row) in table.rows {
      #expect(imports[target, default: []] == row.imports.union(row.outside), "\(target)")
    }
  }

  @Test("the rules import the small tools and nothing else, not even Foundation; those import nothing")
  func rules() {
    #expect(imports["SessionCore"] == ["Basics"])
    #expect(imports["Basics", default: []] == [])
  }

  @Test(
    "each outside dependency has one importer",
    arguments: [
      ("Yams", "Content"), ("GRDB", "Vault"), ("ArgumentParser", "circlekeeper"), ("CSodium", "Sealing"),
      ("CEditLine", "Terminal"), ("Mustache", "Charting"), ("NIOCore", "ScreenServer"), ("NIOHTTP1", "ScreenServer"),
      ("NIOPosix", "ScreenServer"),
    ])
  func outside(dependency: String, importer: String) {
    #expect(imports.filter { $0.value.contains(dependency) }.map(\.key) == [importer])
  }

  @Test("the application knows the vault and no terminal; the front ends of this program know both")
  func edges() {
    let owners = ["Vault": ["Clinic", "Room", "circlekeeper"], "Terminal": ["Room", "circlekeeper"]]
    for (edge, owners) in owners {
      #expect(imports.filter { $0.value.contains(edge) }.map(\.key).sorted() == owners, "\(edge)")
    }
  }

  @Test("no test imports the program: what it needs stands in a library")
  func program() throws {
    let tests = try Repository.files(below: "Tests", endingIn: [".swift"])
    #expect(tests.filter { $0.imports.contains("circlekeeper") }.map(\.path) == [])
  }

  @Test("nothing in the application says what only a front end may say, prints, or asks")
  func application() throws {
    for file in try Repository.files(below: "Sources/Clinic", endingIn: [".swift"]) {
      for line in file.lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        let isWords = file.path.hasSuffix("CommandFailure.swift") || file.path.hasSuffix("CommandFailure+Words.swift")
        #expect(isWords || !line.contains(".said("), "\(file.path): \(line)")
        #expect(!line.contains("print(") && !line.contains("isatty("), "\(file.path): \(line)")
      }
    }
  }

  @Test("an import is read whatever stands before it and behind it")
  func reading() {
    let text = """
      @_spi(_Unicode) internal import Swift
      package import SessionCore
      import struct GRDB.Row
        import Darwin
      // import Commented
      let important = 1
      """
    #expect(SourceFile(path: "Sources/X/X.swift", text: text).imports == ["SessionCore", "GRDB", "Glibc"])
  }
}
