import ScreenText
import SessionCore
import Testing

@Suite("The board and the pages")
struct BoardTests {
  private func busy() throws -> Evening {
    var evening = try Evening.started()
    try evening.type(.setTimer(seconds: 300, words: "tea"))
    try evening.type(.setShare(seconds: 180))
    try evening.type(.giveFloor(to: nil), after: 60)
    try evening.type(.note("zebra", about: .floor))
    try evening.type(.rate([4, 6], of: .floor))
    try evening.type(.flag("zebra", about: .floor))
    try evening.type(.interrupt(by: .member(Evening.jo)), after: 90)
    try evening.type(.raiseHands([.member(Evening.amina)]))
    evening.wait(700)
    return evening
  }

  @Test("the board is whole at 80 columns")
  func whole() throws {
    let evening = try busy()
    let lines = evening.session.board(now: evening.now, columns: 80, glyphs: .unicode, width: columns)
    #expect(
      lines == [
        "check-in: +04:10 over, 14 of 10 min", "check-out 5 min, begin by 18:27 · ends 18:36 (4 min late)",
        "floor: Jo, 11:40, +08:40 over", "to come: Jo, José, Łukasz, 李小龍, Amina",
        "hands: Amina · paused: Maya · timers: +09:10 over tea", "not heard yet: José, Łukasz, 李小龍, Amina",
        "/todo 1",
      ])
  }

  @Test(
    "it has eight lines at most, none too wide, no words of notes and no numbers of people", arguments: [20, 40, 80])
  func width(_ width: Int) throws {
    let evening = try busy()
    let lines = evening.session.board(now: evening.now, columns: width, glyphs: .ascii, width: columns)
    #expect(lines.count <= 8)
    for line in lines {
      #expect(columns(line) <= width, "\(line)")
      #expect(!line.contains("zebra") && !line.contains("mood") && !line.contains("flag"))
    }
  }

  @Test("of the person who has the floor it says what stands from last time")
  func lastTime() throws {
    var past = PriorSessions.promised("call my sponsor", by: Evening.maya)
    past.ratings[Evening.maya] = [PastRating(scale: "mood", value: 4), PastRating(scale: "urge", value: 6)]
    past.absent = [Evening.jo]
    var evening = try Evening.started(past: past)
    func line() -> String? {
      evening.session.board(now: evening.now, columns: 80, glyphs: .unicode, width: columns)
        .first { $0.hasPrefix("last time") }
    }
    #expect(line() == nil)
    try evening.type(.giveFloor(to: nil))
    #expect(line() == "last time: “call my sponsor” · mood 4, urge 6")
    try evening.type(.giveFloor(to: nil))
    #expect(line() == "last time: absent")
  }

  @Test("a list that does not fit says how many more there are")
  func more() throws {
    let evening = try busy()
    let lines = evening.session.board(now: evening.now, columns: 30, glyphs: .unicode, width: columns)
    #expect(lines[3] == "to come: Jo, José, Łukasz +2")
  }

  @Test("the log shows every act, and which were undone")
  func log() throws {
    var evening = try Evening.started()
    try evening.type(.note("one", about: .group))
    try evening.type(.undo, after: 60)
    try evening.type(.notePrivately("zebra", about: .group))
    let lines = evening.log.lines(last: 4)
    #expect(
      lines == [
        "18:02 2 check-in, 10 min; Maya first, then to the left", "18:02 3 undone note group: one",
        "18:03 4 Took back line 3", "18:03 5 private group",
      ])
  }

  @Test("the log says of each act what was so then, and nothing where words were destroyed")
  func logOfThen() throws {
    var evening = try Evening.started()
    try evening.type(.extend(seconds: 120, phaseOnly: true))
    try evening.type(.note("zebra", about: .group))
    try evening.type(.refile(line: 4, .asPrivate))
    try evening.type(.enterPhase(named: nil))
    let lines = evening.log.lines(last: 20)
    #expect(lines.contains { $0.hasSuffix("3 2 min more for check-in") }, "\(lines)")
    #expect(lines.allSatisfy { $0.split(separator: " ").count > 2 } && !lines.joined().contains("zebra"), "\(lines)")
  }

  @Test("what stands of one person holds their numbers, notes and commitments, and no private note")
  func last() throws {
    var evening = try Evening.started(past: .promised("call sponsor", by: Evening.maya))
    try evening.type(.giveFloor(to: nil))
    try evening.type(.rate([4, nil], of: .floor))
    try evening.type(.rate([5, nil], of: .floor))
    try evening.type(.note("slept", about: .floor))
    try evening.type(.notePrivately("zebra", about: .floor))
    try evening.type(.commit("walk", by: .floor))
    try evening.type(.answerCommitment(Evening.maya, .part, words: "twice"))
    #expect(
      evening.session.last(of: Evening.maya, now: evening.now) == [
        "Maya, here", "last time's commitment: call sponsor", "18:02 kept: part, twice", "18:02 mood 5 (check-in)",
        "18:02 6 slept", "18:02 8 commitment: walk",
      ])
  }

  @Test("flags are listed with what was done, the open ones first")
  func flags() throws {
    var evening = try Evening.started()
    try evening.type(.flag("first", about: .people([.member(Evening.maya)])))
    try evening.type(.resolveFlags(.member(Evening.maya), disposition: "met", words: "talked"))
    try evening.type(.flag(nil, about: .toBeNamed))
    #expect(
      evening.session.flagLines == [
        "18:02 5 open, person to be named, /fix 5 @NAME", "18:02 3 met, Maya: first, talked",
      ])
  }

  @Test("what last time left is offered by name and without words")
  func offers() throws {
    var past = PriorSessions.promised("zebra", by: Evening.maya)
    past.contactsDue = [ContactDue(Evening.jo, status: "no-show")]
    past.concerns = [
      PastConcern(
        place: .session(SessionID(high: 1, low: 1), line: 4), member: Evening.amina, words: ErasableText("not safe"),
        raisedAt: Moment(sessionMs: 0, wallMs: 1_794_938_400_000, offsetSeconds: 3600),
        resolution: Flag.Resolution(
          disposition: "monitor", words: nil, at: Moment(sessionMs: 0, wallMs: 1_794_938_500_000, offsetSeconds: 3600)))
    ]
    let session = try #require(Evening(past: past)).session
    #expect(
      session.offersOfLastTime == [
        "last time's follow-ups: Jo, Amina; /last NAME", "last time's commitments: Maya; /last NAME",
      ])
    let now = Moment(sessionMs: 0, wallMs: 0, offsetSeconds: 0)
    #expect(session.last(of: Evening.jo, now: now) == ["Jo, unknown", "contact due after last time: no-show"])
  }

  @Test("the banner names nobody and says how long it has been going")
  func banner() throws {
    guard let gathering = Evening() else { throw Evening.NoOpening() }
    #expect(gathering.session.banner(now: gathering.now) == "Tuesday evening, gathering")
    var evening = try Evening.started()
    try evening.type(.enterPhase(named: nil), after: 41 * 60)
    #expect(evening.session.banner(now: evening.now) == "Tuesday evening, 00:41 in, sharing")
  }

  @Test("what falls due is one sentence with the important word first; a timer's words are shown only if asked for")
  func alerts() throws {
    var evening = try Evening.started()
    try evening.type(.setTimer(seconds: 300, words: "zebra"))
    func said(_ kind: Milestone.Kind, _ showsText: Bool = false, hasKeys: Bool = true) -> String {
      let milestone = Milestone(kind: kind, sessionMs: evening.now.sessionMs - 60_000)
      return evening.session.alert(for: milestone, now: evening.now, showsText: showsText, hasKeys: hasKeys)
    }
    #expect(said(.phase(row: 0, secondsLeft: 300)) == "18:01 Five minutes left, check-in")
    #expect(said(.phase(row: 0, secondsLeft: 60)) == "18:01 One minute left, check-in")
    #expect(said(.phase(row: 0, secondsLeft: 0)) == "18:01 check-in: 10 min are up. Still on time for the end.")
    #expect(said(.share(.member(Evening.jo), secondsLeft: -180)) == "18:01 Jo: twice the time of a turn. Still Jo?")
    #expect(said(.countdown(line: 3)) == "18:01 Timer over, 5 min")
    #expect(said(.countdown(line: 3), true) == "18:01 Timer over, 5 min: zebra")
    #expect(said(.checkOutDue) == "18:01 Start check-out now to keep all 5 min: TAB")
    #expect(said(.checkOutDue, hasKeys: false) == "18:01 Start check-out now to keep all 5 min: /phase check-out")
    #expect(said(.overdue(Evening.jo)) == "18:01 Jo was expected. /here jo or /absent jo")
    evening.wait(1200)
    #expect(said(.phase(row: 0, secondsLeft: 0)) == "18:21 check-in: 10 min are up. 10 min behind plan.")
    #expect(said(.phase(row: 2, secondsLeft: 0)) == "18:21 check-out: 5 min are up.")
  }
}
