import Glibc
import TestKit
import TestTraits
import Testing

@Suite("Stops, resizes and hangups", .ownThread)
struct SignalTests {
  @Test("^Z stops, and fg brings the line and a right clock back")
  func suspendAndBack() throws {
    let terminal = try FixtureProgram.start(["--tick-ms", "50"])
    terminal.type("printed\r")
    try terminal.wait(forText: "got [printed]")
    terminal.type("half a word")
    try terminal.wait(forText: "half a word")
    let before = try #require(terminal.screen.ticks)
    terminal.type("\u{1A}")
    #expect(try terminal.report() == .stopped(signal: SIGTSTP))
    #expect(!terminal.screen.everything.contains("half a word"))
    #expect(!terminal.screen.everything.contains("printed"))
    #expect(!terminal.screen.bracketsPastes)
    _ = terminal.readMore(withinMs: 400)
    terminal.bringBack()
    try terminal.wait(for: "the line and the clock") { $0.typed == "half a word" && ($0.ticks ?? 0) >= before + 6 }
    #expect(terminal.screen.prompts == 1)
    #expect(terminal.screen.text.contains("got [printed]"))
    #expect(terminal.screen.bracketsPastes)
    terminal.type("!\r")
    try terminal.wait(forText: "got [half a word!]")
  }

  @Test("after a stop without notice everything is drawn anew")
  func stoppedWithoutNotice() throws {
    let terminal = try FixtureProgram.start(["--tick-ms", "50"])
    terminal.type("half")
    try terminal.wait(forText: "› half")
    terminal.signal(SIGSTOP)
    #expect(try terminal.report() == .stopped(signal: SIGSTOP))
    terminal.bringBack()
    try terminal.waitForTicks(4)
    terminal.type("+\u{3}ok\r")
    try terminal.wait(forText: "got [ok]")
    #expect(terminal.screen.text.contains("interrupted"))
  }

  @Test("a narrower and a wider window keep the text, once")
  func resizeWhileWrapped() throws {
    let terminal = try FixtureProgram.start(["--tick-ms", "50"], columns: 60)
    for line in ["one", "two", "three"] {
      terminal.type(line + "\r")
      try terminal.wait(forText: "got [\(line)]")
    }
    let text = String(repeating: "abcdefghi ", count: 10) + "end"
    terminal.type(text)
    try terminal.wait(forText: "end")
    for columns in [40, 30, 80, 50] {
      terminal.resize(columns: columns, rows: 24)
      try terminal.waitForTicks(3)
      let words = terminal.screen.everything.filter { !$0.isWhitespace }
      #expect(words.split(separator: "abcdefghi", omittingEmptySubsequences: false).count == 11)
      for line in ["one", "two", "three"] { #expect(terminal.screen.text.contains("got [\(line)]"), "\(columns)") }
    }
    terminal.type("\r")
    try terminal.wait(forText: "103 scalars")
  }

  @Test("a hangup keeps the half-typed line and ends with 129")
  func hangup() throws {
    let path = FixtureProgram.temporaryPath("hangup")
    defer { FixtureProgram.remove(path) }
    let terminal = try FixtureProgram.start(["--draft", path])
    terminal.type("half typed")
    try terminal.wait(forText: "half typed")
    terminal.hangUp()
    #expect(try terminal.report() == .exited(code: 129))
    #expect(FixtureProgram.contents(of: path) == "half typed")
    #expect(FixtureProgram.contents(of: path + ".hangup") == "hangup")
  }

  @Test("told to end, the half-typed line is kept and the terminal given back", arguments: [SIGTERM, SIGHUP])
  func toldToEnd(signal: Int32) throws {
    let path = FixtureProgram.temporaryPath("end-\(signal)")
    defer { FixtureProgram.remove(path) }
    let terminal = try FixtureProgram.start(["--draft", path, "--title", "Circlekeeper"])
    terminal.type("half typed")
    try terminal.wait(forText: "half typed")
    terminal.signal(signal)
    #expect(try terminal.report() == .exited(code: 129))
    #expect(FixtureProgram.contents(of: path) == "half typed")
    if signal == SIGTERM {
      #expect(!terminal.screen.everything.contains("half typed"))
      #expect(!terminal.screen.bracketsPastes)
      #expect(terminal.screen.title == "")
    }
  }

  @Test("a half-typed line is kept once typing rests, and survives kill -9")
  func keptWhenRested() throws {
    let path = FixtureProgram.temporaryPath("rest")
    defer { FixtureProgram.remove(path) }
    let terminal = try FixtureProgram.start(["--draft", path])
    terminal.type("half typ")
    try terminal.wait(for: "the kept line") { _ in FixtureProgram.contents(of: path) == "half typ" }
    terminal.signal(SIGKILL)
    #expect(try terminal.report() == .killed(signal: SIGKILL))
    #expect(FixtureProgram.contents(of: path) == "half typ")
  }

  @Test("an interrupt from outside is as ^C")
  func interruptFromOutside() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("half")
    try terminal.wait(forText: "half")
    terminal.signal(SIGINT)
    try terminal.wait(forText: "interrupted")
    terminal.signal(SIGQUIT)
    terminal.type("on\r")
    try terminal.wait(forText: "got [on]")
  }

  @Test("a title is set while the program runs and restored at its end")
  func title() throws {
    let terminal = try FixtureProgram.start(["--title", "Circlekeeper"])
    #expect(terminal.screen.title == "Circlekeeper")
    terminal.type("/quit\r")
    #expect(try terminal.report() == .exited(code: 0))
    #expect(terminal.screen.title == "")
  }
}
