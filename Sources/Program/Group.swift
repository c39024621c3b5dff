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

  /// Names that members had before, the newest last.
  package internal(set) var formerNames: [MemberID: [String]] = [:]

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
    _ id: SessionID, outline: Outline, leaders: [String]? = nil, vocabulary: Vocabulary, on day: Day
  ) -> SessionSetup {
    SessionSetup(
      id: id, group: self.id, groupName: name, outline: outline, roster: roster(on: day).map(\.member),
      leaders: leaders ?? self.leaders, policy: policy, vocabulary: vocabulary)
  }
}

/// A member's place in a group.
package struct Enrolment: Hashable, Sendable {
  package let id: MemberID
  package var details: MemberDetails
  /// Kept both ways: who stands here has this member in theirs.
  package var notPairedWith: Set<MemberID> = []

  package init(id: MemberID, details: MemberDetails) {
    self.id = id
    self.details = details
  }

  /// As a session takes them along.
  package var member: Member {
    Member(
      id: id, name: details.name, handle: details.handle, chartID: details.chartID, goals: details.goals,
      orderedHoursAWeek: details.orderedHoursAWeek, notPairedWith: notPairedWith)
  }
}

/// What is kept of a member beside the seat and the pairing.
package struct MemberDetails: Hashable, Sendable {
  /// As the roster spells it.
  package var name: String {
    didSet {
      let taken = PersonName(name)
      (nameKey, parts) = (taken.key, NameForHandle(taken))
    }
  }
  /// Unique in the group as names are compared; without the sign `@`.
  package var handle: String { didSet { handleKey = Handle.key(handle) } }
  /// What names and handles are compared by, made once: every comparison asks for them. A name is the same in another
  /// order, in capitals, and with pronouns.
  private(set) var nameKey: String
  private(set) var handleKey: String
  /// What a handle is made of, likewise.
  private(set) var parts: NameForHandle
  package var chartID: String?
  /// The first is `g1`.
  package var goals: [String]
  package var orderedHoursAWeek: Int?
  /// The first day on the list; `nil` where it was not said.
  package var joinedOn: Day?
  /// The last day on the list.
  package var leftOn: Day?
  /// Labels as the program words them, as in `video`.
  package var consents: [String]

  /// With the name taken apart and the handle folded.
  package init(
    name: String, handle: String, chartID: String? = nil, goals: [String] = [], orderedHoursAWeek: Int? = nil,
    joinedOn: Day? = nil, leftOn: Day? = nil, consents: [String] = []
  ) {
    self.name = name
    self.handle = handle
    let taken = PersonName(name)
    (nameKey, parts) = (taken.key, NameForHandle(taken))
    handleKey = Handle.key(handle)
    self.chartID = chartID
    self.goals = goals
    self.orderedHoursAWeek = orderedHoursAWeek
    self.joinedOn = joinedOn
    self.leftOn = leftOn
    self.consents = consents
  }

  /// From the day they joined to the day they left, both included; a date that is not known excludes nobody.
  package func isEnrolled(on day: Day) -> Bool {
    if let joinedOn, day < joinedOn { return false }
    if let leftOn, day > leftOn { return false }
    return true
  }
}
