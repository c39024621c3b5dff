import Testing

/// A flag can be typed at any prompt. So there is one way to read a line, which looks for flags first, and a question
/// that is added later cannot go round it.
@Suite("Questions") struct QuestionTests {
  @Test(
    "each way to read what is typed is used in one place",
    arguments: [
      ("readLine(", "Room/Asking/FlagTaking.swift"), ("PlainReader(", "Room/Asking/ShellQuestion.swift"),
      ("PassphraseReader(", "circlekeeper/Unlocking.swift"),
      // Whole files are read, and nothing that is typed.
      ("process_read(", "Clinic/Files.swift"),
    ])
  func readers(call: String, file: String) throws {
    let files = try ["Clinic", "Room", "circlekeeper"].flatMap {
      try Repository.files(below: "Sources/" + $0, endingIn: [".swift"])
    }
    let using = files.filter { file in
      file.lines.contains { line in
        line.contains(call) && !line.drop { $0 == " " }.hasPrefix("//")
      }
    }
    #expect(using.map(\.path) == ["Sources/" + file])
  }
}
