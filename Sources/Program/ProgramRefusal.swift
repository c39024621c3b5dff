package import Basics
package import SessionCore

/// What stands in the way of a change to the program. The words are in `ProgramRefusal+Words.swift`.
package enum ProgramRefusal: Error, Hashable, Sendable {
  // Groups
  case noSuchGroup(GroupID)
  case groupNameEmpty
  case groupNameTaken(String)
  case labelEmpty(Label)
  case policyOutOfRange(Label, value: Int, allowed: ClosedRange<Int>)

  // Clients
  case noSuchClient(String, nearest: [String] = [])
  case severalClients(String, [String])
  /// Someone who joins is called like a client of another group, or like one without a seat.
  case clientKnown(String, group: String?, reference: String)

  case noSuchGoal(String, Int, open: [Int])
  case goalIsClosed(String, Int)
  case notInGroup(String, String)

  // Episodes
  case admittedAlready(String, on: Day)
  case admittedBeforeDischarge(String, discharged: Day)
  case notAdmitted(String)
  case levelBeforeLast(String, from: Day)
  case levelEndsEarly(String, from: Day, until: Day)
  case dischargedBeforeAdmission(String, admitted: Day)
  case beforeAdmission(String, admitted: Day)

  // Members
  case noSuchMember(MemberID)
  case memberNameEmpty
  case memberNameNotUsable(String)
  case memberNamedTwice(String)
  case onListAlready(String, handle: String)
  case handleTaken(String, by: String)
  case handleReserved(String)
  case handleNotUsable(String)
  case chartIDTaken(String, by: String)
  case hoursOutOfRange(Int)
  case leftBeforeJoined(String, joinedOn: Day, leftOn: Day)
  case hasLeftAlready(String, on: Day)
  case hasNotLeft(String)
  case pairedWithSelf(String)
  case notInSameGroup(String, String)
  case seatedTwice(String)
  case controlCharacter(Label)
  case nothingChanges
  case rosterFaulty([RosterFault])

  // Sessions
  case noSuchSession
  case sessionExists
  case sessionClosedAlready
  case sessionIsOpen

  // Signers
  case signerNamedAlready(String)
  case noSuchSigner

  // Concerns
  case noSuchConcern(Int)

  /// Which value is meant.
  package enum Label: String, Hashable, Sendable, CaseIterable {
    case groupName = "a group's name"
    case memberName = "a member's name"
    case track = "a track"
    case outline = "an outline's id"
    case leader = "a leader's name"
    case billingLabel = "a billing label"
    case noteFormat = "a format of notes"
    case chartID = "a chart id"
    case pronouns = "the pronouns"
    case counselor = "a counselor's name"
    case physician = "a physician's name"
    case helps = "what helps"
    case level = "a level of care"
    case orderedBy = "the name of who ordered it"
    case certifier = "the name of who certifies"
    case reason = "a reason"
    case goal = "a goal"
    case consent = "a consent"
    case capacity = "the capacity"
    case graceMinutes = "the grace minutes"
    case minimumMinutes = "the minimum minutes for credit"
    case lateEntryHours = "the hours until a note counts as late"
    case signerName = "a signer's name"
    case credential = "a credential"
    case retentionYears = "the years that sessions are kept"
  }
}
