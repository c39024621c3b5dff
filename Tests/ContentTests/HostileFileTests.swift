import Content
import SessionCore
import TestTraits
import Testing

@Suite(.ownThread) struct HostileFileTests {
  @Test func `aliases are refused before they are followed`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let alias = "*a\(level - 1)"
      text += "? [\(alias), \(alias), \(alias), \(alias), \(alias), \(alias)]\n: &a\(level) [\(alias), \(alias)]\n"
    }
    #expect(fault(text) == ContentFault(file: "a.yaml", line: 2, column: 4, problem: .alias("a0")))
  }

  @Test func `an anchor is refused even where nothing points to it`() {
    #expect(fault("id: &me a\n") == ContentFault(file: "a.yaml", line: 1, column: 5, problem: .anchor))
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")])
  func `no depth is too much to be refused`(open: String, close: String) {
    for depth in [13, 900, 20_000] {
      let text = String(repeating: open, count: depth) + "a" + String(repeating: close, count: depth)
      #expect(fault(text)?.problem == .tooDeep(limit: 12), "\(open) \(depth)")
    }
  }

  @Test func `a file over the limit is refused by its size alone`() {
    let file = ContentFile(path: "a.yaml", bytes: Array(repeating: 0x20, count: ContentFile.largestSize + 1))
    let faults = OutlineFile.decode(file, skills: []).faults
    #expect(faults.map(\.problem) == [.tooLarge(size: 262_145, limit: 262_144)])
  }

  @Test(arguments: ["!!binary aGk=", "!mine {a: b}", "!!python/object:os.system [a]"])
  func `a tag is refused`(value: String) throws {
    let found = try #require(fault("id: \(value)\n"))
    guard case .tag = found.problem else {
      Issue.record("\(found)")
      return
    }
    #expect((found.line, found.column) == (1, 5))
  }

  @Test func `a second document is refused`() {
    let expected = ContentFault(file: "a.yaml", line: 2, column: 1, problem: .severalDocuments)
    #expect(fault("id: a\n---\nid: b\n") == expected)
  }

  @Test func `a file of nothing but faults is reported in a hundred lines`() {
    let text = (0..<1_000).map { "k\($0): 1\n" }.joined()
    #expect(OutlineFile.decode(ContentFile(path: "a.yaml", text: text), skills: []).faults.count == 100)
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    let faults = OutlineFile.decode(ContentFile(path: "a.yaml", bytes: [0x69, 0xFF, 0xFE]), skills: []).faults
    #expect(faults.map(\.problem) == [.notText])
  }

  @Test(arguments: ["", "\n\n", "# only a remark\n", "   ", "---\n", "~"])
  func `an empty file is said to be empty`(text: String) {
    #expect(fault(text)?.problem == .nothingInIt)
  }

  @Test(arguments: [
    ("id: a\n\ttitle: b\n", 2, ContentFault.Slip.tabInIndent),
    ("id: a\ntitle: one: two\n", 2, .colonInText),
    ("id: a\ntitle: @maya\n", 2, .signAtStart),
    ("id: a\ntitle: \"never closed\nkind: group\n", 2, .notClosed),
    ("id: a\nphases: [one\nkind: group\n", 2, .notClosed),
    ("id: a\ntitle\nkind: group\n", 2, .noColon),
    ("id: a\ntitle: \"a\\qb\"\n", 2, .backslash),
    ("id: a\ntitle: *bold*\n", 2, .signAtStart),
    ("id: a\n  title: b\n", 2, .colonInText),
    ("phases:\n  - name: a\n kind: b\n", 3, .unevenIndent),
    ("id: a\u{7}\n", 1, .controlCharacter),
  ])
  func `a slip of the pen is found on its line`(text: String, line: Int, slip: ContentFault.Slip) {
    #expect(fault(text)?.problem == .misread(slip))
    #expect(fault(text)?.line == line)
  }

  @Test func `Windows line ends and a byte order mark do no harm`() {
    let text = "\u{FEFF}id: a\r\ntitle: b\r\nkind: group\r\nphases:\r\n  - name: topic\r\n    minutes: x\r\n"
    #expect(fault(text)?.line == 6)
    let good = text.replacing("minutes: x", with: "minutes: 5")
    #expect(OutlineFile.decode(ContentFile(path: "a.yaml", text: good), skills: []).outline?.title == "b")
  }

  private func fault(_ text: String) -> ContentFault? {
    OutlineFile.decode(ContentFile(path: "a.yaml", text: text), skills: []).faults.first
  }
}
