package import Basics
package import SessionCore

/// One thing that someone wants done to the program.
package enum ProgramCommand: Hashable, Sendable {
  // Groups
  case createGroup(NewGroup)
  case renameGroup(GroupID, to: String)
  case setTrack(GroupID, String?)
  case setKind(GroupID, SessionKind?)
  case setOutline(GroupID, outlineID: String?)
  case setLeaders(GroupID, [String])
  case setPolicy(GroupID, PolicyValue)

  // Members
  case enrol(GroupID, NewMember)
  case changeMember(MemberID, [MemberChange])
  case dischargeMember(MemberID, on: Day)
  case readmitMember(MemberID, on: Day?)
  /// A walk-in that was undone.
  case takeBackMember(MemberID)
  /// The same walk-in given back.
  case restoreMember(GroupID, Member, joinedOn: Day?)
  case barPairing(MemberID, MemberID)
  case allowPairing(MemberID, MemberID)
  /// These first, the others after them as they sat.
  case orderSeats(GroupID, [MemberID])
  /// Refused with its faults where it has any, and then nothing is written.
  case importRoster(GroupID, [RosterRow])

  // Sessions
  case openSession(
    SessionID, GroupID, openedWallMs: Int64, offsetSeconds: Int, outlineID: String, kind: SessionKind)
  case closeSession(SessionID, usedCircle: Bool, usedPairs: Bool)
  case reopenSession(SessionID)
  case dateSession(SessionID, SessionTimes?)
  case beginChart(SessionID, stream: SessionID)
  case settleNotes(SessionID, Bool)
  case noteDisclosure(SessionID, atWallMs: Int64)

  // Signers
  case addSigner(SignerDetails)
  case retireSigner(SignerID)

  // Concerns outside a session
  case raiseConcern(GroupID?, PersonInCare?, ErasableText?, at: Concern.Instant)
  case nameConcern(Int, PersonInCare)
  case resolveConcern(Int, Concern.Resolution)
  case followUpConcerns(PersonInCare, [ConcernPlace], ErasableText)
}

/// A group as someone asks for it.
package struct NewGroup: Hashable, Sendable {
  package var name: String
  package var track: String?
  package var kind: SessionKind?
  /// Names with commas between them, as in `Maya Ruiz, Jo Park`.
  package var members: String
  /// The day on which they join, where that is said.
  package var joinedOn: Day?
  package var outlineID: String?
  package var leaders: [String]

  package init(
    name: String, track: String? = nil, kind: SessionKind? = nil, members: String = "", joinedOn: Day? = nil,
    outlineID: String? = nil, leaders: [String] = []
  ) {
    self.name = name
    self.track = track
    self.kind = kind
    self.members = members
    self.joinedOn = joinedOn
    self.outlineID = outlineID
    self.leaders = leaders
  }
}

/// A member as someone asks for them.
package struct NewMember: Hashable, Sendable {
  package var name: String
  /// Without one it is made from the given name.
  package var handle: String?
  package var chartID: String?
  package var goals: [String]
  package var orderedHoursAWeek: Int?
  package var notPairedWith: [MemberID]
  package var joinedOn: Day?
  package var consents: [String]

  package init(
    name: String, handle: String? = nil, chartID: String? = nil, goals: [String] = [],
    orderedHoursAWeek: Int? = nil, notPairedWith: [MemberID] = [], joinedOn: Day? = nil, consents: [String] = []
  ) {
    self.name = name
    self.handle = handle
    self.chartID = chartID
    self.goals = goals
    self.orderedHoursAWeek = orderedHoursAWeek
    self.notPairedWith = notPairedWith
    self.joinedOn = joinedOn
    self.consents = consents
  }
}

/// One detail of a member, as it is to be.
package enum MemberChange: Hashable, Sendable {
  case name(String)
  case handle(String)
  case chartID(String?)
  case goals([String])
  case orderedHoursAWeek(Int?)
  case joinedOn(Day?)
  case leftOn(Day?)
  case consents([String])
}

/// One value of a group's policy, as it is to be.
package enum PolicyValue: Hashable, Sendable {
  case capacity(Int)
  case graceMinutes(Int)
  case minimumMinutesForCredit(Int)
  case offersTwice(Bool)
  case lateEntryHours(Int)
  case billingLabel(String?)
  case noteFormat(String)
  case oneNoteADay(Bool)
  case coSignedCredentials([String])
  case retentionYears(Int)
}
