import Terminal
import TestKit
import TestTraits
import Testing

@Suite("Reading without editing", .ownThread)
struct PlainReaderTests {
  private func piped(_ input: String, _ arguments: [String] = []) -> PipedProgram {
    PipedProgram(FixtureProgram.path, arguments, environment: FixtureProgram.environment(), input: input)
  }

  @Test("from a pipe each line is one line, the last one also without its end, and no prompt is printed")
  func pipe() {
    let program = piped("one\r\n\ntwo ą\nlast")
    #expect(program.exitCode == 0)
    #expect(
      program.output == """
        manner plain colour false unicode true
        got [one]
        3 scalars, pastes 0, keys 3, first
        got []
        0 scalars, pastes 0, keys 0, recent
        got [two ą]
        5 scalars, pastes 0, keys 6, recent
        got [last]
        4 scalars, pastes 0, keys 4, recent, unterminated
        end of input

        """)
  }

  @Test("bytes that are no UTF-8 are replaced and told, a byte order mark is left out, NFC is made")
  func bytes() {
    let program = PipedProgram(
      FixtureProgram.path, environment: FixtureProgram.environment(),
      bytes: [0xEF, 0xBB, 0xBF] + Array("a\n".utf8) + [0x62, 0xFF, 0x63, 0x0A] + Array("e\u{301}\n".utf8))
    #expect(program.output.contains("got [a]\n1 scalars"))
    #expect(program.output.contains("got [b\u{FFFD}c]\n3 scalars, pastes 0, keys 3, recent, invalid"))
    #expect(program.output.contains("got [é]\n1 scalars"))
  }

  @Test("ten thousand lines are read")
  func manyLines() {
    let program = piped((1...10_000).map { "line \($0)\n" }.joined())
    #expect(program.output.contains("got [line 10000]"))
    #expect(program.exitCode == 0)
  }

  @Test(
    "a terminal that cannot or shall not be edited on gets prompts as lines and no escape sequence",
    arguments: [["TERM": "dumb"], ["TERM": ""], ["ACCESSIBLE": "1"], ["TERM": "no-such-terminal"]])
  func plainTerminal(changes: [String: String]) throws {
    let terminal = try FixtureProgram.start(["--tick-ms", "40", "--alert-every", "5"], environment: changes)
    terminal.type("hello\n")
    try terminal.wait(forText: "got [hello]")
    try terminal.wait(forText: "alert 1:")
    #expect(terminal.screen.everything.contains("manner plain colour false"))
    #expect(!terminal.output.contains(0x1B))
    terminal.type("half\u{3}")
    try terminal.wait(forText: "interrupted")
    terminal.type("\u{4}")
    try terminal.wait(forText: "end of input")
    #expect(try terminal.report() == .exited(code: 0))
  }

  @Test("plain by the switch; ACCESSIBLE=0 and NO_COLOR leave the editor on")
  func switches() throws {
    let plain = try FixtureProgram.start(["--plain"])
    #expect(plain.screen.lines[0] == "manner plain colour false unicode true")
    let edited = try FixtureProgram.start(environment: ["ACCESSIBLE": "0", "NO_COLOR": "1"])
    #expect(edited.screen.lines[0] == "manner edited colour false unicode true")
  }

  @Test("a locale without UTF-8 is replaced by one with it", arguments: ["C", "POSIX", "xx_YY.ISO-8859-1"])
  func otherLocale(name: String) throws {
    let terminal = try FixtureProgram.start(environment: ["LC_ALL": name])
    terminal.type("é王ł\r")
    try terminal.wait(forText: "got [é王ł]\n3 scalars")
  }

  @Test("a plain terminal that goes away ends with 129")
  func plainHangup() throws {
    let terminal = try FixtureProgram.start(["--plain"])
    terminal.hangUp()
    #expect(try terminal.report() == .exited(code: 129))
  }

  @Test("the setting follows the ends and the environment")
  func setting() {
    func manner(_ environment: [String: String], plain: Bool = false, input: Bool = true, output: Bool = true) -> String
    {
      let setting = TerminalSetting(
        environment: environment, plainAsked: plain, inputIsTerminal: input, outputIsTerminal: output, isUnicode: true)
      return "\(setting.manner)\(setting.hasColour ? " in colour" : "")"
    }
    #expect(manner(["TERM": "xterm"]) == "edited in colour")
    #expect(manner(["TERM": "xterm", "NO_COLOR": "1"]) == "edited")
    #expect(manner(["TERM": "xterm", "NO_COLOR": ""]) == "edited in colour")
    #expect(manner(["TERM": "xterm", "ACCESSIBLE": "yes"]) == "plain")
    #expect(manner(["TERM": "xterm"], plain: true) == "plain")
    #expect(manner(["TERM": "xterm"], input: false) == "plain")
    #expect(manner(["TERM": "xterm"], output: false) == "plain")
    #expect(manner([:]) == "plain")
  }
}
