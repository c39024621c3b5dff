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

  // Clients
  case addClient(ClientID, [ClientChange])
  case changeClient(ClientID, [ClientChange])
  case setGoals(ClientID, [String], on: Day)
  case reviseGoal(ClientID, Int, to: String, on: Day)
  case closeGoal(ClientID, Int, Goal.Status, on: Day)
  case moveClient(ClientID, from: GroupID, to: GroupID, on: Day)

  // Episodes
  case admit(ClientID, LevelPeriod)
  case changeLevel(ClientID, LevelPeriod)
  case correctEpisode(ClientID, admitted: Day?, level: LevelPeriod?, discharged: Day?, reason: DischargeReason?)
  case dischargeClient(ClientID, on: Day, DischargeReason)
  case certify(ClientID, by: String, on: Day)

  // Members
  case enrol(GroupID, NewMember)
  case changeMember(MemberID, [MemberChange])
  case dischargeMember(MemberID, on: Day)
  case readmitMember(MemberID, on: Day?)
  /// A walk-in that was undone.
  case takeBackMember(MemberID)
  /// The same walk-in given back.
  case restoreMember(GroupID, Member, joinedOn: Day?, client: ClientID = .none)
  case barPairing(MemberID, MemberID)
  case allowPairing(MemberID, MemberID)
  /// These first, the others after them as they sat.
  case orderSeats(GroupID, [MemberID])
  /// Refused with its faults where it has any, and then nothing is written.
  case importRoster(GroupID, [RosterRow], on: Day, firstClient: ClientID = .none)

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
  /// What the first of them who is new is known by; the others follow it.
  package var firstClient: ClientID
  /// The day on which they join, where that is said.
  package var joinedOn: Day?
  package var outlineID: String?
  package var leaders: [String]

  package init(
    name: String, track: String? = nil, kind: SessionKind? = nil, members: String = "", firstClient: ClientID = .none,
    joinedOn: Day? = nil,
    outlineID: String? = nil, leaders: [String] = []
  ) {
    self.name = name
    self.track = track
    self.kind = kind
    self.members = members
    self.firstClient = firstClient
    self.joinedOn = joinedOn
    self.outlineID = outlineID
    self.leaders = leaders
  }
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

extension ProgramCommand {
  /// The same with identifiers for everyone who is new.
  package func identified(by draw: () -> ClientID) -> ProgramCommand {
    switch self {
    case .createGroup(var group):
      if group.firstClient == .none { group.firstClient = draw() }
      return .createGroup(group)
    case .enrol(let group, var member):
      if member.client == .none { member.client = draw() }
      return .enrol(group, member)
    case .restoreMember(let group, let member, let day, .none):
      return .restoreMember(group, member, joinedOn: day, client: draw())
    case .importRoster(let group, let rows, let day, .none):
      return .importRoster(group, rows, on: day, firstClient: draw())
    default: return self
    }
  }
}
