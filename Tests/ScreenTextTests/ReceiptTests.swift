import ScreenText
import SessionCore
import Testing

@Suite("Receipts")
struct ReceiptTests {
  static let maya = Person.member(Evening.maya)
  static let secret = ErasableText("zebra")

  /// One of every kind of event; whatever someone typed in private is the word zebra.
  static let all: [Event] = [
    .sessionOpened(
      SessionSetup(
        id: SessionID(high: 1, low: 2), group: GroupID(1), groupName: "Tuesday evening", outline: Evening.outline,
        roster: [], leaders: [], policy: Policy(), vocabulary: Vocabulary())),
    .outlineChosen(Evening.outline), .leadersNamed(["Kim", "Sol"]), .ended, .closed,
    .arrived([Evening.maya], .video(place: "home")), .seated([Evening.maya, Evening.jo]),
    .expected(Evening.maya, withinSeconds: 1200),
    .absenceRecorded([Evening.maya], status: "no-show", words: secret), .steppedOut(maya, with: "Kim"),
    .cameBack(maya), .left(maya, status: "asked-to-leave", words: secret),
    .guestArrived(Guest(id: GuestID(1), name: "Rosa", member: Evening.maya, relation: "mother")),
    .memberJoined(Member(id: MemberID(77), name: "Bob Stone", handle: "bob")),
    .presenceCorrected([Evening.maya], .video(place: "home")),
    .phaseEntered(1), .held, .resumed,
    .roundOpened(.circle, question: ErasableText("What helped?"), owed: [maya]), .floorGiven(maya, .offered),
    .floorReturned(maya), .floorEmptied, .passed(Evening.maya, tonight: true), .putOff(Evening.maya),
    .handsRaised([maya]), .pairsProposed([[Evening.maya, Evening.jo]]), .pairsFormed([[Evening.maya, Evening.jo]]),
    .pairsSwapped,
    .shareSet(seconds: 180), .shareExtended(seconds: 60), .phaseExtended(seconds: 120),
    .timerSet(seconds: 300, words: secret),
    .promptShown("What helps?"), .skillBegun(SkillPlan(id: "ground", title: "Grounding", stepCount: 5)),
    .skillStepped, .agreementsRead(present: [Evening.maya]),
    .noted(secret, about: [maya]), .notedPrivately(secret, about: [maya]),
    .rated(Evening.maya, [ScaleValue(scale: 0, value: 7)]), .committed(Evening.maya, secret),
    .commitmentAnswered(Evening.maya, .part, words: secret, of: []),
    .intervened(by: "Kim", secret, about: [maya]), .marked(kind: "milestone", secret, about: [maya]),
    .flagRaised(maya, secret), .flagsResolved(maya, disposition: "met", words: secret),
    .flagResolved(line: 5, maya, disposition: "met", words: secret), .followedUp(Evening.maya, secret, of: []),
    .refiled(line: 3, .asPrivate(secret)), .wordsDestroyed(act: 3), .undone(act: 3), .redone(act: 3),
  ]

  @Test("every event of the rules is among those tested")
  func complete() throws {
    #expect(Set(Self.all.map { caseName($0) }) == (try declaredCases(of: "Event", until: "/// How someone came")))
  }

