/// A silent safety concern. It is never undone and never refused; it needs a person and a disposition before the close.
package struct Flag: Hashable, Sendable {
  /// The number of the act that raised it.
  package var line: Int
  package var subject: FlagSubject
  package var words: ErasableText?
  package var at: Moment
  package var phase: Int?
  package var afterGroup: Bool
  /// Raised when the session was closed already.
  package var afterClose: Bool
  package var resolution: Resolution?

  /// Whom it is about; `nil` while the person is to be named. A guest is in no chart.
  package var person: Person? { subject.person }
  /// Whose chart it stands in.
  package var member: MemberID? { person?.memberID }

  /// What was done about a flag, in a kind of the content and in words.
  package struct Resolution: Hashable, Sendable {
    package var disposition: String
    package var words: ErasableText?
    package var at: Moment

    package init(disposition: String, words: ErasableText?, at: Moment) {
      self.disposition = disposition
      self.words = words
      self.at = at
    }
  }

  package init(
    line: Int, subject: FlagSubject, words: ErasableText?, at: Moment, phase: Int?, afterGroup: Bool,
    afterClose: Bool = false
  ) {
    self.line = line
    self.subject = subject
    self.words = words
    self.at = at
    self.phase = phase
    self.afterGroup = afterGroup
    self.afterClose = afterClose
  }
}

/// Whom a flag is about, and who said so.
package struct FlagSubject: Hashable, Sendable {
  /// `nil` while the person is to be named.
  package var person: Person?
  /// The guest who said it of the member they came with.
  package var reporter: GuestID?

  package init(_ person: Person?, reporter: GuestID? = nil) {
    self.person = person
    self.reporter = reporter
  }
}

/// Where a concern stands, so that another session can name it: its words stay there.
package enum ConcernPlace: Hashable, Sendable {
  /// The line of a session that raised the flag.
  case session(SessionID, line: Int)
  /// Raised while no session was open: its number in the program's book.
  case program(number: Int)
}

/// A concern of an earlier session, or of none, that is not settled.
package struct PastConcern: Hashable, Sendable {
  package var place: ConcernPlace
  /// `nil` while the person is to be named.
  package var member: MemberID?
  package var words: ErasableText?
  package var raisedAt: Moment
  /// `nil` while nothing was done about it; else it wants a follow-up.
  package var resolution: Flag.Resolution?
  /// When the person was last in the room, by the wall clock; `nil` where that is not known.
  package var lastSeenWallMs: Int64?
  /// Which of the program's sessions it was raised in, counted from 1; 0 for none.
  package var sessionNumber = 0

  package init(
    place: ConcernPlace, member: MemberID?, words: ErasableText?, raisedAt: Moment, resolution: Flag.Resolution? = nil
  ) {
    self.place = place
    self.member = member
    self.words = words
    self.raisedAt = raisedAt
    self.resolution = resolution
  }
}

extension PastConcern {
  /// By when someone has to have been seen again, after a disposition that asks for it.
  package static let daysUntilOverdue: Int64 = 7

  /// How it is shown and named.
  package var number: ConcernNumber {
    switch place {
    case .session(_, let line): ConcernNumber(session: sessionNumber, line: line)
    case .program(let number): ConcernNumber(session: 0, line: number)
    }
  }

  /// It waits for a second look, and the person has not been seen for a week since.
  package func isOverdue(atWallMs now: Int64) -> Bool {
    guard let resolution else { return false }
    let seen = max(resolution.at.wallMs, lastSeenWallMs ?? .min)
    return now - seen > Self.daysUntilOverdue * 86_400_000
  }
}
