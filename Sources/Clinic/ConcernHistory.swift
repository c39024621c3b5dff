import Program
import SessionCore

/// What stands of the concerns of a group's sessions, and of those raised outside one. Sessions are taken in from the
/// newest to the oldest.
struct ConcernHistory {
  private var found: [PastConcern]
  private var followedUp: [MemberID: Set<ConcernPlace>]
  /// When each member was last in the room, by the wall clock.
  private var lastSeen: [MemberID: Int64] = [:]

  init(_ book: ProgramBook, of group: GroupID) {
    found = book.concerns(of: group)
    followedUp = book.followedUp
  }

  /// The session's number is which of the program's sessions it is, counted from 1.
  mutating func take(_ session: Session, number: Int) {
    found += session.concerns.map { concern in
      var concern = concern
      concern.sessionNumber = number
      return concern
    }
    for row in session.attendance {
      followedUp[row.member.id, default: []].formUnion(session.placesFollowedUp(of: row.member.id))
      if let arrivedAt = row.arrivedAt, lastSeen[row.member.id] == nil { lastSeen[row.member.id] = arrivedAt.wallMs }
    }
  }

  /// Open, or waiting for a second look; the oldest first.
  var standing: [PastConcern] {
    found.filter { concern in
      guard let member = concern.member, concern.resolution != nil else { return true }
      return followedUp[member]?.contains(concern.place) != true
    }.map { concern in
      var concern = concern
      concern.lastSeenWallMs = concern.member.flatMap { lastSeen[$0] }
      return concern
    }.sorted { $0.raisedAt.wallMs < $1.raisedAt.wallMs }
  }
}
