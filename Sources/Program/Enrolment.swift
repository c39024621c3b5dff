package import Basics
package import SessionCore

/// A client's place in a group.
package struct Enrolment: Hashable, Sendable {
  package let id: MemberID
  package let client: ClientID
  /// The seat with what is known of the client.
  package internal(set) var details: MemberDetails
  /// Kept both ways: who stands here has this member in theirs.
  package internal(set) var notPairedWith: Set<MemberID> = []

  init(id: MemberID, client: ClientID, details: MemberDetails) {
    self.id = id
    self.client = client
    self.details = details
  }

  /// As a session of that day takes them along.
  package func member(on day: Day) -> Member {
    Member(
      id: id, name: details.name, handle: details.handle, chartID: details.chartID, goals: details.goals,
      orderedHoursAWeek: details.orderedHours(on: day), notPairedWith: notPairedWith)
  }
}

/// What is kept of a place in a group beside the pairing.
package struct Seat: Hashable, Sendable {
  /// Unique in the group as names are compared; without the sign `@`.
  package var handle: String
  /// The first day on the list; `nil` where it was not said.
  package var joinedOn: Day?
  /// The last day on the list.
  package var leftOn: Day?
  /// Labels as the program words them, as in `video`.
  package var consents: [String]

  package init(handle: String, joinedOn: Day? = nil, leftOn: Day? = nil, consents: [String] = []) {
    self.handle = handle
    self.joinedOn = joinedOn
    self.leftOn = leftOn
    self.consents = consents
  }

  /// From the day they joined to the day they left, both included; a date that is not known excludes nobody.
  func holds(_ day: Day) -> Bool {
    if let joinedOn, day < joinedOn { return false }
    if let leftOn, day > leftOn { return false }
    return true
  }
}

/// A seat and the client who has it, as lists show them and names are looked up by.
package struct MemberDetails: Hashable, Sendable {
  /// The place alone, as it is stored.
  package internal(set) var seat: Seat { didSet { handleKey = Handle.key(seat.handle) } }
  /// As the roster spells it.
  package private(set) var name: String
  package private(set) var chartID: String?
  /// In the order of their numbers.
  package private(set) var goals: [MemberGoal]
  private var episodes: [Episode]
  /// What names and handles are compared by, made once: every comparison asks for them. A name is the same in another
  /// order, in capitals, and with pronouns.
  private(set) var nameKey: String
  private(set) var handleKey: String
  /// What a handle is made of, likewise.
  private(set) var parts: NameForHandle

  /// The seat as its client has it now.
  package init(_ seat: Seat, of client: Client) {
    self.seat = seat
    handleKey = Handle.key(seat.handle)
    (name, chartID, goals) = (client.details.name, client.details.chartID, client.goalsInSession)
    episodes = client.episodes
    let taken = PersonName(name)
    (nameKey, parts) = (taken.key, NameForHandle(taken))
  }

  /// The same seat after something was told of the client.
  mutating func take(_ client: Client) {
    if client.details.name == name {
      (chartID, goals) = (client.details.chartID, client.goalsInSession)
      episodes = client.episodes
    } else {
      self = MemberDetails(seat, of: client)
    }
  }

  /// Without the sign `@`.
  package var handle: String { seat.handle }
  /// The first day on the list, where it was said.
  package var joinedOn: Day? { seat.joinedOn }
  /// The last day on the list.
  package var leftOn: Day? { seat.leftOn }
  /// Labels as the program words them.
  package var consents: [String] { seat.consents }

  /// The hours a week that were ordered for that day; `nil` where nothing was.
  package func orderedHours(on day: Day) -> Int? { episodes.orderedHours(on: day) }

  /// From the day they joined to the day they left, both included.
  package func isEnrolled(on day: Day) -> Bool { seat.holds(day) }
}
