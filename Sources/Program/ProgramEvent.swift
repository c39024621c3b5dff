package import Basics
package import SessionCore

/// Something that became so in the program: a fact, never renamed once released.
package enum ProgramEvent: Hashable, Sendable {
  // Groups; what is large is indirect, since every event would take as much room as the largest
  case groupCreated(GroupID, name: String)
  case groupRenamed(GroupID, name: String)
  case trackSet(GroupID, String?)
  case kindSet(GroupID, SessionKind?)
  case outlineSet(GroupID, outlineID: String?)
  case leadersSet(GroupID, [String])
  /// The whole policy as it is from now on.
  indirect case policySet(GroupID, Policy)

  // Clients
  indirect case clientAdded(ClientID, ClientDetails)
  /// All details as they are from now on.
  indirect case clientChanged(ClientID, ClientDetails)
  /// A new goal, or all of one that is known.
  indirect case goalSet(ClientID, Goal)
  /// A new episode, or all of one that is known.
  indirect case episodeSet(ClientID, Episode)

  // Members
  /// They take the last seat.
  indirect case memberJoined(GroupID, MemberID, ClientID, Seat)
  /// All of the seat as it is from now on.
  indirect case memberChanged(MemberID, Seat)
  case memberLeft(MemberID, on: Day)
  /// Back on the list after leaving; the earlier dates stay in the stream.
  case memberReturned(MemberID, on: Day?)
  /// They walked into a session, and that was taken back: they are on no list, and their number is nobody else's.
  case memberTakenBack(MemberID)
  /// These two are not paired, either way.
  case pairingBarred(MemberID, MemberID)
  case pairingAllowed(MemberID, MemberID)
  /// Everybody of the group in seating order.
  case seatsOrdered(GroupID, [MemberID])

  // Sessions
  case sessionOpened(
    SessionID, GroupID, openedWallMs: Int64, offsetSeconds: Int, outlineID: String, kind: SessionKind)
  case sessionClosed(SessionID, usedCircle: Bool, usedPairs: Bool)
  case sessionReopened(SessionID)
  /// When it took place; `nil` where its start was taken back.
  case sessionDated(SessionID, SessionTimes?)
  /// What becomes of its notes is kept in a stream of its own, under this id.
  case chartBegun(SessionID, stream: SessionID)
  /// Whether every note of it is signed.
  case notesSettled(SessionID, Bool)
  /// Something about it left the vault; the account itself stands in its chart.
  case sessionDisclosed(SessionID, atWallMs: Int64)

  // Signers
  case signerAdded(SignerID, SignerDetails)
  case signerRetired(SignerID)

  // Concerns outside a session
  indirect case concernRaised(Int, GroupID?, PersonInCare?, ErasableText?, at: Concern.Instant)
  case concernNamed(Int, PersonInCare)
  indirect case concernResolved(Int, Concern.Resolution)
  /// Someone was seen again outside a session, which settles these.
  indirect case concernsFollowedUp(PersonInCare, [ConcernPlace], ErasableText)
}

/// One thing done to the program: all of its events stand or fall together.
package struct ProgramAct: Hashable, Sendable {
  package var reading: ClockReading
  package var events: [ProgramEvent]

  package init(reading: ClockReading, events: [ProgramEvent]) {
    self.reading = reading
    self.events = events
  }
}
