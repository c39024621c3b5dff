package import Basics
package import SessionCore

/// A person in care, whichever groups they are in: 128 random bits that are never shown and never used again, the same
/// on every computer.
package struct ClientID: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The one that is so many further on: of several who come at once only the first is drawn.
  func advanced(by count: Int) -> ClientID {
    self == .none ? self : ClientID(high: high, low: low &+ UInt64(count))
  }

  /// Nobody's: stands in a command until the workspace has drawn one.
  package static let none = ClientID(high: 0, low: 0)
}

/// What the program knows of a person in care beside their seats.
package struct Client: Hashable, Sendable {
  package let id: ClientID
  package internal(set) var details: ClientDetails
  /// Names they had before, the oldest first: looked for in other people's notes, never completed and never shown in
  /// the room.
  package internal(set) var formerNames: [String] = []
  /// By their numbers, which are never used again.
  package internal(set) var goals: [Goal] = []
  /// In the order of admission; at most the last one is open.
  package internal(set) var episodes: [Episode] = []

  init(id: ClientID, details: ClientDetails) {
    self.id = id
    self.details = details
  }

  /// Without one, nobody admitted them or they were discharged.
  package var openEpisode: Episode? { episodes.last { $0.discharged == nil } }

  /// The newest order, which may begin on a later day.
  var newestOrder: Int? { openEpisode?.levels.last?.orderedHours }

  /// As a session takes them along: those that are closed too, so that a line about one of them can be told.
  package var goalsInSession: [MemberGoal] {
    goals.map { MemberGoal(number: $0.number, words: $0.words, isOpen: $0.status == .active) }
  }
}

/// What is told of a client.
package struct ClientDetails: Hashable, Sendable {
  /// The legal name, with the one they prefer in quotation marks: `Josephine "Jo" Park`.
  package var name: String
  package var pronouns: String?
  /// Never shown in the room.
  package var born: Day?
  /// Unique in the program.
  package var chartID: String?
  /// Their primary counselor.
  package var counselor: String?
  package var physician: String?
  /// As told by the person who diagnosed.
  package var diagnoses: [Diagnosis] = []
  /// A few words on what helps them.
  package var helps: String?

  package init(name: String, chartID: String? = nil) {
    self.name = name
    self.chartID = chartID
  }

  /// What was diagnosed: a code and its words.
  package struct Diagnosis: Hashable, Sendable {
    package var code: String
    package var words: String

    package init(code: String, words: String) {
      self.code = code
      self.words = words
    }
  }
}

/// One goal of a client, in their own words.
package struct Goal: Hashable, Sendable {
  /// The label: 3 is `g3`. No other goal of this client ever gets it.
  package let number: Int
  package var words: String
  package var status: Status = .active
  package var from: Day?
  package var until: Day?
  /// The goal that took its place when its words were changed.
  package var revisedTo: Int?

  package init(number: Int, words: String, from: Day? = nil) {
    self.number = number
    self.words = words
    self.from = from
  }

  /// What became of it.
  package enum Status: String, Hashable, Sendable, CaseIterable { case active, met, partly, deferred, revised, dropped }
}
