import Measures
import ScreenText
import Testing

@Suite("Scores, bands and changes are those worked out by hand")
struct HandTableTests {
  @Test("every table has at least 60 rows") func size() throws {
    for name in ["scores", "bands", "changes"] { #expect(try HandTable.rows(name).count >= 60, "\(name)") }
  }

  @Test("scores, with missing answers and flags") func scores() throws {
    for row in try HandTable.rows("scores") {
      let instrument = try ShippedMeasure.called(row["measure"])
      let sheet = try AnswerSheet(typed: row["answers"], of: instrument)
      let score = MeasureScore(sheet, of: instrument)
      let numbers = score.numbers.map { "\($0.id)=" + ($0.value.map { String($0) } ?? "") }.joined(separator: " ")
      #expect(numbers == row["scores"], "line \(row.line)")
      #expect(String(score.answered) == row["answered"], "line \(row.line)")
      #expect(score.isComplete == (score.answered == instrument.items.count), "line \(row.line)")
      let flag = score.raised.first?.words ?? (score.unanswered.isEmpty ? "none" : "unanswered")
      #expect(flag == row["flag"], "line \(row.line)")
    }
  }

  @Test("bands, every edge of each") func bands() throws {
    for row in try HandTable.rows("bands") {
      let instrument = try ShippedMeasure.called(row["measure"])
      let rule = try #require(instrument.scores.first { $0.id == row["score"] })
      let value = try #require(Int(row["value"]))
      #expect(rule.band(of: value) ?? "" == row["band"], "line \(row.line)")
    }
  }

  @Test("changes, in both directions, with incomplete and declined times between") func changes() throws {
    for row in try HandTable.rows("changes") {
      let instrument = try ShippedMeasure.called(row["measure"])
      let administrations = try row["series"].split(separator: " ").enumerated().map { place, word in
        Administration(of: instrument, on: try .number(place * 14), outcome: try Self.outcome(word, of: instrument))
      }
      let last = try #require(MeasureSeries(instrument, administrations).readings.last)
      func shown(_ number: Int?) -> String { number.map { String($0) } ?? "" }
      let found = [
        shown(last.change), last.step.rawValue, last.direction.rawValue, last.isBelowCutOff ? "yes" : "no",
        last.isResponse ? "yes" : "no", last.isRemission ? "yes" : "no", shown(last.previous),
        shown(last.changeFromPrevious),
      ]
      let columns = [
        "change", "step", "direction", "belowCutOff", "response", "remission", "previous", "changeFromPrevious",
      ]
      #expect(found == columns.map { row[$0] }, "line \(row.line): \(row["series"])")
    }
  }

  private static func outcome(_ word: Substring, of instrument: Instrument) throws -> Administration.Outcome {
    switch word {
    case "d": .declined(why: "not today")
    case ".": .answered(AnswerSheet(items: [1] + Array(repeating: nil, count: instrument.items.count - 1)))
    default: .answered(try ShippedMeasure.sheet(of: instrument, total: try #require(Int(word))))
    }
  }
}
