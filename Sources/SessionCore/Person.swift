/// A member's number within the program; it stays the same from session to session.
package struct MemberID: Hashable, Sendable, Comparable {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package static func < (left: MemberID, right: MemberID) -> Bool { left.number < right.number }
}

/// A guest's number within one session, from 1.
package struct GuestID: Hashable, Sendable {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }
}

/// Someone in the circle who can have the floor: leaders do not.
package enum Person: Hashable, Sendable {
  case member(MemberID)
  case guest(GuestID)

  /// The member; `nil` for a guest, who has no chart.
  package var memberID: MemberID? {
    guard case .member(let id) = self else { return nil }
    return id
  }
}

/// A person in care as a session knows them: copied from the roster when the session opens.
package struct Member: Hashable, Sendable {
  package var id: MemberID
  package var name: String
  /// Short and unique in the group; without the sign `@`.
  package var handle: String
  package var chartID: String?
  /// In the order of their numbers.
  package var goals: [MemberGoal]
  package var orderedHoursAWeek: Int?
  package var notPairedWith: Set<MemberID>

  package init(
    id: MemberID, name: String, handle: String, chartID: String? = nil, goals: [MemberGoal] = [],
    orderedHoursAWeek: Int? = nil, notPairedWith: Set<MemberID> = []
  ) {
    self.id = id
    self.name = name
    self.handle = handle
    self.chartID = chartID
    self.goals = goals
    self.orderedHoursAWeek = orderedHoursAWeek
    self.notPairedWith = notPairedWith
  }
}

/// A goal as a session knows it: the words that its number had when the session opened.
package struct MemberGoal: Hashable, Sendable {
  /// 3 is `g3`.
  package var number: Int
  package var words: String
  /// Whether it was still worked on.
  package var isOpen: Bool

  package init(number: Int, words: String, isOpen: Bool = true) {
    self.number = number
    self.words = words
    self.isOpen = isOpen
  }
}

/// A relative, interpreter, observer or member of staff: has a floor and no chart.
package struct Guest: Hashable, Sendable {
  package var id: GuestID
  package var name: String
  /// The member they came with; without one they belong to the session.
  package var member: MemberID?
  /// As in "mother" or "interpreter".
  package var relation: String

  package init(id: GuestID, name: String, member: MemberID?, relation: String) {
    self.id = id
    self.name = name
    self.member = member
    self.relation = relation
  }
}

/// How a member takes part.
package enum Presence: Hashable, Sendable {
  case room
  /// By video, and where from, as far as that was said.
  case video(place: String?)
}
