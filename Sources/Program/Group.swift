package import Basics
package import SessionCore

/// A standing group of the program, as it is now.
package struct Group: Hashable, Sendable {
  package let id: GroupID
  /// Unique in the program as names are compared.
  package var name: String
  /// As in `evening`; a label, nothing follows from it.
  package var track: String?
  /// What its sessions are unless their outline says otherwise.
  package var kind: SessionKind?
  /// The usual outline.
  package var outlineID: String?
  /// In the order in which they lead.
  package var leaders: [String] = []
  package var policy = Policy()
  /// In seating order; those who have left keep their seat in the list.
  package var roster: [Enrolment] = []
  /// Handles that were changed, and whose they were: another person never gets one of them.
  package internal(set) var formerHandles: [String: MemberID] = [:]

  package init(id: GroupID, name: String) {
    self.id = id
    self.name = name
  }

  /// Who is on the list on that day, in seating order: from the day they joined to the day they left, both included.
  package func roster(on day: Day) -> [Enrolment] {
    roster.filter { $0.details.isEnrolled(on: day) }
  }

  /// Everything that a session of this group takes with it when it opens on `day`.
  package func opening(
    _ id: SessionID, outline: Outline, leaders: [String]? = nil, vocabulary: Vocabulary, on day: Day,
    paper: PaperEntry? = nil
  ) -> SessionSetup {
    SessionSetup(
      id: id, group: self.id, groupName: name, outline: outline, roster: roster(on: day).map { $0.member(on: day) },
      leaders: leaders ?? self.leaders, policy: policy, vocabulary: vocabulary, paper: paper)
  }
}
