import Basics
import ChartExport
import Program
import SessionCore
import TestKit
import Testing

@Suite("The ledger")
struct LedgerTests {
  private static func day(_ text: String) throws -> Day { try #require(Day(parsing: text)) }

  private static func group(joined: String? = nil) throws -> Group {
    try Group.ordering(9, from: try day("2024-01-01"), named: "Tuesday evening", joined: try joined.map(day))
  }

  /// Sessions of three hours on these days.
  private static func sessions(_ days: [String]) throws -> [Ledger.Attended] {
    try days.map {
      Ledger.Attended(day: try day($0), group: GroupID(1), minutes: [MemberID(1): 180], isOpen: false)
    }
  }

  private static func ledger(
    _ days: [String], from: String, to: String? = nil, today: String, joined: String? = nil
  ) throws -> Ledger {
    let group = try group(joined: joined)
    return Ledger(
      [(group: group, members: group.roster)], try sessions(days), from: try day(from), to: try to.map(day),
      today: try day(today))
  }

  @Test(
    "weeks are those of ISO 8601",
    arguments: [
      ("2026-01-01", "2026-W01"), ("2025-12-29", "2026-W01"), ("2025-12-28", "2025-W52"), ("2027-01-03", "2026-W53"),
      ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"), ("2026-11-24", "2026-W48"),
    ])
  func weeks(day: String, week: String) throws {
    #expect(ISOWeek(of: try Self.day(day)).text == week)
  }

  @Test("a full week is not short, one with a session missed is")
  func short() throws {
    let ledger = try Self.ledger(
      ["2026-11-03", "2026-11-04", "2026-11-05", "2026-11-10", "2026-11-11"], from: "2026-11-02", to: "2026-11-15",
      today: "2026-11-20")
    let weeks = ledger.members[0].weeks
    #expect(weeks.map(\.week.text) == ["2026-W45", "2026-W46"])
    #expect(weeks.map(\.minutes) == [540, 360])
    #expect(weeks.map(\.missingMinutes) == [0, 180])
    #expect(ledger.short.count == 1)
  }

  @Test("a week that goes on counts what is usually left, and is called short as soon as that is not enough")
  func early() throws {
    let before = ["2026-11-03", "2026-11-04", "2026-11-05", "2026-11-10", "2026-11-11", "2026-11-12"]
    let good = try Self.ledger(before + ["2026-11-17"], from: "2026-11-16", today: "2026-11-17")
    #expect(good.members[0].weeks[0].usuallyLeft?.sessions == 2)
    #expect(good.members[0].weeks[0].missingMinutes == 0)
    let missed = try Self.ledger(before, from: "2026-11-16", today: "2026-11-18")
    #expect(missed.members[0].weeks[0].missingMinutes == 180)
    #expect(
      missed.page.last
        == "  2026-W47  0 min so far in 0 sessions, 2 usual sessions left of about 3 h; will be short by 3 h")
  }

  @Test("a week in which somebody joined is no whole week and never short")
  func partial() throws {
    let ledger = try Self.ledger(
      ["2026-11-05"], from: "2026-11-02", to: "2026-11-08", today: "2026-11-20", joined: "2026-11-04")
    #expect(ledger.members[0].weeks.map(\.isPartial) == [true])
    #expect(ledger.short.isEmpty)
  }

  @Test("the table has a row for each week, with the line ends of RFC 4180")
  func table() throws {
    let ledger = try Self.ledger(["2026-11-03"], from: "2026-11-02", to: "2026-11-08", today: "2026-11-20")
    #expect(ledger.csv.hasSuffix("\r\nTuesday evening,Maya Ruiz,,2026-W45,180,0,1,540,,0,no\r\n"))
  }
}
