// Numbers of `Format.md`: released ones are never changed and never used again.

/// The field under which an event of a session stands.
enum EventNumber: Int, CaseIterable {
  case sessionOpened = 1
  case outlineChosen = 2
  case leadersNamed = 3
  case ended = 4
  case closed = 5
  case arrived = 6
  case seated = 7
  case expected = 8
  case absenceRecorded = 9
  case steppedOut = 10
  case cameBack = 11
  case left = 12
  case guestArrived = 13
  case phaseEntered = 14
  case held = 15
  case resumed = 16
  case roundOpened = 17
  case floorGiven = 18
  case floorReturned = 19
  case floorEmptied = 20
  case passed = 21
  case putOff = 22
  case handsRaised = 23
  case pairsProposed = 24
  case pairsFormed = 25
  case pairsSwapped = 26
  case shareSet = 27
  case shareExtended = 28
  case phaseExtended = 29
  case timerSet = 30
  case promptShown = 31
  case skillBegun = 32
  case skillStepped = 33
  case agreementsRead = 34
  case noted = 35
  case notedPrivately = 36
  case rated = 37
  case committed = 38
  case commitmentAnswered = 39
  case intervened = 40
  case marked = 41
  case flagRaised = 42
  case flagsResolved = 43
  case refiled = 44
  case wordsDestroyed = 45
  case undone = 46
  case redone = 47
  case flagResolved = 60
  case memberJoined = 61
  case presenceCorrected = 62
  case followedUp = 63
}

/// The field under which an event of the program stands.
enum ProgramEventNumber: Int, CaseIterable {
  case groupCreated = 1
  case groupRenamed = 2
  case trackSet = 3
  case kindSet = 4
  case outlineSet = 5
  case leadersSet = 6
  case policySet = 7
  case memberJoined = 8
  case memberChanged = 9
  case memberLeft = 10
  case memberReturned = 11
  case pairingBarred = 12
  case pairingAllowed = 13
  case seatsOrdered = 14
  case sessionOpened = 15
  case sessionClosed = 16
  case sessionReopened = 17
  case chartBegun = 18
  case signerAdded = 19
  case signerRetired = 20
  case memberTakenBack = 60
  case concernRaised = 61
  case concernNamed = 62
  case concernResolved = 63
  case concernsFollowedUp = 64
  case sessionDated = 65
  case notesSettled = 66
  case sessionDisclosed = 67
}

/// The field under which an event of a chart stands.
enum ChartEventNumber: Int, CaseIterable {
  case gapFilled = 1
  case partRewritten = 2
  case substitutionPutBack = 3
  case findingOverridden = 4
  case noteSigned = 5
  case coSigned = 6
  case addendumMade = 7
  case enteredInError = 8
  case disclosed = 9
  case privateNotesDestroyed = 10
  case holdSet = 11
  case holdLifted = 12
  case contentDestroyed = 13
}
