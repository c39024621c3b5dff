import Basics
import Program
import SessionCore
import Testing

@Suite("The words of refusals and faults")
struct WordsTests {
  private static let day = Day.of("2026-11-24")
  private static let nasty = "a\nb\u{9}" + String(repeating: "x", count: 500)

  private static let refusals: [ProgramRefusal] =
    [
      .noSuchGroup(GroupID(1)), .groupNameEmpty, .groupNameTaken("Tuesday"), .noSuchMember(MemberID(1)),
      .memberNameEmpty, .memberNamedTwice("Maya"), .onListAlready("Maya", handle: "maya"),
      .handleTaken("maya", by: "Maya"), .handleReserved("all"), .handleNotUsable("a b"), .chartIDTaken("C", by: "Maya"),
      .hoursOutOfRange(900), .leftBeforeJoined("Maya", joinedOn: day, leftOn: day), .hasLeftAlready("Maya", on: day),
      .hasNotLeft("Maya"), .pairedWithSelf("Maya"), .notInSameGroup("Maya", "Ana"), .seatedTwice("Maya"),
      .nothingChanges, .rosterFaulty([RosterFault(.empty)]), .rosterFaulty([]), .noSuchSession, .sessionExists,
      .sessionClosedAlready, .sessionIsOpen, .policyOutOfRange(.capacity, value: 0, allowed: 1...200),
    ]
    + ProgramRefusal.Label.allCases.flatMap { [.labelEmpty($0), .controlCharacter($0)] }

  private static let faults: [RosterFault.Kind] = [
    .empty, .utf16, .notUTF8, .noNameColumn(found: ["age"]), .noNameColumn(found: []), .columnTwice("name"), .noRows,
    .quoteNotClosed, .textAfterQuote, .quoteInsideCell, .tooManyCells(expected: 2, found: 3), .nameMissing,
    .controlCharacter, .notADay(nasty), .notHours(nasty), .handleNotUsable(nasty), .handleReserved("all"),
    .notWithUnknown(nasty, nearest: []), .notWithUnknown("x", nearest: ["Maya", "Max"]),
    .notWithSeveral(nasty, names: ["Maya", "Max", "Mo"]), .notWithSelf(nasty),
    .leftBeforeJoined(joinedOn: day, leftOn: day), .samePersonTwice(nasty, firstRow: 2), .handleTwice("jo", by: nasty),
    .alike(nasty, name: nasty, handle: "jo"), .chartIDTwice(nasty, by: nasty), .severalOfThatName(nasty),
  ]

  @Test("a refusal is one line and a whole sentence", arguments: refusals)
  func refusal(_ refusal: ProgramRefusal) {
    expectSentence(refusal.words)
  }

  @Test("a fault is one line and a whole sentence, with its place in front", arguments: faults)
  func fault(_ kind: RosterFault.Kind) {
    expectSentence(RosterFault(kind).words)
    #expect(RosterFault(row: 3, column: 2, kind).words.hasPrefix("row 3, column 2: "))
    #expect(RosterFault(row: 3, kind).words.hasPrefix("row 3: "))
  }

  private func expectSentence(_ words: String) {
    #expect(words.hasSuffix("."))
    #expect(words.count <= 200)
    #expect(!words.contains { $0.isNewline || $0 == "\t" })
  }

  @Test("a day that cannot be read is told how days are read")
  func dayOrder() {
    #expect(
      RosterFault(row: 2, column: 4, .notADay("13/04/2026")).words
        == "row 2, column 4: \"13/04/2026\" is not a day; "
        + "write 2026-11-24 (11/24/2026 is read month first, 24.11.2026 day first).")
  }
}
