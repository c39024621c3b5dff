import SessionCore
import SlashCommands
import Testing

@Suite("Ratings as they are typed")
struct RatingLineTests {
  private func act(_ line: String, _ evening: Evening = .sharing) throws -> Command? {
    guard case .act(let command, nil, _, nil) = try parse(line, in: evening.context) else { return nil }
    return command
  }

  @Test(
    "numbers in the order of the scales, or with letters in any order",
    arguments: [
      ("=6", [6]), ("=6 3", [6, 3]), ("= 6 3", [6, 3]), ("=6, 3", [6, 3]), ("=6,3", [6, 3]), ("=- 3", [nil, 3]),
      ("=6 -", [6, nil]), ("=m6 u3", [6, 3]), ("=u3 m6", [6, 3]), ("=u3", [nil, 3]), ("=mood6", [6]), ("=MO6", [6]),
      ("=6 3 4", [6, 3, 4]), ("=11", [11]),
    ] as [(String, [Int?])])
  func values(_ line: String, _ values: [Int?]) throws {
    #expect(try act(line) == .rate(values, of: .floor))
    #expect(try act("@jo " + line) == .rate(values, of: .people([.jo])))
  }

  @Test(
    "words after them are a note in the same act",
    arguments: [
      ("=6 3 slept badly", [6, 3], "slept badly"), ("=6 slept", [6], "slept"), ("=m6 slept", [6], "slept"),
      ("=6 3 2 days clean", [6, 3], "2 days clean"), ("=6 3, days clean", [6, 3], "days clean"),
      ("=6 - 3 days clean", [6, nil], "3 days clean"), ("=6 30 days clean", [6], "30 days clean"),
      ("=6 3 y", [6, 3], "y"), ("=6 one bad night", [6], "one bad night"), ("=m6 u3 days", [6, 3], "days"),
    ] as [(String, [Int?], String)])
  func note(_ line: String, _ values: [Int?], _ note: String) throws {
    #expect(try act(line) == .together([.rate(values, of: .floor), .note(note, about: .floor)]))
  }

  @Test(
    "y, p or n answers last time's commitment where one is due",
    arguments: [
      ("=6 3 y", Kept.yes, nil), ("=6 p", .part, nil), ("=6 3 N called no one", .no, "called no one"),
      ("=m6 y, called", .yes, "called"),
    ] as [(String, Kept, String?)])
  func answer(_ line: String, _ kept: Kept, _ note: String?) throws {
    var past = PriorSessions()
    past.commitments[MemberID(2)] = [
      PastCommitment(session: SessionID(high: 0, low: 9), line: 3, words: ErasableText("call"))
    ]
    let evening = Evening.sharing(past: past)
    guard case .together(let commands)? = try act("@jo " + line, evening) else {
      Issue.record("one command")
      return
    }
    #expect(commands.contains(.answerCommitment(MemberID(2), kept, words: nil)))
    #expect(commands.contains(.note(note ?? "", about: .people([.jo]))) == (note != nil))
    // Maya, who has the floor, promised nothing: it is a word.
    guard case .together(let words)? = try act(line, evening) else {
      Issue.record("no note")
      return
    }
    #expect(words.count == 2)
  }

  @Test(
    "a number with its unit that may be a rating is refused with both readings",
    arguments: [
      ("=6 3 days clean", "=6 3, days clean", "=6 - 3 days clean"), ("=6 3 am", "=6 3, am", "=6 - 3 am"),
      ("=6 3% better", "=6 3, % better", "=6 - 3% better"), ("=6 3x", "=6 3, x", "=6 - 3x"),
      ("=5 weeks sober now", "=5, weeks sober …", "5 weeks sober …"),
    ])
  func units(_ line: String, _ asRating: String, _ asNote: String) {
    #expect(throws: UsageError.numberOrNote(asRating: asRating, asNote: asNote)) {
      try parse(line, in: Situation.sharing.context)
    }
  }

  @Test(
    "anything else is refused with the right form",
    arguments: [
      ("=", UsageError.badRating), ("==", .badRating), ("=five 3", .badRating), ("=6 five", .badRating),
      ("=6.5", .badRating), ("=6/3", .badRating), ("=6 7/10", .badRating), ("=+6", .badRating), ("=x6", .badRating),
      ("=m6 3", .lettersAndNumbers), ("=6 u3", .lettersAndNumbers), ("=m6 m3", .scaleTwice("mood")),
      ("=*", .badRating), ("=* - - - - -", .badRating), ("=* 5 six 4 4 4", .badRating),
      ("=*x 5", .noScale(known: ["mood", "urge"])), ("=* 5 6", .countOfNumbers(given: 2, people: 5, next: "José")),
      ("=* 5 6 7 4 4 4", .countOfNumbers(given: 6, people: 5, next: nil)), ("=@jo @luk 6", .onePersonOnly),
    ])
  func refused(_ line: String, _ error: UsageError) {
    #expect(throws: error) { try parse(line, in: Situation.sharing.context) }
  }

  @Test("with a star one scale of everyone in the room, in seating order, as one act")
  func everyone() throws {
    let people = [Person.maya, .jo, .luk, .amina]
    let moods = [5, 6, 7, 8]
    let expected = zip(people, moods).map { Command.rate([$1], of: .people([$0])) }
    #expect(try act("=* 5 6 - 7 8") == .together(expected))
    #expect(try act("=*5 6 - 7 8") == .together(expected))
    let urges = zip(people, moods).map { Command.rate([nil, $1], of: .people([$0])) }
    #expect(try act("=*u 5 6 - 7 8") == .together(urges))
  }

  @Test("one typed line is one act and one undo")
  func oneAct() throws {
    var evening = Evening.sharing
    let before = evening.log?.acts.count ?? 0
    evening.act(try #require(try act("=6 3 slept badly")))
    #expect(evening.log?.acts.count == before + 1)
    #expect(evening.log?.session.entries.count == 2)
    evening.act(.undo)
    #expect(evening.log?.session.entries.isEmpty == true)
    // One number out of its range, and nothing of the line is recorded.
    evening.act(try #require(try act("=* 5 6 - 7 80")))
    #expect(evening.log?.session.entries.isEmpty == true)
  }
}
