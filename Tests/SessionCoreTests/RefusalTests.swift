import SessionCore
import TestKit
import Testing

/// What stands in the way: every refusal is reached, and changes nothing.
struct RefusalTests {
  /// Where a row begins.
  enum Given { case gathering, running, plain, apart, unscaled }

  struct Row: CustomTestStringConvertible {
    var given: Given
    var after: [Command]
    var command: Command
    var claim: StatedTime?
    var kind: RefusalKind

    init(
      _ given: Given, after: [Command] = [], _ command: Command, at claim: StatedTime? = nil, is kind: RefusalKind
    ) {
      self.given = given
      self.after = after
      self.command = command
      self.claim = claim
      self.kind = kind
    }

    var testDescription: String { "\(kind)" }
  }

  /// Three people, of whom the last has not come; a minute has passed since what was given before.
  private static func refusal(of row: Row) throws -> Refusal? {
    var roster = Array(Member.invented.prefix(3))
    if row.given == .apart { roster[0].notPairedWith = [.jo] }
    var outline = row.given == .running ? Outline.invented : .plain
    if row.given == .unscaled { outline.scales = [] }
    var evening = try Evening(roster: roster, outline: outline)
    if row.given != .gathering {
      try evening.perform(.welcome(.people([.maya]), .room), .welcome(.people([.jo]), .room), .start)
    }
    for command in row.after {
      evening.advance(60)
      try evening.perform(command)
    }
    evening.advance(60)
    return evening.refusal(of: row.command, at: row.claim)
  }

  @Test("every row is refused for what stands in its way", arguments: rows)
  func refused(row: Row) throws {
    let refusal = try #require(try Self.refusal(of: row))
    #expect(RefusalKind(refusal) == row.kind)
  }

  @Test("no refusal is without a row")
  func complete() {
    // What other sessions and signed notes there are is known to the log's keeper only; a newcomer is refused by the
    // second undo in a row; the night in which clocks change has its own tests.
    let elsewhere: [RefusalKind] = [
      .noteSigned, .sameTime, .newcomerHasRecord, .claimSkipped, .claimTwice, .timeWanted,
    ]
    let reached = Set(Self.rows.map(\.kind) + elsewhere)
    #expect(RefusalKind.allCases.filter { !reached.contains($0) } == [])
  }

  static let rows: [Row] = stageRows + peopleRows + floorRows + pairsRows + recordRows + correctionRows

  private static let stageRows: [Row] = [
    Row(.gathering, .giveFloor(to: nil), is: .notStarted),
    Row(.gathering, .end, is: .notStarted),
    Row(.gathering, .resume(without: []), is: .notStarted),
    Row(.plain, .start, is: .alreadyStarted),
    Row(.plain, after: [.hold], .giveFloor(to: nil), is: .held),
    Row(.plain, .resume(without: []), is: .notHeld),
    Row(.plain, after: [.end], .giveFloor(to: nil), is: .over),
    Row(.plain, after: [.end], .end, is: .alreadyEnded),
    Row(
      .plain, after: [.recordAbsence(.rest, status: nil, words: nil), .close], .note("late", about: .group), is: .closed
    ),
    Row(
      .plain, after: [.recordAbsence(.rest, status: nil, words: nil), .close], .refile(line: nil, .asPrivate),
      is: .closed),
    Row(.plain, .chooseOutline(.invented), is: .outlineFixed),
    Row(.plain, .interrupt(by: .maya), at: .ago(seconds: 60), is: .timeNotClaimable),
    Row(
      .plain, after: [.giveFloor(to: .maya), .emptyFloor], .giveFloor(to: .jo), at: .ago(seconds: 150),
      is: .claimBeforeRecord),
    Row(.plain, .giveFloor(to: .jo), at: .ago(seconds: 300), is: .claimBeforeFloor),
    Row(.plain, .hold, at: .clock(hour: 18, minute: 40), is: .claimInFuture),
    Row(
      .plain, after: [.note("x", about: .people([.maya]))], .stepOut(.maya, with: nil), at: .ago(seconds: 90),
      is: .claimBeforeRecord),
    Row(.plain, after: [.hold], .resume(without: []), at: .ago(seconds: 100), is: .claimBeforeFlow),
    Row(.plain, after: [.end], .welcome(.people([.jose]), .room), is: .claimNeeded),
    Row(.plain, .setTimer(seconds: 0, words: nil), is: .durationOutOfRange),
  ]

