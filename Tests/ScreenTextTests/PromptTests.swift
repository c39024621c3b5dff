import ScreenText
import SessionCore
import Testing

@Suite("Prompts")
struct PromptTests {
  private func left(
    _ evening: Evening, _ line: PromptLine = .filed(under: "Maya", hasFloor: true), width: Int = 80,
    glyphs: Glyphs = .unicode
  ) -> String {
    evening.session.prompt(now: evening.now, line: line, columns: width, glyphs: glyphs, width: columns).leftText
  }

  @Test("the left prompt says what is left of the phase and whom a line is filed under")
  func floor() throws {
    var evening = try Evening.started()
    #expect(left(evening) == "10:00 left  Maya › ")
    evening.wait(348)
    try evening.type(.giveFloor(to: nil))
    #expect(left(evening) == "04:12 left  Maya › ")
    #expect(left(evening, glyphs: .ascii) == "04:12 left  Maya > ")
    evening.wait(322)
    #expect(left(evening) == "+01:10 over Maya › ")
  }

  @Test("the sign of the line has a column of its own, and the name never moves")
  func columnsStay() throws {
    var evening = try Evening.started()
    func place(of line: PromptLine, name: String) -> Int? {
      left(evening, line).range(of: name).map { columns(String(left(evening, line)[..<$0.lowerBound])) }
    }
    for _ in 0..<2 {
      for sign in ["", "=", ";", "!", ">", "/"] {
        #expect(place(of: .filed(under: "Maya", sign: sign), name: "Maya") == 12)
        if !sign.isEmpty { #expect(left(evening, .filed(under: "Maya", sign: sign)).contains(sign + "Maya")) }
      }
      #expect(place(of: .notSent, name: "not sent") == 12)
      #expect(place(of: .justMoved(to: "Kevin"), name: "Kevin, just now") == 12)
      evening.wait(700)
    }
    try evening.type(.hold)
    #expect(place(of: .notSent, name: "not sent") == 12)
    try evening.type(.end)
    #expect(place(of: .notSent, name: "not sent") == 12)
    try evening.type(.close)
    #expect(place(of: .notSent, name: "not sent") == 12)
  }

  @Test("the share clock stands beside the name of the person who has the floor, and goes on past its end")
  func share() throws {
    var evening = try Evening.started()
    try evening.type(.setShare(seconds: 180))
    #expect(left(evening, .filed(under: "group")) == "10:00 left  group › ")
    try evening.type(.giveFloor(to: nil))
    evening.wait(138)
    #expect(left(evening, .filed(under: "Maya", sign: "=", hasFloor: true)) == "07:42 left =Maya 0:42 › ")
    #expect(left(evening, .filed(under: "Jo", sign: "=")) == "07:42 left =Jo › ")
    #expect(left(evening, .justMoved(to: "Maya")) == "07:42 left  Maya, just now › ")
    evening.wait(82)
    #expect(left(evening) == "06:20 left  Maya +0:40 › ")
  }

  @Test("a clock taken off its session goes on as the session's own would", arguments: [0, 1, 347, 900])
  func clockFace(seconds: Int) throws {
    var evening = try Evening.started()
    evening.wait(200)
    let face = evening.session.clockFace(now: evening.now)
    #expect(face.runs)
    evening.wait(seconds)
    #expect(left(evening).hasPrefix(face.text(now: evening.now) + " "))
  }

  @Test("a clock that stands still is taken off as it stands")
  func stoppedClockFace() throws {
    var evening = try Evening.started()
    try evening.type(.hold)
    let face = evening.session.clockFace(now: evening.now)
    evening.wait(60)
    #expect(!face.runs)
    #expect(left(evening).hasPrefix(face.text(now: evening.now) + " "))
  }

  @Test("a long name leaves room for typing, and what is said of it is never cut")
  func longNames() throws {
    let evening = try Evening.started()
    let long = "Bartholomew-Alexander"
    #expect(left(evening, .filed(under: long), width: 40) == "10:00 left  Bartholomew-Al… › ")
    #expect(left(evening, .justMoved(to: long), width: 40) == "10:00 left  Bart…, just now › ")
    #expect(left(evening, .notSent, width: 20) == "10:00 left  not sent › ")
  }

  @Test("outside the phases the time of day and the stage stand where the phase's time does")
  func stages() throws {
    guard var evening = Evening() else { throw Evening.NoOpening() }
    let line = PromptLine.filed(under: "group")
    #expect(left(evening, line) == "18:00 start group › ")
    try evening.type(.welcome(.all(but: []), .room))
    try evening.type(.start, after: 3600)
    try evening.type(.hold)
    evening.wait(60)
    #expect(left(evening, line) == "held 19:00  group › ")
    try evening.type(.end)
    #expect(left(evening, line) == "19:01 ended group › ")
    try evening.type(.close)
    #expect(left(evening, line) == "closed      group › ")
  }

  @Test(
    "at the right stand the phase and how many are still to come, as far as there is room", arguments: [30, 40, 48, 80])
  func right(_ width: Int) throws {
    var evening = try Evening.started()
    try evening.type(.setShare(seconds: 180))
    try evening.type(.giveFloor(to: .member(Evening.amina)))
    let prompt = evening.session.prompt(
      now: evening.now, line: .filed(under: "Amina", hasFloor: true), columns: width, glyphs: .unicode, width: columns)
    let expected = [30: "", 40: "   5 more ", 48: "   5 to come ", 80: "   check-in · 5 to come "]
    #expect(prompt.rightText == expected[width])
    #expect(prompt.leftText == "10:00 left  Amina 3:00 › ")
  }

  @Test("weight and color add nothing that the words do not say, and an escape never stands last")
  func color() throws {
    var evening = try Evening.started()
    evening.wait(700)
    let prompt = evening.session.prompt(
      now: evening.now, line: .filed(under: "group"), columns: 80, glyphs: .unicode, width: columns)
    let colored = prompt.left.styled(withColor: true)
    #expect(colored == "\u{1b}[1;33m+01:40 over\u{1b}[0m \u{1b}[1mgroup\u{1b}[0m › ")
    let weighted = prompt.left.styled(withColor: false)
    #expect(weighted == "\u{1b}[1m+01:40 over\u{1b}[0m \u{1b}[1mgroup\u{1b}[0m › ")
  }
}

extension String {
  /// Where a text stands in this one.
  fileprivate func range(of part: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { $0..<index($0, offsetBy: part.count) }
  }
}
