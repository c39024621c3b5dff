import TestKit
import TestTraits
import Testing

@Suite("The prompt of the room", .ownThread)
struct PromptTests {
  @Test("a session starts, and the prompt shows the clock and whom a line is filed under", arguments: [80, 40])
  func starts(columns: Int) throws {
    let home = try PracticeHome()
    let terminal = try home.gathering(columns: columns)
    #expect(terminal.screen.text.contains("Tuesday evening, gathering"))
    try terminal.tell("/here all")
    try terminal.tell("/start")
    try terminal.wait(for: "a clock") { $0.clockSeconds != nil && $0.promptLine.contains(" group ›") }
    try terminal.tell("/next")
    try terminal.wait(for: "Maya's turn") { $0.promptLine.contains(" Maya ") }
    let clock = try #require(terminal.screen.clockSeconds)
    try terminal.wait(for: "the clock to go on") { ($0.clockSeconds ?? clock) < clock }
    #expect(terminal.screen.unknown.isEmpty)
    #expect(terminal.screen.bells == 0)
  }

  @Test("the prompt follows what is typed", arguments: [80, 40])
  func follows(columns: Int) throws {
    let home = try PracticeHome()
    let terminal = try home.running(columns: columns)
    let drawn = [
      ";": ";Maya", "!@jo": "!Jo", "!": "!Maya", ">": ">Maya", "=7": "=Maya", "@jo she": " Jo", ";@jos x": ";José",
      "@group x": " group", "/next": "/next", "@luk": " Łukasz",
    ]
    for (keys, prompt) in drawn {
      terminal.type(keys)
      try terminal.wait(for: prompt) { $0.promptLine.contains(prompt + " ") && $0.typed == keys }
      terminal.type("\u{15}")
      try terminal.wait(for: "the note's prompt") { $0.promptLine.contains(" Maya ") && $0.typed.isEmpty }
    }
  }

  @Test(
    "people of every script are drawn whole, and the cursor stands where the next letter will", arguments: [80, 40])
  func everyScript(columns: Int) throws {
    let home = try PracticeHome()
    let terminal = try home.gathering(columns: columns)
    try terminal.tell("/here all")
    for name in ["Maya", "José", "李小龍", "Łukasz", "נועה"] {
      #expect(terminal.screen.text.contains(name), "\(name) is torn:\n\(terminal.screen.text)")
    }
    for keys in ["@李 好", "@נועה שלום", "@Łu ok"] {
      terminal.type(keys)
      try terminal.wait(typed: keys)
      let prompt = terminal.screen.promptLine.prefix { $0 != "›" }
      #expect(terminal.screen.cursor.column == prompt.drawnColumns + 2 + Substring(keys).drawnColumns)
      terminal.type("\u{15}")
      try terminal.wait(typed: "")
    }
    #expect(terminal.screen.lines.allSatisfy { $0.count <= columns })
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test("three hundred keys typed while clocks tick and alerts come arrive unchanged")
  func manyKeys() throws {
    let home = try PracticeHome()
    let terminal = try home.running(columns: 40)
    try terminal.tell("/share 5s")
    try terminal.tell("/timer 1s water")
    try terminal.tell("/timer 3s tea")
    let words = (0..<60).map { String($0 % 10) + "abé " }.joined()
    for key in words {
      terminal.type(String(key))
      _ = terminal.readMore(withinMs: 20)
    }
    try terminal.wait(for: "two timers") { $0.everything.occurrences(of: "Timer over") >= 2 }
    try terminal.wait(forText: "Maya: twice the time")
    try terminal.tell("|")
    try terminal.quit()
    #expect(try home.shown().contains("\"" + words + "|\""))
  }

  @Test("the window's title holds nobody's name")
  func title() throws {
    let home = try PracticeHome()
    let terminal = try home.running()
    try terminal.tell("@jo she laughed")
    #expect(terminal.screen.title == "Circlekeeper")
    try terminal.quit()
    #expect(terminal.screen.title.isEmpty)
  }
}

extension String {
  /// How often a text stands in this one.
  func occurrences(of part: String) -> Int {
    var count = 0
    var rest = Substring(self)
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}

extension Substring {
  /// Two for each letter of the wide scripts that stand in these tests.
  fileprivate var drawnColumns: Int {
    unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }

  fileprivate func firstRange(of part: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { $0..<index($0, offsetBy: part.count) }
  }
}
