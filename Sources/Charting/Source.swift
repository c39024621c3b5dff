package import SessionCore

/// Where a sentence of a draft comes from: what can be shown when someone asks how this is known.
package enum Source: Hashable, Sendable {
  /// A line of this session's log, by its number; the opening is 0.
  case act(Int)
  /// What the group's roster says of a member, as the session took it along.
  case roster(MemberID)
  /// A line of an earlier session of the group.
  case earlier(SessionID, line: Int)
}
