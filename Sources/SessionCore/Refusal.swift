/// What stands in the way of an act: the rules say no. The words, and what would work instead, are made where they are
/// shown. What was typed is in it as `QuotedWord` only.
package enum Refusal: Error, Hashable, Sendable {
  // Stage
  /// The act needs a first phase.
  case notStarted
  case alreadyStarted
  case held(since: Moment)
  case notHeld
  /// The group is over for everybody since `/end`.
  case over
  case alreadyEnded
  case closed
  /// The outline can be chosen again only before the first phase.
  case outlineFixed

  // Time
  case timeNotClaimable
  case claimInFuture(wallMs: Int64, offsetSeconds: Int)
  /// A session from paper does not know when this was.
  case timeWanted
  /// In the night when daylight saving begins no clock showed that time.
  case claimSkipped(StatedTime)
  /// In the night when daylight saving ends clocks showed that time twice: so many seconds ago, the longer ago first.
  case claimTwice(StatedTime, ago: [Int])
  /// The group has another session at that time.
  case sameTime(as: SessionTimes, SessionID)
  /// The claimed time is before something recorded of that person.
  case claimBeforeRecord(Person, Record, at: Moment)
  /// The claimed time is before the last phase, hold or resume.
  case claimBeforeFlow(at: Moment)
  /// The claimed time of a turn is before the floor last went from one person to another.
  case claimBeforeFloor(at: Moment)
  /// After `/end` an arrival or a departure needs the time at which it was.
  case claimNeeded

  // People
  case alreadyHere([MemberID])
  case everybodyHere
  case notHere([Person])
  case isOut(Person, since: Moment)
  case notOut(Person)
  case neverCame(MemberID)
  case hasArrived(MemberID)
  case nobodyLeftToRecord
  case unknownStatus(QuotedWord)
  case statusNotForAbsence(String)
  case statusNotForLeaving(String)
  case leaderUnknown(QuotedWord)
  case noLeaders
  case noCoLeader
  case nameTaken(Person)
  /// Someone on the list, or a guest, has that name, or one that begins with the same given name.
  case knownName(Person)
  /// The program has no seat for someone of that name, for the reason said.
  case noSeat(reason: String)

  // Phases
  case noNextPhase(last: String)
  case noPhaseNamed(QuotedWord)
  /// More than one phase begins like what was typed.
  case severalPhases(QuotedWord, [String])
  /// The outline has no break, or none any more: then this is the one that was.
  case noBreak(earlier: String?)
  case alreadyInPhase(String)
  case noEarlierPhase

  // The floor
  case nobodyHasFloor
  /// A pass while the floor is empty needs a name.
  case passNeedsName
  case nobodyDue(RoundMode?)
  /// Nobody's hand is up in a round without an order; these have not shared.
  case noHandUp(notShared: [Person])
  case hasFloorAlready(Person)
  case handAlreadyUp([Person])
  case notInterrupted
  case notAnOfferedTurn
  case nobodyElseDue
  /// A feedback round that the outline opened waits for who asks.
  case nobodyAsks
  case notOwedATurn(Person)
  case noRound
  case passedAlready(Person)
  case inPairs
  case notInPairs
  case tooFewForPairs(present: Int)
  case noPairsProposed
  case pairSize(Int)
  case pairedTwice(MemberID)
  case leftOutOfPairs([MemberID])
  case notToBePaired(MemberID, MemberID)
  case pairsFormedAlready
  case pairsNotFormed

  // Clocks
  case noShareSet
  case durationOutOfRange(seconds: Int)

  // The record
  case emptyText
  case noScales
  case tooManyValues(declared: [String])
  case valueOutOfRange(Scale, value: Int)
  case noValues
  case noFloorHolder
  case guestHasNoChart(Person)
  case noPastCommitment(MemberID)
  case unknownMarkKind(QuotedWord)
  case factsMissing(asks: [String])
  case unknownDisposition(QuotedWord)
  case noOpenFlag(Person)
  case noOpenFlagOnLine(Int)
  /// A concern that another session holds, or none.
  case earlierConcern(ConcernNumber)
  /// The line raised several flags: one of these has to be named.
  case severalFlagsOnLine(String, [Person])
  /// A mistake is said of one flag at a time, by the number of its line.
  case mistakeNeedsLine(Person, lines: [String])
  case noFollowUp(MemberID)
  case nothingToStep
  case noMoreSteps(skill: String)

  // Corrections
  case nothingToUndo
  /// The newest acts are flags, which stay; the next undo would take back this line.
  case flagsStay(lines: [Int], next: Int?)
  /// Something stands about this newcomer, who therefore stays on the list.
  case newcomerHasRecord(MemberID)
  /// A note is signed: the end and the close stay.
  case noteSigned
  case nothingToRedo
  /// A line that was made private stays so until it is filed as a note again; the next undo would take back line `next`.
  case privateStays(line: Int, next: Int? = nil)
  /// Undoing would leave private words in the chart's log: the line has to be made private instead.
  case privateAgain(line: Int, next: Int? = nil)
  case noSuchLine(Int)
  case nothingToFix
  case notFixable(line: Int, Correctable)
  case nothingChanges(line: Int)
  /// A private line stands in a range of lines that are not.
  case privateAmongOthers(line: Int)
  /// The last line is private: what puts it into a chart says its number.
  case privateNeedsItsNumber(line: Int, Command.Change)
  /// The line recorded last is a flag; the last one that could be filed so stands before it.
  case flagIsLast(line: Int, before: Int, Command.Change)
  /// The flag would be about fewer people than it is.
  case flagLosesPeople(line: Int, [FlagSubject])

  // The close
  /// These have an open flag, these lines are flags without a person, of these it is not known whether they came.
  case closeHeldUp(flagged: [Person], unnamedLines: [Int], statusMissing: [MemberID])

  /// It says that the newest acts stay: an undo that follows at once passes over them.
  package var saysWhatStays: Bool {
    switch self {
    case .flagsStay, .privateStays, .privateAgain: true
    default: false
    }
  }

  /// The same command is taken where it is given once more.
  package var isTakenWhenRepeated: Bool {
    guard case .sameTime = self else { return false }
    return true
  }

  /// What a claimed time must not come before.
  package enum Record: Hashable, Sendable { case arrival, departure, turn, interruption, note }

  /// What a line would have to be for that correction.
  package enum Correctable: Hashable, Sendable { case aboutPeople, note, attendance, flag }
}
