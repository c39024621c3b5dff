import ScreenText
import SessionCore
import Testing

@Suite("Refusals in words")
struct RefusalWordsTests {
  static let at = Moment(sessionMs: 0, wallMs: 1_795_543_200_000, offsetSeconds: 3600)
  static let maya = Person.member(Evening.maya)

  static let all: [Refusal] = [
    .notStarted, .alreadyStarted, .held(since: at), .notHeld, .over, .alreadyEnded, .closed, .outlineFixed,
    .timeWanted, .claimSkipped(.clock(hour: 2, minute: 30)),
    .claimTwice(.clock(hour: 1, minute: 40), ago: [3900, 300]),
    .sameTime(
      as: SessionTimes(startedWallMs: at.wallMs, endedWallMs: at.wallMs + 5_400_000, offsetSeconds: 3600),
      SessionID(high: 1, low: 1)),
    .timeNotClaimable, .claimInFuture(wallMs: at.wallMs, offsetSeconds: 3600),
    .claimBeforeRecord(maya, .turn, at: at), .claimBeforeFlow(at: at), .claimBeforeFloor(at: at), .claimNeeded,
    .alreadyHere([Evening.maya]), .everybodyHere, .notHere([maya, .member(Evening.jo)]), .isOut(maya, since: at),
    .notOut(maya), .neverCame(Evening.maya), .hasArrived(Evening.maya), .nobodyLeftToRecord, .unknownStatus("gone"),
    .statusNotForAbsence("asked-to-leave"), .statusNotForLeaving("no-show"), .leaderUnknown("Bo"), .noLeaders,
    .noCoLeader, .nameTaken(maya), .knownName(maya), .noSeat(reason: ""),
    .noNextPhase(last: "check-out"), .noPhaseNamed("lunch"), .severalPhases("check", ["check-in", "check-out"]),
    .noBreak(earlier: nil), .noBreak(earlier: "tea"), .alreadyInPhase("sharing"), .noEarlierPhase,
    .nobodyHasFloor, .passNeedsName, .nobodyAsks, .privateAmongOthers(line: 3), .nobodyDue(.circle),
    .noHandUp(notShared: [maya]), .hasFloorAlready(maya),
    .handAlreadyUp([maya]), .notInterrupted, .notAnOfferedTurn, .nobodyElseDue, .notOwedATurn(maya), .noRound,
    .passedAlready(maya), .inPairs, .notInPairs, .tooFewForPairs(present: 1), .noPairsProposed, .pairSize(4),
    .pairedTwice(Evening.maya), .leftOutOfPairs([Evening.jo]), .notToBePaired(Evening.maya, Evening.jo),
    .pairsFormedAlready, .pairsNotFormed,
    .noShareSet, .durationOutOfRange(seconds: 0),
    .emptyText, .noScales, .tooManyValues(declared: ["mood", "urge"]),
    .valueOutOfRange(Scale(name: "mood", range: 0...10), value: 11), .noValues, .noFloorHolder,
    .guestHasNoChart(.guest(GuestID(1))), .noPastCommitment(Evening.maya), .unknownMarkKind("party"),
    .factsMissing(asks: ["to whom"]), .unknownDisposition("fine"), .noOpenFlag(maya), .noOpenFlagOnLine(5),
    .severalFlagsOnLine("5", [maya, .member(Evening.jo)]), .mistakeNeedsLine(maya, lines: ["5", "7"]),
    .noFollowUp(Evening.maya),
    .nothingToStep,
    .noMoreSteps(skill: "Grounding"),
    .nothingToUndo, .flagsStay(lines: [6], next: 5), .newcomerHasRecord(Evening.maya), .noteSigned, .nothingToRedo,
    .privateStays(line: 4), .privateAgain(line: 4), .noSuchLine(99), .nothingToFix,
    .notFixable(line: 3, .note), .privateNeedsItsNumber(line: 3, .asCommitment),
    .flagIsLast(line: 4, before: 3, .asPrivate),
    .flagLosesPeople(line: 3, [FlagSubject(maya), FlagSubject(nil)]),
    .earlierConcern(ConcernNumber(session: 31, line: 5)),
    .nothingChanges(line: 3),
    .closeHeldUp(flagged: [maya], unnamedLines: [7], statusMissing: [Evening.jo]),
  ]

