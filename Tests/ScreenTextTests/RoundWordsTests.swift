import ScreenText
import SessionCore
import Testing

@Suite("What is said of rounds")
struct RoundWordsTests {
  private static let maya = Person.member(Evening.maya)
  private static let jo = Person.member(Evening.jo)

  /// The body of the receipt: without its time and number.
  private static func said(_ evening: inout Evening, _ command: Command, claim: StatedTime? = nil) throws -> String {
    let step = try evening.type(command, claim: claim)
    return evening.receipt(of: step).split(separator: " ").dropFirst(3).joined(separator: " ")
  }

  private static func board(_ evening: Evening) -> [String] {
    evening.session.board(now: evening.now, columns: 80, glyphs: .unicode, width: columns)
  }

  private static func right(_ evening: Evening) -> String {
    evening.session.prompt(
      now: evening.now, line: .filed(under: "x"), columns: 80, glyphs: .unicode, width: columns
    ).rightText
  }

  @Test("a circle says who begins and which way it goes", arguments: [0, 1, 2])
  func direction(sessions: Int) throws {
    var past = PriorSessions()
    past.circleSessions = sessions
    var evening = try Evening.started(past: past)
    let said = try Self.said(&evening, .openRound(.circle, question: nil))
    let first = ["Maya", "Jo", "José"][sessions]
    #expect(said.contains("\(first) first, then to the \(sessions == 1 ? "right" : "left")"), "\(said)")
  }

  @Test("a circle of one goes nowhere")
  func circleOfOne() throws {
    var evening = try #require(Evening())
    try evening.type(.welcome(.people([Evening.maya]), .room))
    #expect(try !Self.said(&evening, .start).contains("then to the"))
  }

  @Test("families: receipt, bar and board give one count, guests included")
  func families() throws {
    var evening = try Evening.started()
    try evening.type(.welcomeGuest(name: "Rosa", for: Evening.maya, relation: "mother"))
    let said = try Self.said(&evening, .openRound(.families, question: nil))
    #expect(said.contains("7 to come"), "\(said)")
    #expect(Self.right(evening).contains("7 to come"))
    #expect(Self.board(evening).contains("to come: Maya, Rosa, Jo, José, Łukasz, 李小龍, Amina"))
    try evening.type(.giveFloor(to: nil))
    let left = try Self.said(&evening, .enterPhase(named: nil))
    #expect(left.contains("6 "), "who was not reached is the same count: \(left)")
  }

  @Test("the last passer is not given the floor again in one breath")
  func lastPasser() throws {
    var evening = try #require(Evening())
    try evening.type(.welcome(.people([Evening.maya]), .room))
    try evening.type(.start)
    try evening.type(.giveFloor(to: nil))
    let said = try Self.said(&evening, .pass(nil, tonight: false))
    #expect(said.contains("Maya") && !said.contains("just now") && said.contains("once more"), "\(said)")
    #expect(try Self.said(&evening, .giveFloor(to: nil)).contains("Second offer"))
  }

  @Test("an open round says who has not been heard: in receipt, bar and board, and when it is left")
  func open() throws {
    var evening = try Evening.started()
    try evening.type(.openRound(.open, question: nil))
    #expect(Self.right(evening).contains("6 not heard"))
    #expect(try !Self.said(&evening, .giveFloor(to: Self.maya)).contains("outside"))
    let ended = try Self.said(&evening, .giveFloor(to: nil))
    #expect(ended.contains("Not heard yet: Jo, José"), "\(ended)")
    try evening.type(.pass(.member(Evening.amina), tonight: false))
    #expect(Self.board(evening).contains("not heard yet: Jo, José, Łukasz, 李小龍"))
    #expect(try Self.said(&evening, .enterPhase(named: nil)).contains("4 not heard"))
  }

