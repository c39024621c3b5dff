import Testing

/// A flag can be typed at any prompt. So there is one way to read a line, which looks for flags first, and a question
/// that is added later cannot go round it.
@Suite("Questions") struct QuestionTests {
  @Test(
    "each way to read what is typed is used in one place",
    arguments: [
      ("readLine(", "Asking/FlagTaking.swift"), ("PlainReader(", "Asking/ShellQuestion.swift"),
      ("PassphraseReader(", "Unlocking.swift"),
    ])
  func readers(call: String, file: String) throws {
    let files = try Repository.files(below: "Sources/circlekeeper", endingIn: [".swift"])
    let using = files.filter { file in
      file.lines.contains { line in
        line.contains(call) && !line.drop { $0 == " " }.hasPrefix("//")
      }
    }
    #expect(using.map(\.path) == ["Sources/circlekeeper/" + file])
  }
}