  private static let peopleRows: [Row] = [
    Row(.plain, .welcome(.people([.maya]), .room), is: .alreadyHere),
    Row(.plain, .welcome(.all(but: [.jose]), .room), is: .everybodyHere),
    Row(.plain, .stepOut(.jose, with: nil), is: .notHere),
    Row(.plain, after: [.stepOut(.maya, with: nil)], .giveFloor(to: .maya), is: .isOut),
    Row(.plain, .comeBack(.maya), is: .notOut),
    Row(.plain, .commit("walk", by: .people([.jose])), is: .neverCame),
    Row(.plain, .expect(.maya, withinSeconds: 60), is: .hasArrived),
    Row(.plain, .recordAbsence(.people([.maya]), status: nil, words: nil), is: .hasArrived),
    Row(
      .plain, after: [.recordAbsence(.rest, status: nil, words: nil)], .recordAbsence(.rest, status: nil, words: nil),
      is: .nobodyLeftToRecord),
    Row(.plain, .recordAbsence(.rest, status: "ill", words: nil), is: .unknownStatus),
    Row(.plain, .leave(.maya, status: "ill", words: nil), is: .unknownStatus),
    Row(.plain, .recordAbsence(.rest, status: "asked-to-leave", words: nil), is: .statusNotForAbsence),
    Row(.plain, .leave(.maya, status: "no-show", words: nil), is: .statusNotForLeaving),
    Row(.plain, .stepOut(.maya, with: "bob"), is: .leaderUnknown),
    Row(.plain, .nameLeaders([]), is: .noLeaders),
    Row(.plain, .intervene(.coLeader, "asked", about: .group), is: .noCoLeader),
    Row(.plain, .welcomeGuest(name: "jose pena", for: .maya, relation: "uncle"), is: .nameTaken),
    Row(.plain, .admit(.init(name: "Maya", seat: .stone)), is: .knownName),
    Row(.plain, .admit(.init(name: "Bob Stone")), is: .noSeat),
    Row(.plain, .enterPhase(named: nil), is: .noNextPhase),
    Row(.plain, .enterPhase(named: "lunch"), is: .noPhaseNamed),
    Row(.running, .enterPhase(named: "check"), is: .severalPhases),
    Row(.plain, .enterPhase(named: "break"), is: .noBreak),
    Row(.plain, .enterPhase(named: "sharing"), is: .alreadyInPhase),
    Row(.plain, .goBack, is: .noEarlierPhase),
  ]

  private static let floorRows: [Row] = [
    Row(.plain, .emptyFloor, is: .nobodyHasFloor),
    Row(.plain, .pass(nil, tonight: false), is: .passNeedsName),
    Row(.plain, after: [.openRound(.feedback, question: nil)], .giveFloor(to: nil), is: .nobodyAsks),
    Row(.plain, .giveFloor(to: nil), is: .nobodyDue),
    Row(.plain, after: [.openRound(.popcorn, question: nil)], .giveFloor(to: nil), is: .noHandUp),
    Row(.plain, after: [.interrupt(by: .maya)], .interrupt(by: .maya), is: .hasFloorAlready),
    Row(.plain, after: [.raiseHands([.maya])], .raiseHands([.maya]), is: .handAlreadyUp),
    Row(.plain, after: [.interrupt(by: .maya)], .returnFloor, is: .notInterrupted),
    Row(.plain, after: [.interrupt(by: .maya)], .putOff, is: .notAnOfferedTurn),
    Row(.running, after: [.giveFloor(to: nil), .giveFloor(to: nil)], .putOff, is: .nobodyElseDue),
    Row(.running, after: [.giveFloor(to: nil), .giveFloor(to: nil)], .pass(.maya, tonight: false), is: .notOwedATurn),
    Row(.plain, .pass(.maya, tonight: false), is: .noRound),
    Row(.plain, after: [.pass(.maya, tonight: true)], .pass(.maya, tonight: true), is: .passedAlready),
    Row(.plain, after: [.giveFloor(to: .maya)], .extend(seconds: 60, phaseOnly: false), is: .noShareSet),
  ]

  private static let pairsRows: [Row] = [
    Row(.plain, after: [.proposePairs(size: 2)], .giveFloor(to: nil), is: .inPairs),
    Row(.plain, .swapPairs, is: .notInPairs),
    Row(.plain, after: [.stepOut(.maya, with: nil)], .proposePairs(size: 2), is: .tooFewForPairs),
    Row(.plain, .takePairs, is: .noPairsProposed),
    Row(.plain, .proposePairs(size: 4), is: .pairSize),
    Row(.plain, .setPairs([[.maya, .maya]]), is: .pairedTwice),
    Row(.plain, after: [.welcome(.people([.jose]), .room)], .setPairs([[.maya, .jo]]), is: .leftOutOfPairs),
    Row(.apart, .setPairs([[.maya, .jo]]), is: .notToBePaired),
    Row(.apart, .proposePairs(size: 2), is: .notToBePaired),
    Row(.plain, after: [.setPairs([[.maya, .jo]])], .proposePairs(size: 2), is: .pairsFormedAlready),
    Row(.plain, after: [.proposePairs(size: 2)], .swapPairs, is: .pairsNotFormed),
  ]

