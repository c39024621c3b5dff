import Basics
import Foundation
import Measures
import ScreenText
import Testing

@Suite("A series at the terminal") struct SeriesViewTests {
  private static func series(_ id: String, _ typed: [String?], entered: CivilTime? = nil) throws -> MeasureSeries {
    let instrument = try ShippedMeasure.called(id)
    return MeasureSeries(
      instrument,
      try typed.enumerated().map { place, answers in
        let outcome: Administration.Outcome =
          try answers.map { .answered(try AnswerSheet(typed: $0, of: instrument)) } ?? .declined(why: "too tired")
        return Administration(of: instrument, on: try .number(place * 14), enteredAt: entered, outcome: outcome)
      })
  }

  /// Totals of 18, 13, 12, 9 and 25, then one with a gap, then a declined one.
  private static func mood() throws -> MeasureSeries {
    try series(
      "phq-9",
      ["333333000", "333310000", "333300000", "333000000", "333333331", "33333000.", nil])
  }

  @Test("at 80 columns every time has one line of words, and the words have their sources")
  func wide() throws {
    #expect(
      try Self.mood().lines(columns: 80, glyphs: .unicode) == [
        "PHQ-9 (Patient Health Questionnaire)",
        "▆▄▄▃█··",
        "2026-11-02   18  moderately severe; baseline",
        "2026-11-16   13  moderate; 5 lower than the baseline of 18 (noticeable, better)",
        "2026-11-30   12  moderate; 6 lower than the baseline of 18 (reliable, better);",
        "                 13 the time before",
        "2026-12-14    9  mild; 9 lower than the baseline of 18 (reliable, better); below",
        "                 the cut-off; response; 12 the time before",
        "2026-12-28   25  item 9 answered several days, flag; severe; 7 higher than the",
        "                 baseline of 18 (reliable, worse); 9 the time before",
        "2027-01-11    -  item 9 not answered, ask; 8 of 9 answered, no total",
        "2027-01-25    -  declined: too tired",
        "noticeable: 5 points or more (NHS Talking Therapies manual)",
        "reliable: 6 points or more (NHS Talking Therapies manual)",
        "cut-off: 10; below it: 9 or less, from a baseline at the cut-off, and reliable",
        "response: at least half; remission: under 5; from a baseline of 10 or more",
      ])
  }

  @Test(
    "no line is wider than the screen, at any width, with or without Unicode", arguments: [40, 41, 60, 79, 80, 132])
  func narrow(columns: Int) throws {
    let all = [
      try Self.mood(), try Self.series("bam", ["12300004004000200", "0000.000.00000000"]),
      try Self.series("pcl-5", ["44444444444444444444", "22222222222222222222", "1111111-111111111111"]),
      try Self.series("three-questions", ["333", "000"]), try Self.series("gad-7", []),
    ]
    for series in all {
      for glyphs in [Glyphs.unicode, .ascii] {
        let lines = series.lines(columns: columns, glyphs: glyphs) + series.brief(columns: columns, glyphs: glyphs)
        for line in lines { #expect(line.count <= columns, "\(line)") }
        if glyphs == .ascii { #expect(lines.allSatisfy { $0.allSatisfy(\.isASCII) }) }
        // No color at all: nothing has to be taken out where NO_COLOR is set.
        #expect(lines.allSatisfy { !$0.unicodeScalars.contains("\u{1B}") })
      }
    }
  }

  @Test("the overview has one line a measure where there is room")
  func brief() throws {
    #expect(
      try Self.series("gad-7", ["3333300", "3333000", "2222210", "3330000", "2221000"])
        .brief(columns: 80, glyphs: .unicode)
        == ["gad-7    ▆▅▅▄▃  15 to 7, mild (reliable, better); below the cut-off"])
    #expect(
      try Self.mood().brief(columns: 40, glyphs: .ascii) == [
        "phq-9    +==-#..  18 to 25, severe", "  (reliable, worse)",
      ])
    #expect(
      try Self.series("phq-9", [nil]).brief(columns: 80, glyphs: .ascii) == ["phq-9    no complete score yet"])
    #expect(
      try Self.series("bam", ["12300004004000200"]).brief(columns: 80, glyphs: .ascii) == [
        "bam      Use 0 (no use); Risk 16 (12 or more); Protective 0 (12 or less)"
      ])
  }

  @Test("0 at item 9 is never spoken of, and an answer is said in its own words alone")
  func item() throws {
    let none = try Self.series("phq-9", ["333333330"]).lines(columns: 80, glyphs: .unicode).joined(separator: " ")
    #expect(!none.contains("item 9") && !none.contains("risk"))
    for (digit, words) in [(1, "several days"), (2, "more than half the days"), (3, "nearly every day")] {
      let lines = try Self.series("phq-9", ["........\(digit)"]).lines(columns: 200, glyphs: .unicode)
      #expect(lines[2] == "2026-11-02    -  item 9 answered \(words), flag; 1 of 9 answered, no total")
    }
  }

  @Test("what was entered late says both days")
  func late() throws {
    let entered = CivilTime(wallMs: (20_759 + 10) * 86_400_000, offsetSeconds: 0)
    let lines = try Self.series("gad-7", ["0000000"], entered: entered).lines(columns: 80, glyphs: .unicode)
    #expect(lines[2] == "2026-11-02    0  minimal; baseline; answered 2026-11-02, entered 2026-11-12")
  }

  @Test("a measure without a total has bars and words for each score")
  func shell() throws {
    let lines = try Self.series("bam", ["12300004004000200", "00000000440444040"]).lines(columns: 80, glyphs: .ascii)
    #expect(
      lines == [
        "BAM (Brief Addiction Monitor)", "Use          __", "Risk         +_", "Protective   _#",
        "2026-11-02  Use 0 (no use); Risk 16 (12 or more); Protective 0 (12 or less)",
        "2026-11-16  Use 0 (no use); Risk 0 (below 12); Protective 24 (above 12)",
      ])
  }

  @Test("our own questions are labeled, and no step is told of them")
  func label() throws {
    let lines = try Self.series("three-questions", ["333", "000"]).lines(columns: 80, glyphs: .unicode)
    #expect(lines[1] == "not a validated scale")
    #expect(lines.last == "2026-11-16    0  9 lower than the baseline of 9 (nothing says how much counts)")
  }

  @Test("of many times the newest are listed, and the bars that fit are the newest")
  func many() throws {
    let typed = (0..<60).map { String(repeating: $0 == 59 ? "3" : "0", count: 7) }
    let lines = try Self.series("gad-7", typed).lines(columns: 40, glyphs: .ascii, newest: 3)
    #expect(lines[1] == String(repeating: "_", count: 25) + "#")
    #expect(lines[2] == "the newest 3 of 60 times:")
    #expect(lines.count { $0.hasPrefix("202") } == 3)
  }

  @Test("the lowest and the highest number have the lowest and the highest bar, and no number breaks it")
  func bars() {
    let line = Sparkline([0, 27, nil, -5, 99, .max, .min], in: 0...27)
    #expect(line.text(columns: 80, glyphs: .unicode) == "▁█·▁██▁")
    #expect(line.text(columns: 3, glyphs: .ascii) == "##_")
    #expect(line.text(columns: 0, glyphs: .ascii).isEmpty)
    #expect(Sparkline([4], in: 4...4).text(columns: 1, glyphs: .unicode) == "▁")
  }

  @Test("the JSON has what each time came to")
  func json() throws {
    let text = try Self.mood().json.rendered
    let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(read.count == 7)
    func column(_ key: String) -> [String] { read.map { "\($0[key] ?? "missing")" } }
    #expect(column("total") == ["18", "13", "12", "9", "25", "<null>", "<null>"])
    #expect(column("change") == ["<null>", "-5", "-6", "-9", "7", "<null>", "<null>"])
    #expect(column("changeStep") == ["none", "noticeable", "reliable", "reliable", "reliable", "none", "none"])
    #expect(column("direction") == ["none", "better", "better", "better", "worse", "none", "none"])
    #expect(column("baseline") == Array(repeating: "18", count: 7))
    #expect(column("previous") == ["<null>", "18", "13", "12", "9", "25", "25"])
    #expect(column("answered") == ["9", "9", "9", "9", "9", "8", "0"])
    #expect(read.map { $0["complete"] as? Bool } == [true, true, true, true, true, false, false])
    #expect(read.map { $0["declined"] as? Bool } == [false, false, false, false, false, false, true])
    #expect(read.map { $0["belowCutOff"] as? Bool } == [false, false, false, true, false, false, false])
    #expect(column("band")[0] == "moderately severe")
    #expect(column("notAnswered")[5].contains("9"))
    #expect(column("flags")[4].contains("several days"))
  }
}
