import Narration
import SessionCore
import Testing

@Suite("Prompts")
struct PromptTests {
  private func left(_ evening: Evening, _ whom: String = "Maya", glyphs: Glyphs = .unicode) -> String {
    evening.session.prompt(now: evening.now, whom: whom, columns: 80, glyphs: glyphs, width: columns).leftText
  }

  @Test("the left prompt says the phase's clock and whom a line is filed under")
  func floor() throws {
    var evening = try Evening.started()
    #expect(left(evening) == "10:00 Maya › ")
    evening.wait(348)
    try evening.type(.giveFloor(to: nil))
    #expect(left(evening) == "04:12 Maya › ")
    #expect(left(evening, glyphs: .ascii) == "04:12 Maya > ")
    evening.wait(322)
    #expect(left(evening) == "+01:10 over Maya › ")
  }

  @Test("a share time takes the clock's place while somebody has the floor")
  func share() throws {
    var evening = try Evening.started()
    try evening.type(.setShare(seconds: 180))
    #expect(left(evening, "group") == "10:00 group › ")
    try evening.type(.giveFloor(to: nil))
    evening.wait(50)
    #expect(left(evening) == "02:10 Maya › ")
  }

  @Test("a clock taken off its session goes on as the session's own would", arguments: [0, 1, 347, 900])
  func clockFace(seconds: Int) throws {
    var evening = try Evening.started()
    evening.wait(200)
    let face = evening.session.clockFace(now: evening.now)
    #expect(face.runs)
    evening.wait(seconds)
    #expect(left(evening) == face.text(now: evening.now) + " Maya › ")
  }

  @Test("a clock that stands still is taken off as it stands")
  func stoppedClockFace() throws {
    var evening = try Evening.started()
    try evening.type(.hold)
    let face = evening.session.clockFace(now: evening.now)
    evening.wait(60)
    #expect(!face.runs)
    #expect(left(evening) == face.text(now: evening.now) + " Maya › ")
  }

  @Test("a long list of names is cut to half the screen")
  func manyNames() throws {
    let evening = try Evening.started()
    let whom = "private Łukasz, 李小龍, Amina, José, Maya, Jo"
    let prompt = evening.session.prompt(
      now: evening.now, whom: whom, columns: 40, glyphs: .unicode, width: columns)
    #expect(prompt.leftText == "10:00 private Łukasz, 李… › ")
    #expect(prompt.rightText.isEmpty)
  }

  @Test("outside the phases the stage stands where the clock does")
  func stages() throws {
    guard var evening = Evening() else { throw Evening.NoOpening() }
    #expect(left(evening, "group") == "gathering group › ")
    try evening.type(.welcome(.all(but: []), .room))
    try evening.type(.start, after: 3600)
    try evening.type(.hold)
    evening.wait(60)
    #expect(left(evening, "group") == "held 19:00 group › ")
    try evening.type(.end)
    #expect(left(evening, "group") == "closing group › ")
    try evening.type(.close)
    #expect(left(evening, "group") == "closed group › ")
  }

  @Test("at the right stands what fits, a quarter of the screen kept for typing", arguments: [30, 40, 60, 80, 120])
  func right(_ width: Int) throws {
    var evening = try Evening.started()
    try evening.type(.setShare(seconds: 180))
    try evening.type(.giveFloor(to: .member(Evening.xiaolong)))
    let prompt = evening.session.prompt(now: evening.now, whom: "李小龍", columns: width, glyphs: .unicode, width: columns)
    #expect(columns(prompt.leftText) + columns(prompt.rightText) + width / 4 <= width)
    let expected = [
      30: "", 40: "check-in · 5 ", 60: "check-in 10:00 · 5 to come ",
      80: "check-in 10:00 · share 03:00 · 5 to come ",
      120: "check-in 10:00 · share 03:00 · 5 to come ",
    ]
    #expect(prompt.rightText == expected[width])
  }

  @Test("colour adds nothing that the words do not say, and an escape never stands last")
  func colour() throws {
    var evening = try Evening.started()
    evening.wait(700)
    let prompt = evening.session.prompt(now: evening.now, whom: "group", columns: 80, glyphs: .unicode, width: columns)
    #expect(prompt.left.coloured() == "\u{1b}[33m+01:40 over\u{1b}[0m \u{1b}[1mgroup\u{1b}[0m › ")
  }
}
