import Basics
import Measures
import Testing

@Suite("A series compares like with like")
struct MeasureSeriesTests {
  private static func asked(
    _ instrument: Instrument, _ day: Int, _ total: Int
  ) throws -> Administration {
    Administration(
      of: instrument, on: try .number(day), outcome: .answered(try ShippedMeasure.sheet(of: instrument, total: total)))
  }

  @Test("another measure, edition or window is no baseline")
  func strangers() throws {
    let measure = try ShippedMeasure.called("phq-9")
    let other = try Self.asked(try ShippedMeasure.called("gad-7"), 0, 20)
    var edition = try Self.asked(measure, 0, 20)
    edition.edition = "2030"
    var window = try Self.asked(measure, 0, 20)
    window.windowDays = 7
    let series = MeasureSeries(measure, [other, edition, window, try Self.asked(measure, 1, 12)])
    #expect(series.readings.count == 1)
    #expect(series.baseline == 12)
    #expect(series.readings.first?.isBaseline == true)
  }

  @Test("the order is that of the days, and on one day that in which they came")
  func order() throws {
    let measure = try ShippedMeasure.called("phq-9")
    let series = MeasureSeries(
      measure,
      [try Self.asked(measure, 28, 9), try Self.asked(measure, 0, 18), try Self.asked(measure, 28, 8)])
    #expect(series.readings.map(\.total) == [18, 9, 8])
    #expect(series.last?.previous == 9)
  }

  @Test("where higher is better, a rise is better and the cut-off lies the other way")
  func upward() throws {
    var measure = try ShippedMeasure.called("three-questions")
    measure.scores[0].noticeable = .init(points: 2, source: "a test")
    measure.scores[0].reliable = .init(points: 3, source: "a test")
    measure.scores[0].cutOff = .init(at: 4, clear: 6)
    let totals = [4, 6, 7, 5, 1]
    let series = MeasureSeries(measure, try totals.enumerated().map { try Self.asked(measure, $0, $1) })
    #expect(series.readings.map(\.direction) == [.none, .better, .better, .none, .worse])
    #expect(series.readings.map(\.step) == [.none, .noticeable, .reliable, .none, .reliable])
    #expect(series.readings.map(\.isBelowCutOff) == [false, false, true, false, false])
  }

  @Test("an item that counts the other way round is turned, not a missing one")
  func reversed() throws {
    var measure = try ShippedMeasure.called("three-questions")
    measure.scores[0].reversed = [2]
    #expect(MeasureScore(AnswerSheet(items: [3, 3, 1]), of: measure)["total"] == 3 + 0 + 1)
    #expect(MeasureScore(AnswerSheet(items: [3, nil, 1]), of: measure)["total"] == nil)
  }

  @Test("due on admission, then so long after the last that was complete or declined")
  func due() throws {
    let measure = try ShippedMeasure.called("phq-9")
    let admitted = try Day.number(0)
    #expect(MeasureSeries(measure, []).due(admitted: admitted, every: 14) == admitted)
    let complete = try Self.asked(measure, 3, 10)
    #expect(MeasureSeries(measure, [complete]).due(admitted: admitted, every: 14) == (try .number(17)))
    let part = Administration(
      of: measure, on: try .number(10), outcome: .answered(AnswerSheet(items: [1] + Array(repeating: nil, count: 8))))
    #expect(MeasureSeries(measure, [part]).due(admitted: admitted, every: 14) == admitted)
    #expect(MeasureSeries(measure, [complete, part]).due(admitted: admitted, every: 14) == (try .number(17)))
    let declined = Administration(of: measure, on: try .number(20), outcome: .declined(why: ""))
    #expect(MeasureSeries(measure, [complete, declined]).due(admitted: admitted, every: 14) == (try .number(34)))
    // What was answered before admission belongs to no episode.
    #expect(MeasureSeries(measure, [complete]).due(admitted: try .number(4), every: 14) == (try .number(4)))
    #expect(MeasureSeries(measure, [complete]).due(admitted: admitted, every: .max) == nil)
  }

  @Test("an interval shorter than the window counts days twice")
  func interval() throws {
    let measure = try ShippedMeasure.called("pcl-5")
    #expect(measure.countsDaysTwice(every: 14))
    #expect(measure.countsDaysTwice(every: 29))
    #expect(!measure.countsDaysTwice(every: 30))
  }

  @Test("a group is counted from five people on, and only as better, same and worse")
  func group() throws {
    let measure = try ShippedMeasure.called("phq-9")
    func last(_ total: Int) throws -> MeasureReading {
      let series = MeasureSeries(measure, [try Self.asked(measure, 0, 12), try Self.asked(measure, 14, total)])
      return try #require(series.last)
    }
    let readings = try [0, 6, 12, 13, 20].map(last)
    let counts = try #require(ChangeCounts(readings))
    #expect((counts.better, counts.same, counts.worse) == (2, 2, 1))
    #expect(ChangeCounts(Array(readings.dropLast())) == nil)
    // A baseline alone says nothing of change.
    let alone = try #require(MeasureSeries(measure, [try Self.asked(measure, 0, 12)]).last)
    #expect(ChangeCounts(readings.dropLast() + [alone]) == nil)
  }

  @Test("a sheet with too few or too many answers comes to no wrong number")
  func oddSheets() throws {
    let measure = try ShippedMeasure.called("phq-9")
    for items in [[], [1, 2, 3], Array(repeating: 3, count: 40)] as [[Int?]] {
      let score = MeasureScore(AnswerSheet(items: items), of: measure)
      #expect(score["total"] == (items.count < 9 ? nil : 27))
    }
  }
}
