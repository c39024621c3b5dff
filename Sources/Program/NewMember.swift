package import Basics
package import SessionCore

/// A member as someone asks for them.
package struct NewMember: Hashable, Sendable {
  /// Someone new, whom no client is called like; with `@` or `id:` in front a client who is known (a handle, a name or a
  /// chart id), with `+` in front someone new all the same.
  package var name: String
  /// What someone new is known by from now on.
  package var client: ClientID
  /// Without one it is made from the given name.
  package var handle: String?
  /// Of someone new, or the one by which a client is known again.
  package var chartID: String?
  /// Of someone new.
  package var goals: [String]
  package var notPairedWith: [MemberID]
  package var joinedOn: Day?
  package var leftOn: Day?
  package var consents: [String]

  package init(
    name: String, client: ClientID = .none, handle: String? = nil, chartID: String? = nil, goals: [String] = [],
    notPairedWith: [MemberID] = [], joinedOn: Day? = nil, leftOn: Day? = nil, consents: [String] = []
  ) {
    self.name = name
    self.client = client
    self.handle = handle
    self.chartID = chartID
    self.goals = goals
    self.notPairedWith = notPairedWith
    self.joinedOn = joinedOn
    self.leftOn = leftOn
    self.consents = consents
  }
}

/// One detail of a seat, as it is to be.
package enum MemberChange: Hashable, Sendable {
  case handle(String)
  case joinedOn(Day?)
  case leftOn(Day?)
  case consents([String])
}

/// One detail of a client, as it is to be.
package enum ClientChange: Hashable, Sendable {
  case name(String)
  case pronouns(String?)
  case born(Day?)
  case chartID(String?)
  case counselor(String?)
  case physician(String?)
  /// All of them; empty for none.
  case diagnoses([ClientDetails.Diagnosis])
  case helps(String?)
}