  private static let recordRows: [Row] = [
    Row(.plain, .note("", about: .group), is: .emptyText),
    Row(.unscaled, .rate([3], of: .people([.maya])), is: .noScales),
    Row(.plain, .rate([3, 4], of: .people([.maya])), is: .tooManyValues),
    Row(.plain, .rate([11], of: .people([.maya])), is: .valueOutOfRange),
    Row(.plain, .rate([nil], of: .people([.maya])), is: .noValues),
    Row(.plain, .commit("walk", by: .floor), is: .noFloorHolder),
    Row(
      .plain, after: [.welcomeGuest(name: "Rosa", for: .maya, relation: "aunt")], .rate([3], of: .people([.rosa])),
      is: .guestHasNoChart),
    Row(.plain, .answerCommitment(.maya, .yes, words: nil), is: .noPastCommitment),
    Row(.plain, .mark(kind: "party", nil, about: []), is: .unknownMarkKind),
    Row(.plain, .mark(kind: "medication", nil, about: [.maya]), is: .factsMissing),
    Row(
      .plain, after: [.flag(nil, about: .people([.maya]))], .resolveFlags(.maya, disposition: "hm", words: nil),
      is: .unknownDisposition),
    Row(.plain, .resolveFlags(.maya, disposition: "met", words: nil), is: .noOpenFlag),
    Row(.plain, .resolveFlag(line: 9, of: nil, disposition: "met", words: nil), is: .noOpenFlagOnLine),
    Row(
      .plain, after: [.flag(nil, about: .people([.maya, .jo]))],
      .resolveFlag(line: 4, of: nil, disposition: "met", words: nil), is: .severalFlagsOnLine),
    Row(
      .plain, after: [.flag(nil, about: .people([.maya])), .flag(nil, about: .people([.maya]))],
      .resolveFlags(.maya, disposition: "error", words: nil), is: .mistakeNeedsLine),
    Row(
      .plain,
      .earlierConcern(ConcernNumber(session: 31, line: 5), .resolved(of: nil, disposition: "met", words: nil)),
      is: .earlierConcern),
    Row(.plain, .followUp(.maya, words: "calmer"), is: .noFollowUp),
    Row(.plain, .stepSkill, is: .nothingToStep),
    Row(
      .plain, after: [.beginSkill(SkillPlan(id: "s", title: "S", stepCount: 1)), .stepSkill], .stepSkill,
      is: .noMoreSteps),
    Row(.plain, .close, is: .closeHeldUp),
  ]

  @Test("a newcomer stays on the list while a flag names them, and goes when nothing does")
  func newcomer() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.admit(.init(name: "Bob Stone", seat: .stone)))
    #expect(evening.session.attendance(of: Member.stone.id)?.isIn == true)
    try evening.perform(.flag("shaking", about: .people([.member(Member.stone.id)])))
    evening.noteFlagsSaidToStay()
    #expect(evening.refusal(of: .undo) == .newcomerHasRecord(Member.stone.id))
  }

  private static let correctionRows: [Row] = [
    Row(.gathering, .undo, is: .nothingToUndo),
    Row(.plain, after: [.flag(nil, about: .people([.maya]))], .undo, is: .flagsStay),
    Row(.plain, .redo, is: .nothingToRedo),
    Row(.plain, after: [.note("x", about: .group), .refile(line: nil, .asPrivate)], .undo, is: .privateStays),
    Row(
      .plain, after: [.notePrivately("x", about: .people([.maya]))], .refile(line: nil, .asCommitment),
      is: .privateNeedsItsNumber),
    Row(
      .plain, after: [.note("x", about: .people([.jo])), .flag("y", about: .people([.maya]))],
      .refile(line: nil, .asPrivate), is: .flagIsLast),
    Row(
      .plain, after: [.notePrivately("x", about: .people([.jo])), .flag("y", about: .people([.maya]))],
      .refile(line: nil, .asNote), is: .flagIsLast),
    Row(
      .plain, after: [.note("x", about: .people([.jo])), .flag("y", about: .people([.maya]))],
      .refile(line: nil, .asCommitment), is: .flagIsLast),
    Row(
      .plain, after: [.flag(nil, about: .people([.maya, .jo]))], .refile(line: nil, .about([.luk])),
      is: .flagLosesPeople),
    Row(.plain, after: [.notePrivately("x", about: .group), .refile(line: 4, .asNote)], .undo, is: .privateAgain),
    Row(.plain, .refile(line: 77, .about([.maya])), is: .noSuchLine),
    Row(.plain, .refile(line: nil, .about([.maya])), is: .nothingToFix),
    Row(.plain, .refile(line: 3, .about([.maya])), is: .notFixable),
    Row(.plain, after: [.note("x", about: .group)], .refile(line: nil, .asNote), is: .nothingChanges),
    Row(
      .plain, after: [.note("x", about: .people([.jo])), .notePrivately("y", about: .people([.jo]))],
      .refileLines([4...5], about: [.maya]), is: .privateAmongOthers),
  ]
}
