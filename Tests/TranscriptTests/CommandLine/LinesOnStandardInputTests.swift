import TestKit
import TestTraits
import Testing

/// A file or pipe as the keyboard: each line is one act.
@Suite("Lines on standard input", .ownThread)
struct LinesOnStandardInputTests {
  private let vault: PracticeVault

  init() throws {
    vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park, José Peña")
  }

  private func notes(_ path: String = "groupNotes/*/text") throws -> String { try vault.json(["show", "last"])[path] }

  @Test("every recorded act is answered by one line with time, number, whom and text")
  func answers() throws {
    let output = try vault.succeed(["start"], input: "/here all\n/start\n\n@jo proud of sixty days\n;@jo go slowly\n")
    let lines = output.split(separator: "\n")
    try #require(lines.count == 4)
    #expect(try #/\d\d:\d\d 3 note Jo: proud of sixty days/#.wholeMatch(in: lines[2]) != nil)
    #expect(try #/\d\d:\d\d 4 private Jo: go slowly/#.wholeMatch(in: lines[3]) != nil)
  }

  @Test("it stops at the first refused line, which is named, and nothing after it is recorded")
  func stops() throws {
    let program = vault.run(["start"], input: "/here all\n/start\none\n@zoe two\nthree\n")
    #expect(program.exitCode == 1)
    #expect(program.output.contains("line 4: No \"zoe\" here"))
    #expect(try notes() == "one")
  }

  @Test("with --keep-going it goes on past refused lines, and is still not 0")
  func keepsGoing() throws {
    let program = vault.run(["start", "--keep-going"], input: "/here all\n/start\none\n/nonsense\nnext\nthree\n")
    #expect(program.exitCode == 1)
    #expect(program.output.contains("line 4: "))
    #expect(program.output.contains("line 5: /next? \\next records it"))
    #expect(try notes() == "one | three")
  }

  @Test("the end of input leaves the session open, and resume goes on where it stood, its clocks too")
  func resumes() throws {
    try vault.succeed(["start"], input: "/here maya jo\n/start\n/next\n=4 6\n")
    let before = try vault.json(["show", "last"])
    #expect(before["state"] == "running")
    try vault.succeed(["resume"], input: "still here\n/next\n")
    try vault.succeed(["resume", "last"], input: "/absent jose no-show\n/close\n")
    let after = try vault.json(["show", "last"])
    #expect(after["state"] == "closed")
    #expect(after["startedAt"] == before["startedAt"])
    #expect(after["members/Maya Ruiz/notes/*/text"] == "still here")
    #expect(after["members/*/status"] == "here | here | no-show")
    let actual = try #require(Int(after["phases/1/actual"]))
    #expect((0...60).contains(actual))
    #expect(vault.run(["resume"], input: "").exitCode == 1)
  }

  @Test("a line without an end counts, and so do line ends of another system")
  func lineEnds() throws {
    try vault.succeed(["start"], input: "/here all\r\n/start\r\nfirst\r\n\r\nsecond")
    #expect(try notes() == "first | second")
  }

  @Test("no input at all opens the session and does nothing")
  func nothing() throws {
    #expect(try vault.succeed(["start"]).isEmpty)
    #expect(try vault.json(["show", "last"])["state"] == "gathering")
  }

  @Test("a line that is not UTF-8 is refused with its number; a flag never is")
  func notText() throws {
    let bytes =
      Array("/here all\n/start\nbefore\nbro".utf8) + [0xFF, 0xC3] + Array("ken\nafter\n!flag ".utf8)
      + [0xFE] + Array(" here\n".utf8)
    let program = vault.run(["start", "--keep-going"], bytes: bytes)
    #expect(program.exitCode == 1)
    #expect(program.output.contains("line 4: "))
    #expect(try notes() == "before | after")
    #expect(try vault.json(["show", "last"])["unnamedFlags/*/text"] == "flag \u{FFFD} here")
  }

  @Test("a note of ten thousand characters is kept whole")
  func long() throws {
    let words = String(repeating: "słowo 詞 👩‍👧 ", count: 1000)
    #expect(words.count >= 10_000)
    try vault.succeed(["start"], input: "/here all\n/start\n\(words)end\n")
    #expect(try notes() == words + "end")
  }

  @Test("control characters are refused, escapes and overrides never reach the output as they are")
  func controls() throws {
    let program = vault.run(
      ["start", "--keep-going"],
      input: "/here all\n/start\nred \u{1B}[31m\n\u{202E}turned\n!\u{7}bell\ntab\there\n")
    #expect(program.output.contains("line 3: "))
    let pages = try [["show", "last"], ["show", "last", "--json"], ["find", "turned"], ["vault", "verify"]]
      .map { try vault.succeed($0) }
    for output in [program.output] + pages {
      #expect(!output.unicodeScalars.contains { $0 != "\n" && $0.value < 32 || $0.value == 0x202E }, "\(output)")
    }
    #expect(try notes() == "\u{202E}turned | tab\there")
  }

  @Test("queries are answered on standard output, and /quit leaves")
  func queries() throws {
    let output = try vault.succeed(
      ["start"],
      input: "/here all\n/start\n@jo likes plums\n/find plums\n/log 1\n/board\n?next\n/sessions\n/quit\nnever\n")
    for words in ["check-in: 15:00 left, 0 of 15 min", "/next [NAME]", "Tuesday evening"] {
      #expect(output.contains(words))
    }
    #expect(output.components(of: "likes plums") == 3, "the receipt, /find and /log")
    #expect(try notes() == "nothing")
  }

  @Test("a private note's words are in no page that is not asked for by name")
  func privateWords() throws {
    try vault.succeed(["start"], input: "/here all\n/start\n;@jo pudding\n@jo soup\n@jo custard\n/fix private\n")
    let shown = try vault.json(["show", "last"])
    #expect(shown["privateNotes"] == "2")
    #expect(shown["members/Jo Park/notes/*/text"] == "soup")
    let pages = try [
      ["show", "last"], ["show", "last", "--json"], ["replay", "last"], ["replay", "last", "--full"],
      ["replay", "last", "--full", "--json"], ["replay", "last", "--speed", "100000", "--full"], ["find", "pudding"],
      ["find", "custard"], ["find", "pudding", "--json"], ["sessions"],
    ].map { try vault.succeed($0) }
    for page in pages {
      #expect(!page.contains("pudding") && !page.contains("custard"), "\(page)")
    }
    let inside = try vault.succeed(["resume"], input: "/find pudding\n/find custard\n/log 20\n/last jo\n/replay\n")
    #expect(!inside.contains("pudding") && !inside.contains("custard"), "\(inside)")
  }
}

extension String {
  /// How often a text stands in this one.
  func components(of text: String) -> Int { ranges(of: text).count }
}