  @Test("every refusal of the rules is among those tested")
  func complete() throws {
    let declared = try declaredCases(of: "Refusal", until: "package enum Record")
    #expect(Set(Self.all.map { caseName($0) }) == declared)
  }

  @Test("a refusal is one plain line that says what would work", arguments: all)
  func oneLine(_ refusal: Refusal) throws {
    let evening = try Evening.started()
    let words = refusal.words(in: evening.session, now: evening.now)
    #expect([". ", ": ", "; ", " to ", " for "].contains { words.contains($0) }, "\(words)")
    #expect(!words.contains("\n") && !words.hasSuffix(".") && !words.contains("Optional"), "\(words)")
    #expect(columns(words) <= 140, "\(words)")
  }

  @Test("a number that only an earlier flag has is offered")
  func earlierLine() throws {
    var past = PriorSessions()
    var concern = PastConcern(
      place: .session(SessionID(high: 1, low: 2), line: 221), member: Evening.maya, words: nil,
      raisedAt: try Evening.started().now)
    concern.sessionNumber = 1
    past.concerns = [concern]
    let evening = try Evening.started(past: past)
    let words = Refusal.noOpenFlagOnLine(221).words(in: evening.session, now: evening.now)
    #expect(words == "Nothing open in line 221. Did you mean /resolve 1.221?")
    #expect(
      Refusal.noOpenFlagOnLine(5).words(in: evening.session, now: evening.now)
        == "Nothing open in line 5. /todo shows what is")
  }

  @Test(
    "refusals say names, times and the line that helps",
    arguments: [
      (Refusal.nobodyHasFloor, "No one has the floor. /next or /floor NAME"),
      (
        .closeHeldUp(flagged: [.member(Evening.amina)], unnamedLines: [], statusMissing: []),
        "Not yet, 1 to settle: /todo"
      ),
      (
        .closeHeldUp(flagged: [], unnamedLines: [7], statusMissing: [Evening.jo, Evening.jose]),
        "Not yet, 3 to settle: /todo. Here or absent: Jo and José?"
      ),
      (
        .closeHeldUp(flagged: [], unnamedLines: [], statusMissing: [Evening.jo]),
        "Not yet, 1 to settle: /todo. Here or absent: Jo?"
      ),
      (.flagsStay(lines: [6], next: 5), "flags stay; /fix 6 @NAME re-files it; /undo again takes back line 5"),
      (.alreadyHere([Evening.maya]), "Maya is already here. /out and /in for time outside"),
      (.unknownStatus("gone\u{1b}[2J"), "No status \"gone\\u{1B}[2J\": no-show, asked-to-leave"),
      (.noPhaseNamed("chekc"), "No phase \"chekc\": check-in, sharing, check-out"),
      (.valueOutOfRange(Scale(name: "urge", range: 0...10), value: 11), "Urge is 0 to 10"),
      (.hasFloorAlready(.member(Evening.maya)), "It's Maya's turn already. /next goes on"),
    ])
  func exact(_ refusal: Refusal, _ words: String) throws {
    let evening = try Evening.started()
    #expect(refusal.words(in: evening.session, now: evening.now) == words)
  }

  @Test("a line that belongs to one person is refused with its own sign", arguments: ["=", ">"])
  func ownSign(_ sign: String) throws {
    let evening = try Evening.started()
    let words = Refusal.noFloorHolder.words(in: evening.session, now: evening.now, sign: sign)
    #expect(words == "No one has the floor. Add a name: \(sign)@maya …")
  }

  @Test("while held the line offers the time it is now")
  func held() throws {
    var evening = try Evening.started()
    try evening.type(.hold)
    evening.wait(900)
    let refusal = #expect(throws: Refusal.self) { try evening.type(.giveFloor(to: nil)) }
    #expect(refusal?.words(in: evening.session, now: evening.now) == "held since 18:02; /resume at 18:17?")
  }
}
