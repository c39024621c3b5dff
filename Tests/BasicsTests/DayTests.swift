import Basics
import Testing

@Suite("Days")
struct DayTests {
  @Test(
    "a day is read as people and spreadsheets write it",
    arguments: [
      ("2026-11-24", "2026-11-24"), ("2026/11/24", "2026-11-24"), ("11/24/2026", "2026-11-24"),
      ("1/2/2026", "2026-01-02"), ("11/24/26", "2026-11-24"), ("24.11.2026", "2026-11-24"), ("3.4.26", "2026-04-03"),
      ("03/04/2026", "2026-03-04"), ("24-Nov-2026", "2026-11-24"), ("24 November 2026", "2026-11-24"),
      ("Nov 24, 2026", "2026-11-24"), ("2026-11-24T18:30:00", "2026-11-24"), ("11/24/2026 6:30 PM", "2026-11-24"),
      ("2028-02-29", "2028-02-29"), ("24-aug-26", "2026-08-24"), ("5 Oct 2026", "2026-10-05"),
    ])
  func parsed(_ text: String, _ iso: String) {
    #expect(Day(parsing: text)?.iso == iso)
  }

  // 25569 is 1970-01-01 in a spreadsheet's count; 46350 lies 20781 days later.
  @Test(
    "a spreadsheet's day number is a day",
    arguments: [("25569", "1970-01-01"), ("46350", "2026-11-24"), ("36526", "2000-01-01"), ("45351", "2024-02-29")])
  func dayNumber(_ text: String, _ iso: String) {
    #expect(Day(parsing: text)?.iso == iso)
  }

  @Test(
    "what is no day is not made one",
    arguments: [
      "", "soon", "13/04/2026", "2026-02-29", "2026-13-01", "2026-00-10", "31.04.2026", "11-24-2026", "1234", "99999",
      "1/2", "2026-11-24-25", "24.11/2026", "0/0/0", "11/24/20266", "24 Foo 2026", "٢٠٢٦-11-24x", "-1-1-1",
      "1899-12-31",
    ])
  func notADay(_ text: String) {
    #expect(Day(parsing: text) == nil)
  }

  @Test("the day of an instant is that of its own offset")
  func instant() {
    // 2026-11-24 23:30 in New York is 2026-11-25 04:30 in Greenwich.
    let wallMs: Int64 = 1_795_581_000_000
    #expect(Day(wallMs: wallMs, offsetSeconds: -18_000)?.iso == "2026-11-24")
    #expect(Day(wallMs: wallMs, offsetSeconds: 0)?.iso == "2026-11-25")
    #expect(Day(wallMs: -1, offsetSeconds: 0)?.iso == "1969-12-31")
    #expect(Day(wallMs: .max, offsetSeconds: .max) == nil)
    #expect(Day(wallMs: .min, offsetSeconds: .min) == nil)
  }

  @Test("counting days and reading them agree over two hundred years")
  func everyDay() {
    let days = (-25_567...83_000).map(Day.init(daysSince1970:))
    #expect(!days.contains(nil))
    let texts = days.map { $0?.iso ?? "" }
    #expect(zip(texts, texts.dropFirst()).allSatisfy { earlier, later in earlier < later })
    let read = stride(from: 0, to: days.count, by: 13).allSatisfy { Day(parsing: texts[$0]) == days[$0] }
    #expect(read)
    #expect(Day(daysSince1970: -25_567)?.iso == "1900-01-01")
  }
}
