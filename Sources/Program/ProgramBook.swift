package import SessionCore

/// The program as it stands: its groups with their members, and the catalog of its sessions.
///
/// Nobody changes it but `apply`, which never fails; `decide` says what a command comes to, or why it cannot be.
package struct ProgramBook: Hashable, Sendable {
  /// In the order in which they were made.
  package internal(set) var groups: [Group] = []
  /// In the order in which they came.
  package internal(set) var clients: [Client] = []
  var clientPlaces: [ClientID: Int] = [:]
  /// Walk-ins that were taken back, as they were: doing it again gives back the same.
  var takenBack: [MemberID: TakenBack] = [:]
  /// In the order in which they were opened.
  package internal(set) var catalogue: [CatalogueEntry] = []
  /// Where each session stands in the catalog, which may be years long.
  var places: [SessionID: Int] = [:]
  /// In the order in which they were added.
  package internal(set) var signers: [Signer] = []
  /// In the order of their numbers.
  package internal(set) var concerns: [Concern] = []
  /// What was looked at again outside a session.
  package internal(set) var followedUp: [MemberID: Set<ConcernPlace>] = [:]
  /// No member's number is given twice, not even in another group.
  package internal(set) var lastMemberNumber = 0

  package init() {}

  /// `nil` for a number that no group has.
  package func group(_ id: GroupID) -> Group? {
    groups.first { $0.id == id }
  }

  /// `nil` for an id that no client has.
  package func client(_ id: ClientID) -> Client? {
    clientPlaces[id].map { clients[$0] }
  }

  /// The client who has a seat.
  package func client(of member: MemberID) -> Client? {
    enrolment(member).flatMap { client($0.enrolment.client) }
  }

  /// All seats of a client, those that they left too, in the order of the groups.
  package func seats(of client: ClientID) -> [(group: Group, enrolment: Enrolment)] {
    groups.flatMap { group in group.roster.filter { $0.client == client }.map { (group, $0) } }
  }

  /// `nil` for an id that is not in the catalog.
  package func session(_ id: SessionID) -> CatalogueEntry? {
    places[id].map { catalogue[$0] }
  }

  /// Which of the program's sessions it is, counted from 1 in the order in which they were opened; 0 for none.
  package func sessionNumber(_ id: SessionID) -> Int {
    places[id].map { $0 + 1 } ?? 0
  }

  /// A member with the group that they belong to.
  package func enrolment(_ id: MemberID) -> (group: Group, enrolment: Enrolment)? {
    for group in groups {
      if let enrolment = group.roster.first(where: { $0.id == id }) { return (group, enrolment) }
    }
    return nil
  }
}
