/// Claimed times: `at 18:09`, and what they must not come before.
extension Session {
  /// A claimed time that is not to come and not before `limit`; within the limit's own minute it is the limit.
  func checked(_ claimed: Moment, typed: Moment, limit: Moment?, otherwise refusal: (Moment) -> Refusal)
    throws(Refusal) -> Moment
  {
    guard claimed.sessionMs <= typed.sessionMs else {
      throw .claimInFuture(wallMs: claimed.wallMs, offsetSeconds: claimed.offsetSeconds)
    }
    guard let limit, claimed.sessionMs < limit.sessionMs else { return claimed }
    guard claimed.wallMs / 60_000 == limit.wallMs / 60_000 else { throw refusal(limit) }
    return limit
  }

  /// A claimed time must not come before something recorded of anybody it is claimed for.
  func claimed(_ events: [Event], of people: [Person], _ occasion: Occasion) throws(Refusal) -> Decision {
    guard var moment = occasion.claimed else { return Decision(events) }
    moment = try checked(moment, typed: occasion.typed, limit: nil) { .claimBeforeFlow(at: $0) }
    moment = try checked(moment, of: people, occasion)
    return Decision(events, claimedWallMs: moment.wallMs)
  }

  /// Not before something recorded of any of these people.
  func checked(_ claimed: Moment, of people: [Person], _ occasion: Occasion) throws(Refusal) -> Moment {
    var moment = claimed
    for person in people {
      guard let last = lastRecord(of: person) else { continue }
      moment = try checked(moment, typed: occasion.typed, limit: last.at) {
        .claimBeforeRecord(person, last.kind, at: $0)
      }
    }
    return moment
  }

  /// A turn that ended earlier than it was typed: not before the floor moved last, nor before anyone came or went since.
  /// Lines that were typed since do not stand in the way.
  func moved(_ events: [Event], _ occasion: Occasion) throws(Refusal) -> Decision {
    guard let claimed = occasion.claimed else { return Decision(events) }
    var moment = try checked(claimed, typed: occasion.typed, limit: floor.lastMove?.at) { at in
      guard let move = floor.lastMove, let person = move.person else { return .claimBeforeFloor(at: at) }
      return .claimBeforeRecord(person, move.kind, at: at)
    }
    for (person, last) in lastMoves {
      moment = try checked(moment, typed: occasion.typed, limit: last.at) {
        .claimBeforeRecord(person, last.kind, at: $0)
      }
    }
    return Decision(events, claimedWallMs: moment.wallMs)
  }

  /// When each person came or went last.
  private var lastMoves: [(Person, LastRecord)] {
    attendance.compactMap { row in row.lastMove.map { (.member(row.member.id), $0) } }
      + guests.compactMap { row in row.lastMove.map { (.guest(row.guest.id), $0) } }
  }

  func lastRecord(of person: Person) -> LastRecord? {
    switch person {
    case .member(let id): attendance(of: id)?.lastRecord
    case .guest(let id): guest(id)?.lastRecord
    }
  }
}
