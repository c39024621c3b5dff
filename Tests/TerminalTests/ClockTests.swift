import TestKit
import TestTraits
import Testing

@Suite("A clock that ticks and alerts that come while somebody types", .ownThread)
struct ClockTests {
  static let ticking = ["--tick-ms", "40", "--alert-every", "5"]

  @Test(
    "leave the typed text as it is",
    arguments: [
      "", "half a wo", String(repeating: "wrapped line ", count: 8), String(repeating: "王小明", count: 20),
      "edge " + String(repeating: "x", count: 65), String(repeating: "é", count: 66) + "王王",
      "Ελληνικά עברית ąГ", String(repeating: "a", count: 67),
    ], [0, 5])
  func disturbNothing(text: String, cursorBack: Int) throws {
    let terminal = try FixtureProgram.start(Self.ticking)
    terminal.type(text + String(repeating: "\u{1B}[D", count: min(cursorBack, text.count)))
    try terminal.waitForTicks(10)
    try terminal.wait(for: "one prompt with the text") {
      $0.prompts == 1 && $0.typed == text.trimmingEnd && $0.everything.contains("alert 2")
    }
    terminal.type("\r")
    try terminal.wait(forText: "\(text.unicodeScalars.count) scalars")
    let alerts = terminal.screen.everything.split(separator: "\n").filter { $0.hasPrefix("alert") }
    #expect(alerts.enumerated().allSatisfy { $1 == "alert \($0 + 1): Łukasz 王小明 has 2 minutes" })
  }

  @Test("hold at forty columns")
  func fortyColumns() throws {
    let terminal = try FixtureProgram.start(Self.ticking, columns: 40, rows: 12)
    let text = String(repeating: "王a ", count: 25)
    terminal.type(text)
    try terminal.waitForTicks(10)
    try terminal.wait(for: "one prompt") { $0.prompts == 1 && $0.everything.contains("alert 2") }
    terminal.type("\r")
    try terminal.wait(forText: "75 scalars")
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test("let three hundred fast keys arrive unchanged")
  func floodOfKeys() throws {
    let terminal = try FixtureProgram.start(["--tick-ms", "5", "--alert-every", "2"], columns: 60)
    let letters = Array("abcdefghij klmnopé王ł")
    let text = String((0..<300).map { letters[$0 % letters.count] })
    for letter in text {
      terminal.type(String(letter))
      _ = terminal.readMore(withinMs: 0)
    }
    terminal.type("\r")
    try terminal.wait(forText: "300 scalars")
    let got = terminal.screen.everything.split(separator: "got [").last?.split(separator: "]").first
    #expect(got?.filter { $0 != "\n" }.replacing(" ", with: "") == text.replacing(" ", with: "")[...])
  }

  @Test("hold after a paste of several lines and tabs")
  func pasted() throws {
    let terminal = try FixtureProgram.start(Self.ticking)
    terminal.type("before \u{1B}[200~one\rtwo\tx\r\nthree\u{1B}[201~ after")
    try terminal.wait(forText: "three after")
    try terminal.waitForTicks(10)
    try terminal.wait(for: "the pasted rows") { screen in
      guard let row = screen.lines.lastIndex(where: { $0.contains("›") }) else { return false }
      return screen.prompts == 1 && screen.lines[row].contains("› before one")
        && screen.lines[row + 1] == "two     x" && screen.lines[row + 2] == "three after"
    }
    terminal.type("\r")
    try terminal.wait(forText: "got [before one\\u{A}two x\\u{A}three after]")
    #expect(terminal.screen.text.contains("pastes 1"))
  }

  @Test("go on with a key sequence half typed")
  func tornSequence() throws {
    let terminal = try FixtureProgram.start(Self.ticking)
    terminal.type("ab\u{1B}")
    try terminal.waitForTicks(3)
    terminal.type("[")
    try terminal.waitForTicks(3)
    terminal.type("DX\r")
    try terminal.wait(forText: "got [aXb]")
  }

  @Test("write little: a tick costs under 200 bytes")
  func tickIsCheap() throws {
    let terminal = try FixtureProgram.start(["--tick-ms", "40"])
    try terminal.waitForTicks(2)
    let (bytes, ticks) = (terminal.output.count, terminal.screen.ticks ?? 0)
    try terminal.waitForTicks(20)
    let perTick = (terminal.output.count - bytes) / ((terminal.screen.ticks ?? 0) - ticks)
    #expect(perTick > 20)
    #expect(perTick < 200)
  }

  @Test("draw nothing while nothing changes")
  func nothingToDraw() throws {
    let terminal = try FixtureProgram.start()
    terminal.type("x")
    try terminal.wait(forText: "› x")
    let bytes = terminal.output.count
    #expect(!terminal.readMore(withinMs: 300))
    #expect(terminal.output.count == bytes)
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
