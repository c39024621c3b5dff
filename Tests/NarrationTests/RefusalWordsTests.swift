import Narration
import SessionCore
import Testing

@Suite("Refusals in words")
struct RefusalWordsTests {
  static let at = Moment(sessionMs: 0, wallMs: 1_795_543_200_000, offsetSeconds: 3600)
  static let maya = Person.member(Evening.maya)

  static let all: [Refusal] = [
    .notStarted, .alreadyStarted, .held(since: at), .notHeld, .over, .alreadyEnded, .closed, .outlineFixed,
    .timeNotClaimable, .claimInFuture(wallMs: at.wallMs, offsetSeconds: 3600),
    .claimBeforeRecord(maya, .turn, at: at), .claimBeforeFlow(at: at), .claimBeforeFloor(at: at), .claimNeeded,
    .alreadyHere([Evening.maya]), .everybodyHere, .notHere([maya, .member(Evening.jo)]), .isOut(maya, since: at),
    .notOut(maya), .neverCame(Evening.maya), .hasArrived(Evening.maya), .nobodyLeftToRecord, .unknownStatus("gone"),
    .statusNotForAbsence("asked-to-leave"), .statusNotForLeaving("no-show"), .leaderUnknown("Bo"), .noLeaders,
    .noCoLeader, .nameTaken("Rosa"),
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
    .factsMissing(asks: ["to whom"]), .unknownDisposition("fine"), .noOpenFlag(maya), .nothingToStep,
    .noMoreSteps(skill: "Grounding"),
    .nothingToUndo, .nothingToRedo, .privateStays(line: 4), .privateAgain(line: 4), .noSuchLine(99), .nothingToFix,
    .notFixable(line: 3, .note), .nothingChanges(line: 3),
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
    #expect(words.contains("; "), "\(words)")
    #expect(!words.contains("\n") && !words.hasSuffix(".") && !words.contains("Optional"), "\(words)")
    #expect(columns(words) <= 140, "\(words)")
  }

  @Test(
    "refusals say names, times and the line that helps",
    arguments: [
      (Refusal.nobodyHasFloor, "nobody has the floor; /next or /floor NAME"),
      (
        .closeHeldUp(flagged: [.member(Evening.amina)], unnamedLines: [], statusMissing: []),
        "Amina's flag has no disposition; /resolve amina KIND words"
      ),
      (
        .closeHeldUp(flagged: [], unnamedLines: [7], statusMissing: [Evening.jo, Evening.jose]),
        "flag 7 names nobody; /fix 7 @NAME; Jo and José have no status; /here or /absent jo jose STATUS"
      ),
      (.alreadyHere([Evening.maya]), "Maya is here already; /out and /in for a time outside"),
      (.unknownStatus("gone\u{1b}[2J"), "no status is called gone\\u{1b}[2J; there are no-show and asked-to-leave"),
    ])
  func exact(_ refusal: Refusal, _ words: String) throws {
    let evening = try Evening.started()
    #expect(refusal.words(in: evening.session, now: evening.now) == words)
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
