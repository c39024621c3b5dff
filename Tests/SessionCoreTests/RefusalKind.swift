import SessionCore

/// Every way in which the rules say no: a new one does not compile until it stands here, and then wants a row.
enum RefusalKind: CaseIterable {
  case
    notStarted, alreadyStarted, held, notHeld, over, alreadyEnded, closed, outlineFixed, timeNotClaimable,
    claimInFuture, claimBeforeRecord, claimBeforeFlow, claimNeeded, alreadyHere, everybodyHere, notHere, isOut,
    notOut, neverCame, hasArrived, nobodyLeftToRecord, unknownStatus, statusNotForAbsence, statusNotForLeaving,
    leaderUnknown, noLeaders, noCoLeader, nameTaken, knownName, noSeat, noNextPhase, noPhaseNamed, alreadyInPhase,
    noEarlierPhase,
    nobodyHasFloor, nobodyDue, noHandUp, hasFloorAlready, handAlreadyUp, notInterrupted, notAnOfferedTurn,
    nobodyElseDue, notOwedATurn, noRound, passedAlready, inPairs, notInPairs, tooFewForPairs, noPairsProposed,
    pairSize, pairedTwice, leftOutOfPairs, notToBePaired, pairsFormedAlready, pairsNotFormed, noShareSet,
    durationOutOfRange, emptyText, noScales, tooManyValues, valueOutOfRange, noValues, noFloorHolder, guestHasNoChart,
    noPastCommitment, unknownMarkKind, factsMissing, unknownDisposition, noOpenFlag, noOpenFlagOnLine,
    severalFlagsOnLine, mistakeNeedsLine, noFollowUp, nothingToStep, noMoreSteps, nothingToUndo, flagsStay,
    newcomerHasRecord, noteSigned, nothingToRedo, privateStays, privateAgain, noSuchLine, nothingToFix, notFixable,
    nothingChanges, closeHeldUp, claimBeforeFloor, severalPhases, noBreak, passNeedsName, nobodyAsks,
    privateAmongOthers, privateNeedsItsNumber, flagIsLast, flagLosesPeople, earlierConcern,
    claimSkipped, claimTwice, sameTime, timeWanted

  init(_ refusal: Refusal) {
    switch refusal {
    case .notStarted: self = .notStarted
    case .alreadyStarted: self = .alreadyStarted
    case .held: self = .held
    case .notHeld: self = .notHeld
    case .over: self = .over
    case .alreadyEnded: self = .alreadyEnded
    case .closed: self = .closed
    case .outlineFixed: self = .outlineFixed
    case .timeNotClaimable: self = .timeNotClaimable
    case .claimInFuture: self = .claimInFuture
    case .timeWanted: self = .timeWanted
    case .claimSkipped: self = .claimSkipped
    case .claimTwice: self = .claimTwice
    case .sameTime: self = .sameTime
    case .claimBeforeRecord: self = .claimBeforeRecord
    case .claimBeforeFlow: self = .claimBeforeFlow
    case .claimBeforeFloor: self = .claimBeforeFloor
    case .claimNeeded: self = .claimNeeded
    case .alreadyHere: self = .alreadyHere
    case .everybodyHere: self = .everybodyHere
    case .notHere: self = .notHere
    case .isOut: self = .isOut
    case .notOut: self = .notOut
    case .neverCame: self = .neverCame
    case .hasArrived: self = .hasArrived
    case .nobodyLeftToRecord: self = .nobodyLeftToRecord
    case .unknownStatus: self = .unknownStatus
    case .statusNotForAbsence: self = .statusNotForAbsence
    case .statusNotForLeaving: self = .statusNotForLeaving
    case .leaderUnknown: self = .leaderUnknown
    case .noLeaders: self = .noLeaders
    case .noCoLeader: self = .noCoLeader
    case .nameTaken: self = .nameTaken
    case .knownName: self = .knownName
    case .noSeat: self = .noSeat
    case .noNextPhase: self = .noNextPhase
    case .noPhaseNamed: self = .noPhaseNamed
    case .severalPhases: self = .severalPhases
    case .noBreak: self = .noBreak
    case .alreadyInPhase: self = .alreadyInPhase
    case .noEarlierPhase: self = .noEarlierPhase
    case .nobodyHasFloor: self = .nobodyHasFloor
    case .passNeedsName: self = .passNeedsName
    case .nobodyDue: self = .nobodyDue
    case .noHandUp: self = .noHandUp
    case .hasFloorAlready: self = .hasFloorAlready
    case .handAlreadyUp: self = .handAlreadyUp
    case .notInterrupted: self = .notInterrupted
    case .notAnOfferedTurn: self = .notAnOfferedTurn
    case .nobodyElseDue: self = .nobodyElseDue
    case .nobodyAsks: self = .nobodyAsks
    case .notOwedATurn: self = .notOwedATurn
    case .noRound: self = .noRound
    case .passedAlready: self = .passedAlready
    case .inPairs: self = .inPairs
    case .notInPairs: self = .notInPairs
    case .tooFewForPairs: self = .tooFewForPairs
    case .noPairsProposed: self = .noPairsProposed
    case .pairSize: self = .pairSize
    case .pairedTwice: self = .pairedTwice
    case .leftOutOfPairs: self = .leftOutOfPairs
    case .notToBePaired: self = .notToBePaired
    case .pairsFormedAlready: self = .pairsFormedAlready
    case .pairsNotFormed: self = .pairsNotFormed
    case .noShareSet: self = .noShareSet
    case .durationOutOfRange: self = .durationOutOfRange
    case .emptyText: self = .emptyText
    case .noScales: self = .noScales
    case .tooManyValues: self = .tooManyValues
    case .valueOutOfRange: self = .valueOutOfRange
    case .noValues: self = .noValues
    case .noFloorHolder: self = .noFloorHolder
    case .guestHasNoChart: self = .guestHasNoChart
    case .noPastCommitment: self = .noPastCommitment
    case .unknownMarkKind: self = .unknownMarkKind
    case .factsMissing: self = .factsMissing
    case .unknownDisposition: self = .unknownDisposition
    case .noOpenFlag: self = .noOpenFlag
    case .privateNeedsItsNumber: self = .privateNeedsItsNumber
    case .flagIsLast: self = .flagIsLast
    case .flagLosesPeople: self = .flagLosesPeople
    case .earlierConcern: self = .earlierConcern
    case .noOpenFlagOnLine: self = .noOpenFlagOnLine
    case .severalFlagsOnLine: self = .severalFlagsOnLine
    case .mistakeNeedsLine: self = .mistakeNeedsLine
    case .noFollowUp: self = .noFollowUp
    case .nothingToStep: self = .nothingToStep
    case .noMoreSteps: self = .noMoreSteps
    case .nothingToUndo: self = .nothingToUndo
    case .flagsStay: self = .flagsStay
    case .newcomerHasRecord: self = .newcomerHasRecord
    case .noteSigned: self = .noteSigned
    case .nothingToRedo: self = .nothingToRedo
    case .privateStays: self = .privateStays
    case .privateAgain: self = .privateAgain
    case .noSuchLine: self = .noSuchLine
    case .nothingToFix: self = .nothingToFix
    case .notFixable: self = .notFixable
    case .nothingChanges: self = .nothingChanges
    case .privateAmongOthers: self = .privateAmongOthers
    case .closeHeldUp: self = .closeHeldUp
    }
  }
}