  @Test("feedback says who asks, who closes and when it is over")
  func feedback() throws {
    var evening = try Evening.started()
    let opened = try Self.said(&evening, .openRound(.feedback, question: nil, asker: Self.jo))
    #expect(opened.contains("Jo asks") && opened.contains("5 to answer"), "\(opened)")
    #expect(Self.board(evening).contains { $0.contains("Jo asks") })
    #expect(try Self.said(&evening, .giveFloor(to: nil)).contains("Jo, just now. Jo asks"))
    try evening.type(.giveFloor(to: nil))
    #expect(Self.board(evening).contains("to answer: José, Łukasz, 李小龍, Amina"))
    let early = try Self.said(&evening, .giveFloor(to: Self.jo))
    #expect(early.contains("4 not reached") && early.contains("Jo closes"), "\(early)")
    let over = try Self.said(&evening, .giveFloor(to: nil))
    #expect(over.contains("over") && !over.contains("before"), "\(over)")
  }

  @Test("a log that is read while another round is open says nothing of that round")
  func log() throws {
    var evening = try Evening.started()
    try evening.type(.openRound(.open, question: nil))
    try evening.type(.giveFloor(to: Self.maya))
    try evening.type(.openRound(.circle, question: nil))
    let lines = evening.log.lines(last: 3)
    #expect(lines.contains { $0.hasSuffix("Maya's turn") }, "\(lines)")
  }

  @Test("when whoever asks goes, the end of the round is said")
  func askerGoes() throws {
    var evening = try Evening.started()
    try evening.type(.openRound(.feedback, question: nil, asker: Self.jo))
    try evening.type(.giveFloor(to: nil))
    let said = try Self.said(&evening, .stepOut(Self.jo, with: nil))
    #expect(said.contains("out: Jo") && said.contains("Feedback is over"), "\(said)")
  }

  @Test("a turn that began earlier counts the lines typed since, and says how they are filed")
  func linesSince() throws {
    var evening = try Evening.started()
    try evening.type(.giveFloor(to: nil), after: 60)
    try evening.type(.note("before", about: .floor), after: 60)
    try evening.type(.note("one", about: .floor), after: 240)
    try evening.type(.flag("two", about: .floor), after: 60)
    try evening.type(.note("not hers", about: .people([Self.jo])))
    try evening.type(.notePrivately("three", about: .floor))
    evening.wait(60)
    let said = try Self.said(&evening, .giveFloor(to: nil), claim: .ago(seconds: 300))
    #expect(said.contains("3 lines since 18:05 are Maya's; /fix 5-6 @jo, /fix 8 @jo"), "\(said)")
    #expect(said.hasSuffix("(at 18:05)"))
  }

  @Test("where nothing was typed since, nothing is said of it; nor where only someone else's time is claimed")
  func noLinesSince() throws {
    var evening = try Evening.started()
    try evening.type(.giveFloor(to: nil), after: 60)
    try evening.type(.note("before", about: .floor), after: 60)
    evening.wait(120)
    #expect(try !Self.said(&evening, .stepOut(Self.jo, with: nil), claim: .ago(seconds: 60)).contains("since"))
    evening.wait(120)
    #expect(try !Self.said(&evening, .pass(nil, tonight: false), claim: .ago(seconds: 60)).contains("since"))
  }

  @Test("a turn over its share is quiet; at twice its share one line says so")
  func twice() throws {
    var evening = try Evening.started()
    try evening.type(.setShare(seconds: 120))
    try evening.type(.giveFloor(to: nil))
    let start = evening.now.sessionMs
    evening.wait(1)
    let shares = evening.session.milestones(after: start, upTo: start + 500_000, now: evening.now).filter {
      if case .share = $0.kind { true } else { false }
    }
    let loud = shares.filter { !$0.isForPlainModeOnly }
    #expect(loud.map { $0.sessionMs - start } == [240_000])
    #expect(shares.count == 3)
    let said = loud.map { evening.session.alert(for: $0, now: evening.now, showsText: false, hasKeys: true) }
    #expect(said.first?.contains("Maya: twice") == true)
  }

  @Test("a break that the outline does not have is denied, and what works is named")
  func noBreak() throws {
    let evening = try Evening.started()
    let words = Refusal.noBreak(earlier: nil).words(in: evening.session, now: evening.now)
    #expect(words.contains("no break") && words.contains("/hold"))
  }
}
