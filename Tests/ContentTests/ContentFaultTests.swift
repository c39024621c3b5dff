import Content
import TestTraits
import Testing

/// One file with one thing wrong in it, where that stands, and what it is.
struct Wrong: Sendable, CustomTestStringConvertible {
  var path = "outlines/wrong.yaml"
  var text: String
  var at: (line: Int, column: Int)
  var problem: ContentFault.Problem
  var testDescription: String { "\(problem)" }

  /// An outline of one phase with the given keys.
  static func phase(_ keys: String, at: (Int, Int), _ problem: ContentFault.Problem) -> Wrong {
    outline("phases:\n  - name: topic\n    minutes: 5\n    \(keys)\n", at: at, problem)
  }

  /// An outline with its first three keys on the first three lines.
  static func outline(_ keys: String, at: (Int, Int), _ problem: ContentFault.Problem) -> Wrong {
    Wrong(text: "id: wrong\ntitle: Wrong\nkind: group\n\(keys)", at: at, problem: problem)
  }
}

@Suite(.ownThread) struct ContentFaultTests {
  @Test(arguments: outlines + others + measures)
  func `a fault is found at its line and column, and said in one sentence of its own`(wrong: Wrong) throws {
    let file = ContentFile(path: wrong.path, text: wrong.text)
    let faults = Shipped.overlaid(by: [file]).faults
    let (line, column) = wrong.at
    #expect(faults == [ContentFault(file: wrong.path, line: line, column: column, problem: wrong.problem)])
    let fault = try #require(faults.first)
    #expect(fault.description.hasPrefix("\(wrong.path):\(wrong.at.line):\(wrong.at.column): "))
    #expect(fault.sentence.last == "." || fault.sentence.last == "?")
    #expect(fault.sentence != "this cannot be read.")
    #expect(!fault.sentence.contains("\n"))
  }

  @Test func `all faults of a file are found at once, in their order`() {
    let text = "id: Wrong\nkind: grup\nphases:\n  - name: topic\n  - minutes: ten\n"
    let (outline, faults) = OutlineFile.decode(ContentFile(path: "a.yaml", text: text), skills: [])
    #expect(outline == nil)
    #expect(
      faults.map(\.description) == [
        "a.yaml:1:5: “Wrong” cannot be the id; use small letters, digits and hyphens, a letter first.",
        "a.yaml:1:1: an outline needs “title”, and it is missing or blank here.",
        "a.yaml:2:7: “grup” is not taken for “kind”; did you mean “group”?",
        "a.yaml:4:5: a phase needs “minutes”, and it is missing or blank here.",
        "a.yaml:5:5: a phase needs “name”, and it is missing or blank here.",
        "a.yaml:5:14: “minutes” wants a whole number, and this is some other text.",
      ])
  }

  @Test func `what a file says never reaches the sentence raw`() throws {
    let text = #"id: a"# + "\n" + #""ti\e[31mtle": b"#
    let fault = try #require(OutlineFile.decode(ContentFile(path: "a.yaml", text: text), skills: []).faults.first)
    #expect(!fault.description.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `a file of the user's own is called by its whole path`() {
    let file = ContentFile(path: "outlines/a.yaml", shownAs: "own/outlines/a.yaml", text: "- a")
    #expect(Shipped.overlaid(by: [file]).faults.map(\.file) == ["own/outlines/a.yaml"])
  }
}
