import Testing

@Suite("Documentation") struct DocumentationTests {
  @Test("every package declaration says what its name cannot")
  func documented() throws {
    let files = try Repository.files(below: "Sources", endingIn: [".swift"])
    var count = 0
    for file in files {
      for declaration in file.packageDeclarations {
        count += 1
        #expect(
          declaration.isDocumented || declaration.speaksForItself,
          "\(file.path):\(declaration.line) has no comment: \(declaration.text)")
      }
    }
    #expect(count > 500, "the sources are read as Swift is written here")
  }

  @Test("declarations without a comment are found, and those that need none are left alone")
  func reading() {
    let text = """
      /// A said thing.
      package struct Said {
        package var stored: Int
        package private(set) var kept = 0
        package var computed: Int { 1 }
        package static let shared = Said()
        package init(stored: Int) {
          self.stored = stored
        }
        package init(from text: String) {
          stored = 1
          check()
        }
        package mutating func change() {}
        package static func < (left: Said, right: Said) -> Bool { true }
        /// Says.
        @discardableResult
        package func say() -> Int { 1 }
      }
      package enum Unsaid {}
      let package = Package(name: "x")
      """
    let found = SourceFile(path: "Sources/X/Said.swift", text: text).packageDeclarations
    #expect(found.map(\.line) == [2, 3, 4, 5, 6, 7, 10, 14, 15, 18, 20])
    let unsaid = found.filter { !$0.isDocumented && !$0.speaksForItself }
    #expect(unsaid.map(\.line) == [5, 6, 10, 14, 20])
  }
}
