import SessionCore
import SlashCommands
import Testing

@Suite("Commands read closely")
struct CommandParsingTests {
  @Test(
    "a line with a slash means",
    arguments: [
      ("/NEXT", Typed.act(.giveFloor(to: nil))), ("/n  jose ", .act(.giveFloor(to: .jose))),
      ("/n @jose", .act(.giveFloor(to: .jose))), ("/in José Peña", .act(.comeBack(.jose))),
      ("/here jo park, josé peña luk", .act(.welcome(.people([MemberID(2), MemberID(3), MemberID(4)]), .room))),
      ("/here all", .act(.welcome(.all(but: []), .room))),
      ("/here all but tom, jo video", .act(.welcome(.all(but: [MemberID(6), MemberID(2)]), .video(place: nil)))),
      (
        "/here tom video at home at 9:05",
        .act(.welcome(.people([MemberID(6)]), .video(place: "at home")), claim: .clock(hour: 9, minute: 5))
      ),
      (
        "/absent tom, jo excused",
        .act(.recordAbsence(.people([MemberID(6), MemberID(2)]), status: "excused", words: nil))
      ),
      ("/absent tom, excused", .act(.recordAbsence(.people([MemberID(6)]), status: "excused", words: nil))),
      (
        "/absent tom called in sick", .act(.recordAbsence(.people([MemberID(6)]), status: nil, words: "called in sick"))
      ),
      ("/left jo  noshow", .act(.leave(.jo, status: "no-show", words: nil))),
      (
        "/left jo went home, tired at -1h5m",
        .act(.leave(.jo, status: nil, words: "went home, tired at -1h5m"), claim: .ago(seconds: 3900))
      ),
      ("/out jo with me", .act(.stepOut(.jo, with: "Sam Green"))),
      ("/out jo with k", .act(.stepOut(.jo, with: "Kim Lee"))),
      (
        "/guest Rosa Ruiz for maya as her mother",
        .act(.welcomeGuest(name: "Rosa Ruiz", for: MemberID(1), relation: "her mother"))
      ),
      ("/leads kim lee, me", .act(.nameLeaders(["Kim Lee", "Sam Green"]))),
      ("/leads me kim", .act(.nameLeaders(["Sam Green", "Kim Lee"]))),
      ("/leads me, Ana Cruz", .act(.nameLeaders(["Sam Green", "Ana Cruz"]))),
      ("/phase Check-In", .act(.enterPhase(named: "Check-In"))),
      ("/next jo at 18:17", .act(.giveFloor(to: .jo), claim: .clock(hour: 18, minute: 17))),
      ("/n at -3m", .act(.giveFloor(to: nil), claim: .ago(seconds: 180))),
      ("/pass at 18:17", .act(.pass(nil, tonight: false), claim: .clock(hour: 18, minute: 17))),
      ("/pass jo ton at -1m", .act(.pass(.jo, tonight: true), claim: .ago(seconds: 60))),
      ("/pass ton", .act(.pass(nil, tonight: true))), ("/pass tom", .act(.pass(.tom, tonight: false))),
      ("/round open", .act(.openRound(.open, question: nil))),
      ("/round op What is new?", .act(.openRound(.open, question: "What is new?"))),
      ("/round feedback @maya", .act(.openRound(.feedback, question: nil, asker: .maya))),
      ("/round fe rosa What do you see?", .act(.openRound(.feedback, question: "What do you see?", asker: .rosa))),
      ("/fix 22-24 @jo", .act(.refileLines([22...24], about: [.jo]))),
      ("/fix 22-24,26 @jo @maya", .act(.refileLines([22...24, 26...26], about: [.jo, .maya]))),
      ("/fix 3-5 @group", .act(.refileLines([3...5], about: []))), ("/fix priv", .act(.refile(line: nil, .asPrivate))),
      ("/resolve amina mon", .act(.resolveFlags(.amina, disposition: "monitor", words: nil))),
      ("/mark mile @maya 30 days", .act(.mark(kind: "milestone", "30 days", about: [.maya]))),
      ("/left jo no", .act(.leave(.jo, status: "no-show", words: nil))),
      ("/left jo no words", .act(.leave(.jo, status: nil, words: "no words"))),
      ("/skill ground", .act(.beginSkill(.grounding))), ("/skill senses", .act(.beginSkill(.grounding))),
      ("/outline process", .act(.chooseOutline(.process90))),
      ("/phase nowhere", .act(.enterPhase(named: "nowhere"))),
      ("/pass tonight", .act(.pass(nil, tonight: true))), ("/resume all", .act(.resume(without: []))),
      (
        "/resume all but tom rosa at 19:15", .act(.resume(without: [.tom, .rosa]), claim: .clock(hour: 19, minute: 15))
      ),
      (
        "/mark milestone @Maya and @Jo thirty days each",
        .act(.mark(kind: "milestone", "thirty days each", about: [.maya, .jo]))
      ),
      ("/mark announcement a new group starts", .act(.mark(kind: "announcement", "a new group starts", about: []))),
      ("/mark milestone @am sixty days", .act(.mark(kind: "milestone", "sixty days", about: [.amina]))),
      ("/fix 37 @maya @jo", .act(.refile(line: 37, .about([.maya, .jo])))),
      ("/fix maya", .act(.refile(line: nil, .about([.maya])))),
      ("/fix at -5m", .act(.refile(line: nil, .at(.ago(seconds: 300))))),
      ("/fix commitment", .act(.refile(line: nil, .asCommitment))),
      ("/fix note", .act(.refile(line: nil, .asNote))), ("/fix @group", .act(.refile(line: nil, .about([])))),
      ("/more phase 1h", .act(.extend(seconds: 3600, phaseOnly: true))), ("/pairs 4", .act(.proposePairs(size: 4))),
      ("/round CIRCLE What  helps?", .act(.openRound(.circle, question: "What  helps?"))),
      ("/we @group named the silence", .act(.intervene(.leader, "named the silence", about: .group))),
      ("/skill", .query(.help("skill"))), ("/replay 2026-03-10", .query(.replay("2026-03-10"))),
      ("/resolve amina error", .act(.resolveFlags(.amina, disposition: "error", words: nil))),
      ("/we asked @jo about sleep", .act(.intervene(.leader, "asked @jo about sleep", about: .people([.jo])))),
      ("/co sat with @jo and @luk", .act(.intervene(.coLeader, "sat with @jo and @luk", about: .people([.jo, .luk])))),
      (
        "/w asked @jo, @luk & @amina about @maya",
        .act(.intervene(.leader, "asked @jo, @luk & @amina about @maya", about: .people([.jo, .luk, .amina])))
      ),
      ("/kept yes", .act(.answerCommitment(MemberID(1), .yes, words: nil))),
      ("/k n called no one", .act(.answerCommitment(MemberID(1), .no, words: "called no one"))),
      ("/k jo part", .act(.answerCommitment(MemberID(2), .part, words: nil))),
      ("/o jo +", .act(.stepOut(.jo, with: "Kim Lee"))),
      ("/o jo + at 6:05 pm", .act(.stepOut(.jo, with: "Kim Lee"), claim: .clock(hour: 18, minute: 5))),
      ("/i jo at 6:05pm", .act(.comeBack(.jo), claim: .clock(hour: 18, minute: 5))),
      ("/i jo at 6pm", .act(.comeBack(.jo), claim: .clock(hour: 18, minute: 0))),
      ("/i jo at 12:05 am", .act(.comeBack(.jo), claim: .clock(hour: 0, minute: 5))),
      ("/i jo at 12 p.m.", .act(.comeBack(.jo), claim: .clock(hour: 12, minute: 0))),
      ("/i jo at 1805", .act(.comeBack(.jo), claim: .clock(hour: 18, minute: 5))),
      ("/i jo at 18.05", .act(.comeBack(.jo), claim: .clock(hour: 18, minute: 5))),
      ("/i jo at noon", .act(.comeBack(.jo), claim: .clock(hour: 12, minute: 0))),
      ("/i jo at -5 min", .act(.comeBack(.jo), claim: .ago(seconds: 300))),
      ("/fix at 6:05 pm", .act(.refile(line: nil, .at(.clock(hour: 18, minute: 5))))),
      ("/timer 1:30", .act(.setTimer(seconds: 90, words: nil))),
      ("/timer 1.5m", .act(.setTimer(seconds: 90, words: nil))),
      ("/timer 5 min breathing", .act(.setTimer(seconds: 300, words: "breathing"))),
      ("/timer 1 h 30 min", .act(.setTimer(seconds: 5400, words: nil))),
      ("/timer 1m30", .act(.setTimer(seconds: 90, words: nil))),
      ("/share 2 min", .act(.setShare(seconds: 120))), ("/share 2 minutes", .act(.setShare(seconds: 120))),
      ("/share 90 sec", .act(.setShare(seconds: 90))), ("/more ph 2m", .act(.extend(seconds: 120, phaseOnly: true))),
      (
        "/absent tom excused said he will call at 18:00",
        .act(
          .recordAbsence(.people([MemberID(6)]), status: "excused", words: "said he will call at 18:00"),
          claim: .clock(hour: 18, minute: 0))
      ),
      (
        "/absent tom excused at 18:00",
        .act(.recordAbsence(.people([MemberID(6)]), status: "excused", words: nil), claim: .clock(hour: 18, minute: 0))
      ),
      ("/absent tom comes at 6", .act(.recordAbsence(.people([MemberID(6)]), status: nil, words: "comes at 6"))),
      ("/absent tom exc", .act(.recordAbsence(.people([MemberID(6)]), status: "excused", words: nil))),
      ("/absent tom in hospital", .act(.recordAbsence(.people([MemberID(6)]), status: nil, words: "in hospital"))),
      (
        "/resolve amina mo calls tomorrow", .act(.resolveFlags(.amina, disposition: "monitor", words: "calls tomorrow"))
      ),
      ("/mark an room 4", .act(.mark(kind: "announcement", "room 4", about: []))), ("/bell of", .control(.bell(false))),
      ("/timer 90s", .act(.setTimer(seconds: 90, words: nil))),
    ])
  func means(_ line: String, _ typed: Typed) throws {
    // A skill without a name is the phase's own, and the check-in has none.
    if case .query(.help) = typed {
      #expect(throws: UsageError.missing(.skill, form: "/skill [NAME]")) {
        try parse(line, in: Situation.sharing.context)
      }
    } else {
      #expect(try parse(line, in: Situation.sharing.context) == typed)
    }
  }

  @Test(
    "a line with a slash is refused with its reason",
    arguments: [
      ("/mark milestone maya sixty", .nameOrWords("@maya")), ("/mark milestone @sam sixty", .leaderNamed("Sam Green")),
      ("/absent tom exc dentist", .nameOrWords("excused")), ("/in maya at 13pm", .badTime("13pm")),
      ("/we @sam sat with @jo", .leaderNamed("Sam Green")),
      ("/round p", .ambiguousChoice(.roundMode, "p", ["popcorn", "pairs"])),
      ("/nxt", UsageError.unknownCommand("nxt", nearest: ["next"])),
      ("/tim", .unknownCommand("tim", nearest: ["timer", "timers"])),
      ("/xyzzy", .unknownCommand("xyzzy", nearest: [])), ("/close now", .unexpected("now", form: "/close")),
      ("/later at 18:09", .timeNotTaken(form: "/later")),
      ("/in maya jo", .unexpected("jo", form: "/in NAME [at TIME]")),
      ("/in", .missing(.name, form: "/in NAME [at TIME]")),
      ("/in maya at 6xm", .badTime("6xm")), ("/in maya at 24:00", .badTime("24:00")),
      ("/in maya at 1:5", .badTime("1:5")),
      ("/share 3", .unitMissing("3")), ("/share 3x", .badDuration("3x")), ("/share 30s1m", .badDuration("30s1m")),
      ("/share 9999999m", .badDuration("9999999m")), ("/share", .missing(.duration, form: "/share DURATION")),
      ("/expect tom 20", .unitMissing("20")), ("/here rosa", .guestNotMember("Rosa Ruiz")),
      ("/guest Ana for jo", .missing(.relation, form: "/guest NAME [for MEMBER] as RELATION [at TIME]")),
      ("/guest for jo as x", .missing(.name, form: "/guest NAME [for MEMBER] as RELATION [at TIME]")),
      ("/absent tom excusd", .unknownChoice(.status, "excusd", known: ["excused"])),
      ("/resolve amina talked", .unknownChoice(.disposition, "talked", known: ["met", "monitor", "error"])),
      (
        "/resolve amina",
        .missing(.disposition, form: "/resolve NAME|N KIND words", known: ["met", "monitor", "error"])
      ),
      ("/kept maya maybe", .unknownChoice(.kept, "maybe", known: ["yes", "part", "no"])),
      ("/round square", .unknownChoice(.roundMode, "square", known: RoundMode.allCases.map(\.rawValue))),
      ("/skill breathing", .unknownChoice(.skill, "breathing", known: ["grounding-54321"])),
      ("/round p", .ambiguousChoice(.roundMode, "p", ["popcorn", "pairs"])),
      ("/round feedback", .missing(.name, form: "/round MODE [NAME] [question]")),
      ("/round feedback nobody", .unknownName("nobody", near: [])),
      ("/fix 24-22 @jo", .badNumber("24-22", form: "/fix [N] @NAME|private|note|commitment|at TIME")),
      ("/bell loud", .unknownChoice(.onOrOff, "loud", known: ["on", "off"])),
      ("/fix", .missing(.change, form: "/fix [N] @NAME|private|note|commitment|at TIME")),
      ("/fix 3x @maya", .badNumber("3x", form: "/fix [N] @NAME|private|note|commitment|at TIME")),
      ("/fix at night", .badTime("night")),
      ("/resume tom", .unexpected("tom", form: "/resume [all but NAMES] [at TIME]")),
      ("/log ten", .unexpected("ten", form: "/log [N]")), ("/we", .missing(.text, form: "/we [@NAMES] text")),
      ("/prompt again", .noPromptShown),
      (
        "/prompt 9",
        .unknownChoice(
          .promptChoice, "9", known: ["1", "2", "again", "list", "sleep", "grief", "light", "middle", "deep"])
      ),
      ("/find", .missing(.words, form: "/find WORDS")),
      ("/outline lecture", .unknownChoice(.outline, "lecture", known: ["process-90", "skills-90"])),
    ])
  func refused(_ line: String, _ error: UsageError) {
    #expect(throws: error) { try parse(line, in: Situation.sharing.context) }
  }

  @Test("prompts come in order, then again from the first, and one can be shown again")
  func prompts() throws {
    var evening = Evening.sharing
    let texts = TypingContext.checkInPrompts
    for (line, text) in [
      ("/prompt", texts[0]), ("/prompt again", texts[0]), ("/prompt", texts[1]), ("/prompt", texts[0]),
    ] {
      let typed = try parse(line, in: evening.context)
      #expect(typed == .act(.showPrompt(text)))
      evening.act(.showPrompt(text))
    }
  }

  @Test("a skill without a name is the phase's own")
  func phaseSkill() throws {
    var evening = Evening.sharing
    evening.act(.enterPhase(named: "skill"))
    #expect(try parse("/skill", in: evening.context) == .act(.beginSkill(.grounding)))
  }

  @Test("a group is chosen by its name, or by a beginning that only one has")
  func group() throws {
    let lobby = Situation.lobby.context
    #expect(try parse("/group tuesday  EVENING", in: lobby) == .control(.chooseGroup("Tuesday evening")))
    #expect(try parse("/group edit thursday family", in: lobby) == .control(.editGroup("Thursday family")))
    #expect(try parse("/group tues", in: lobby) == .control(.chooseGroup("Tuesday evening")))
    #expect(throws: UsageError.unknownChoice(.group, "teusday", known: ["Tuesday evening", "Thursday family"])) {
      try parse("/group teusday", in: lobby)
    }
  }
}
