import TestKit
import TestTraits
import Testing

@Suite("Reading a passphrase", .ownThread)
struct PassphraseTests {
  @Test("nothing of it is echoed, and what was typed ahead after Enter is taken")
  func notEchoed() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("/secret\rpäss\r")
    try terminal.wait(forText: "entered 5 bytes")
    #expect(terminal.screen.text.contains("entered 5 bytes, \("päss".utf8.reduce(0) { $0 + Int($1) })"))
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("p\u{E4}"))
    terminal.type("after\r")
    try terminal.wait(forText: "got [after]")
  }

  @Test("Backspace takes back a whole letter, ^U all, ^C cancels")
  func editing() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("/secret\r")
    try terminal.wait(forText: "Passphrase:")
    #expect(!terminal.screen.bracketsPastes)
    terminal.type("\u{1B}[Dxx\u{15}aé王\u{7F}\u{7F}\u{7F}\u{7F}b\r")
    try terminal.wait(forText: "entered 1 bytes, 98")
    terminal.type("/secret\r")
    terminal.type("abc\u{3}")
    try terminal.wait(forText: "cancelled")
    terminal.type("/secret\r\u{4}")
    try terminal.wait(forText: "endOfInput")
    terminal.type("/secret\r" + String(repeating: "x", count: 65))
    try terminal.wait(forText: "tooLong 64 bytes")
  }

  @Test("alerts go on being printed")
  func alerts() throws {
    let terminal = try FixtureProgram.start(["--tick-ms", "50", "--alert-every", "5"])
    terminal.type("/secret\rab")
    try terminal.wait(forText: "alert 2:")
    terminal.type("c\r")
    try terminal.wait(forText: "entered 3 bytes, 294")
  }
}
