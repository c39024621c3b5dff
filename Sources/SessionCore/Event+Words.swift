extension Event {
  /// The same event after its words were destroyed.
  var withoutWords: Event {
    switch self {
    case .noted(_, let about): .noted(.destroyed, about: about)
    case .committed(let member, _): .committed(member, .destroyed)
    case .refiled(let line, .asNote(_?)): .refiled(line: line, .asNote(.destroyed))
    case .refiled(let line, .asCommitment(_?)): .refiled(line: line, .asCommitment(.destroyed))
    case .sessionOpened, .outlineChosen, .leadersNamed, .ended, .closed, .arrived, .seated, .expected, .absenceRecorded,
      .steppedOut, .cameBack, .left, .guestArrived, .memberJoined, .presenceCorrected, .phaseEntered, .held, .resumed,
      .roundOpened, .floorGiven,
      .floorReturned, .floorEmptied, .passed, .putOff, .handsRaised, .pairsProposed, .pairsFormed, .pairsSwapped,
      .shareSet, .shareExtended, .phaseExtended, .timerSet, .promptShown, .skillBegun, .skillStepped, .agreementsRead,
      .notedPrivately, .rated, .commitmentAnswered, .intervened, .marked, .flagRaised, .flagsResolved, .flagResolved,
      .followedUp, .refiled,
      .wordsDestroyed, .undone, .redone:
      self
    }
  }
}