  @Test("every act has one line, whose words are shown in plain style only", arguments: all)
  func line(_ event: Event) throws {
    let session = try Evening.started().session
    let act = Act(number: 37, reading: Evening.start, events: [event])
    func said(_ style: ReceiptStyle) -> String { receipt(for: act, before: session, after: session, style: style) }
    let (discreet, ascii, plain) = (said(.discreet(.unicode)), said(.discreet(.ascii)), said(.plain))
    #expect(discreet.hasPrefix("18:00 ✓ 37") && ascii.hasPrefix("18:00 ok 37") && plain.hasPrefix("18:00 37"))
    #expect(
      !discreet.contains("zebra") && !discreet.contains("no-show") && !discreet.contains("asked-to")
        && !discreet.contains("7,") && !discreet.contains("\n"))
    switch event {
    case .wordsDestroyed, .refiled: #expect(!plain.contains("zebra"))
    default: #expect(plain.count > "18:00 37 ".count)
    }
  }

  @Test("at a screen a note, a private note, a commitment and a flag cannot be told apart")
  func alike() throws {
    var evening = try Evening.started()
    let target = Command.Target.people([Self.maya])
    let commands: [Command] = [
      .note("slept badly", about: target), .notePrivately("shame", about: target),
      .flag("fears", about: .people([Self.maya])),
      .commit("call", by: target), .mark(kind: "milestone", "60 days", about: [Self.maya]),
      .intervene(.leader, "asked", about: target), .resolveFlags(Self.maya, disposition: "met", words: "after group"),
    ]
    for command in commands {
      let step = try evening.type(command)
      #expect(evening.receipt(of: step) == "18:02 ✓ \(step.act.number) Maya")
    }
  }

  @Test("in plain style a line repeats the time, who and the text")
  func plain() throws {
    var evening = try Evening.started()
    let note = try evening.type(.note("slept four hours,\nargued", about: .people([Self.maya, .member(Evening.jo)])))
    #expect(evening.receipt(of: note, .plain) == "18:02 3 note Maya, Jo: slept four hours, / argued")
    let rating = try evening.type(.rate([4, nil], of: .people([Self.maya])))
    #expect(evening.receipt(of: rating, .plain) == "18:02 4 rating Maya: mood 4")
    let flag = try evening.type(.flag("heard it", about: .toBeNamed))
    #expect(evening.receipt(of: flag, .plain) == "18:02 5 flag no name yet, /fix 5 @NAME: heard it")
    #expect(evening.receipt(of: flag) == "18:02 ✓ 5 no name yet, /fix 5 @NAME")
  }

  @Test("the floor is said by name, a second offer as such, and the last turn's end ends the round")
  func round() throws {
    var evening = try Evening.started()
    var lines: [String] = []
    for command in [.giveFloor(to: nil), .pass(nil, tonight: false)]
      + Array(repeating: Command.giveFloor(to: nil), count: 6)
    {
      let step = try evening.type(command)
      lines.append(evening.receipt(of: step))
    }
    #expect(
      lines == [
        "18:02 ✓ 3 Maya, just now", "18:02 ✓ 4 Maya passed. Jo, just now", "18:02 ✓ 5 José, just now",
        "18:02 ✓ 6 Łukasz, just now", "18:02 ✓ 7 李小龍, just now", "18:02 ✓ 8 Amina, just now",
        "18:02 ✓ 9 Maya, just now. Second offer",
        "18:02 ✓ 10 Everyone has had a turn. Next: sharing (TAB)",
      ])
  }

  @Test("in popcorn an ended turn says who has not shared")
  func popcorn() throws {
    var evening = try Evening.started()
    try evening.type(.openRound(.popcorn, question: nil))
    try evening.type(.giveFloor(to: Self.maya))
    let step = try evening.type(.giveFloor(to: nil))
    #expect(evening.receipt(of: step) == "18:02 ✓ 5 Not shared yet: Jo, José, Łukasz, 李小龍, Amina")
  }

  @Test("a check-in turn recalls last time's commitment without its words, until it is answered")
  func commitment() throws {
    var evening = try Evening.started(past: .promised("call zebra", by: Evening.maya))
    let turn = try evening.type(.giveFloor(to: nil))
    #expect(evening.receipt(of: turn) == "18:02 ✓ 3 Maya, just now. Last time: ^O")
    #expect(evening.receipt(of: turn, .plain) == "18:02 3 Maya, just now. Last time: /last maya")
    #expect(
      evening.receipt(of: turn, .discreet(.ascii, hasKeys: false))
        == "18:02 ok 3 Maya, just now. Last time: /last maya")
    try evening.type(.answerCommitment(Evening.maya, .yes, words: nil))
    try evening.type(.emptyFloor)
    let again = try evening.type(.giveFloor(to: Self.maya))
    #expect(!evening.receipt(of: again).contains("Last time"))
  }

  @Test("an undo says what it took back, and its words only in plain style")
  func undo() throws {
    var evening = try Evening.started()
    try evening.type(.note("zebra", about: .people([Self.maya])))
    let undo = try evening.type(.undo)
    #expect(evening.receipt(of: undo) == "18:02 ✓ 4 Took back line 3, note Maya")
    #expect(evening.receipt(of: undo, .plain) == "18:02 4 Took back line 3, note Maya: zebra")
    let redo = try evening.type(.redo)
    #expect(evening.receipt(of: redo) == "18:02 ✓ 5 Restored line 3, note Maya")
  }

  @Test("pairs are proposed by name, and somebody's pass in them ends no round")
  func pairs() throws {
    var evening = try Evening.started()
    let round = try evening.type(.openRound(.pairs, question: nil))
    #expect(evening.receipt(of: round) == "18:02 ✓ 3 Pairs, 6 to come. /pairs proposes them")
    let proposal = try evening.type(.proposePairs(size: 2))
    #expect(evening.receipt(of: proposal).hasSuffix(". /pairs ok takes them"))
    try evening.type(.takePairs)
    let pass = try evening.type(.pass(Self.maya, tonight: false))
    #expect(evening.receipt(of: pass) == "18:02 ✓ 6 Maya passed")
  }

  @Test("a line made private is said to be private now, and its words are shown nowhere")
  func madePrivate() throws {
    var evening = try Evening.started()
    try evening.type(.note("zebra", about: .people([Self.maya])))
    let step = try evening.type(.refile(line: 3, .asPrivate))
    #expect(evening.receipt(of: step) == "18:02 ✓ 4 line 3 is private now")
    #expect(evening.receipt(of: step, .plain) == "18:02 4 line 3 is private now")
    let log = evening.log.lines(last: 9)
    #expect(!log.joined().contains("zebra"))
  }

  @Test("a phase says who begins and which way the circle goes, and its question only where words may be in sight")
  func phase() throws {
    for (circles, begins) in [(0, "Maya first, then to the left"), (1, "Jo first, then to the right")] {
      var past = PriorSessions()
      past.circleSessions = circles
      guard var evening = Evening(past: past, outline: .asking("How are you?")) else { throw Evening.NoOpening() }
      try evening.type(.welcome(.all(but: []), .room))
      let start = try evening.type(.start)
      #expect(evening.receipt(of: start) == "18:00 ✓ 2 check-in, 10 min. \(begins)")
      #expect(evening.receipt(of: start, .plain) == "18:00 2 check-in, 10 min. \(begins). How are you?")
    }
  }

  @Test("of two people no direction is said")
  func twoPeople() throws {
    guard var evening = Evening() else { throw Evening.NoOpening() }
    try evening.type(.welcome(.people([Evening.maya, Evening.jo]), .room))
    let start = try evening.type(.start)
    #expect(evening.receipt(of: start) == "18:00 ✓ 2 check-in, 10 min. Maya first")
  }

  @Test("where a phase is left early, how many were not reached is said with the way back")
  func notReached() throws {
    var evening = try Evening.started()
    try evening.type(.giveFloor(to: nil))
    let next = try evening.type(.enterPhase(named: nil))
    #expect(evening.receipt(of: next) == "18:02 ✓ 4 sharing, 15 min. 5 not reached; /undo goes back")
  }

  @Test("the end says that typing goes on, and counts what is open without a name")
  func ends() throws {
    var evening = try Evening.started()
    let end = try evening.type(.end)
    #expect(evening.receipt(of: end) == "18:02 ✓ 3 Group ended 18:02. You can still type. TAB: close")
    try evening.type(.undo)
    try evening.type(.flag("fears", about: .people([Self.maya])))
    let again = try evening.type(.end)
    #expect(evening.receipt(of: again) == "18:02 ✓ 6 Group ended 18:02. 1 to settle: /todo")
  }

  @Test("an undo of a turn names whose it was")
  func undoneTurn() throws {
    var evening = try Evening.started()
    try evening.type(.giveFloor(to: nil))
    let undo = try evening.type(.undo)
    #expect(evening.receipt(of: undo) == "18:02 ✓ 4 Took back line 3, Maya's turn")
  }

  @Test("a bare name at the front of a note is offered as the person meant")
  func meant() throws {
    var evening = try Evening.started()
    let step = try evening.type(.note("Maya slept", about: .people([.member(Evening.jo)])))
    #expect(evening.receipt(of: step, meant: Self.maya) == "18:02 ✓ 3 filed: Jo. Maya? /fix @maya")
    #expect(
      evening.receipt(of: step, .plain, meant: Self.maya)
        == "18:02 3 note Jo: Maya slept (filed: Jo. Maya? /fix @maya)")
  }

  @Test("a note about the group and a private one get the same receipt, also with a name in them")
  func meantPrivately() throws {
    for mentioned: [Person] in [[], [Self.maya]] {
      for meant: Person? in [nil, Self.maya] {
        var receipts: [String] = []
        for command in [Command.note("Maya slept", about: .group), .notePrivately("Maya slept", about: .group)] {
          var evening = try Evening.started()
          let step = try evening.type(command)
          receipts.append(evening.receipt(of: step, meant: meant, mentioned: mentioned))
        }
        #expect(receipts[0] == receipts[1])
      }
    }
  }

  @Test("a claimed time stands beside the time at which it was typed")
  func claimed() throws {
    guard var evening = Evening() else { throw Evening.NoOpening() }
    evening.wait(600)
    let step = try evening.type(.welcome(.people([Evening.maya]), .room), claim: .ago(seconds: 300))
    #expect(evening.receipt(of: step) == "18:10 ✓ 1 here: Maya (at 18:05)")
  }

  @Test("of two people with one given name a letter of the family name is shown")
  func sharedNames() throws {
    let roster = Evening.roster + [Member(id: MemberID(7), name: "maya Sand", handle: "maya.s")]
    let session = try #require(Evening(roster: roster)).session
    #expect(session.shortName(of: Self.maya) == "Maya R.")
    #expect(session.shortName(of: .member(MemberID(7))) == "maya S.")
    #expect(session.shortName(of: .member(Evening.jose)) == "José")
  }
}
