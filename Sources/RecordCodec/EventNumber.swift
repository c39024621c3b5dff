// Numbers of `Format.md`: released ones are never changed and never used again.

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
  case clientAdded = 68
  case clientChanged = 69
  case goalSet = 70
  case episodeSet = 71
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
