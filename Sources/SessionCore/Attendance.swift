/// What is known of one member tonight.
package struct Attendance: Hashable, Sendable {
  package var member: Member
  package var state: State
  package var presence: Presence = .room
  /// From arrival to departure; the first may begin before the session starts, where it counts from the start.
  package var present = Spans()
  /// Time out of the room within that.
  package var out = Spans()
  /// The first arrival.
  package var arrivedAt: Moment?
  /// The last departure.
  package var leftAt: Moment?
  /// Whether the arrival's time was claimed rather than taken as typed.
  package var arrivalClaimed = false
  package var departureClaimed = false
  /// Passed for the rest of the evening: no further offers.
  package var passedTonight = false
  /// What was last recorded of them that a claimed time must not come before.
  package var lastRecord: LastRecord?
  /// Their last arrival or departure: no turn of anyone's can be claimed to have ended before it.
  var lastMove: LastRecord?

  /// Where a member is; a status of the content stands with an absence or a departure.
  package enum State: Hashable, Sendable {
    case unknown
    case expected(withinSeconds: Int?, since: Moment)
    case here
    case out(with: String?, since: Moment)
    /// With a status of the vocabulary, where one was given.
    case left(status: String?, words: ErasableText?)
    case absent(status: String, words: ErasableText?)
  }

  package init(member: Member) {
    self.member = member
    state = .unknown
  }

  /// Has been in the room this session.
  package var hasCome: Bool { arrivedAt != nil }

  /// Is in the room now, or on video.
  package var isIn: Bool { state == .here }

  /// Has come and not left; may be out.
  package var isPresent: Bool {
    switch state {
    case .here, .out: true
    case .unknown, .expected, .left, .absent: false
    }
  }

  /// When they came, and when they went out or away, as far as that still stands.
  var moves: [LastRecord] {
    let arrival = arrivedAt.map { LastRecord(kind: .arrival, at: $0) }
    let departure: LastRecord? =
      switch state {
      case .out(_, let since): LastRecord(kind: .departure, at: since)
      case .left: leftAt.map { LastRecord(kind: .departure, at: $0) }
      case .unknown, .expected, .here, .absent: nil
      }
    let last = lastRecord.flatMap { $0.kind == .arrival || $0.kind == .departure ? $0 : nil }
    return [arrival, departure, hasCome ? last : nil].compactMap { $0 }
  }

  /// Nothing is known yet of whether they come.
  package var isOpen: Bool {
    switch state {
    case .unknown, .expected: true
    case .here, .out, .left, .absent: false
    }
  }
}

extension Attendance {
  /// Their first arrival counts from an earlier instant than the one at which it was written down.
  mutating func moveArrival(to moment: Moment) {
    arrivedAt = moment
    present.openEarlier(at: moment.sessionMs)
    if present.closed.isEmpty { lastRecord?.moveArrival(to: moment) }
  }
}

extension LastRecord {
  mutating func moveArrival(to moment: Moment) {
    if kind == .arrival { at = moment }
  }
}

/// The last thing recorded of a person.
package struct LastRecord: Hashable, Sendable {
  package var kind: Refusal.Record
  package var at: Moment

  package init(kind: Refusal.Record, at: Moment) {
    self.kind = kind
    self.at = at
  }
}

/// A guest tonight.
package struct GuestAttendance: Hashable, Sendable {
  package var guest: Guest
  package var state: State = .here
  package var arrivedAt: Moment
  /// Whether the arrival's time was claimed rather than taken as typed.
  package var arrivalClaimed: Bool
  package var leftAt: Moment?
  package var lastRecord: LastRecord?
  var lastMove: LastRecord?

  /// Where a guest is, who is there from being announced.
  package enum State: Hashable, Sendable { case here, out(since: Moment), left }

  package init(guest: Guest, arrivedAt: Moment, arrivalClaimed: Bool = false) {
    self.guest = guest
    self.arrivedAt = arrivedAt
    self.arrivalClaimed = arrivalClaimed
  }
}
