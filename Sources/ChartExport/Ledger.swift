package import Basics
package import Program
package import SessionCore

/// Minutes and sessions of members by week, against the hours that their plan orders.
package struct Ledger: Hashable, Sendable {
  /// In the order of the groups and their rosters.
  package var members: [MemberLedger]
  package var today: Day

  /// One session as the ledger counts it.
  package struct Attended: Hashable, Sendable {
    package var day: Day
    package var group: GroupID
    /// Whole minutes of those who were there.
    package var minutes: [MemberID: Int]
    /// Whole minutes of break in that time, which are not among them.
    package var breakMinutes: [MemberID: Int]
    /// Still going on, so that the minutes may grow.
    package var isOpen: Bool

    package init(
      day: Day, group: GroupID, minutes: [MemberID: Int], breakMinutes: [MemberID: Int] = [:], isOpen: Bool
    ) {
      self.day = day
      self.group = group
      self.minutes = minutes
      self.breakMinutes = breakMinutes
      self.isOpen = isOpen
    }
  }

  /// Counts the sessions of a range. `sessions` are all that are known, so that usual days can be told from them.
  package init(
    _ groups: [(group: Group, members: [Enrolment])], _ sessions: [Attended], from: Day?, to: Day?, today: Day
  ) {
    self.today = today
    members = groups.flatMap { group, members in
      let own = sessions.filter { $0.group == group.id }
      return members.map { MemberLedger($0, of: group, own, from: from, to: to, today: today) }
    }
  }

  /// Whose week ran short, or will by what is usual.
  package var short: [MemberLedger] { members.filter { $0.weeks.contains { $0.missingMinutes > 0 } } }
}

/// One member's weeks.
package struct MemberLedger: Hashable, Sendable {
  package var member: Member
  package var groupName: String
  /// From the first to the last week of the range, those without a session too.
  package var weeks: [Week]

  /// One week.
  package struct Week: Hashable, Sendable {
    package var week: ISOWeek
    package var minutes: Int
    /// Beside them: they count for no order.
    package var breakMinutes: Int
    package var sessions: Int
    /// `nil` where the plan orders none.
    package var orderedMinutes: Int?
    /// The week goes on: how many sessions are usually left in it, and how many minutes one usually brings.
    package var usuallyLeft: UsuallyLeft?
    /// Only some days of it are within the range, or on the roster.
    package var isPartial: Bool

    /// Short of what is ordered when all that is usually left is counted in; 0 where nothing is short.
    package var missingMinutes: Int {
      guard let orderedMinutes, !isPartial else { return 0 }
      let left = usuallyLeft.map { $0.sessions * $0.minutesEach } ?? 0
      return max(0, orderedMinutes - minutes - left)
    }
  }

  /// What a week that goes on will still bring, going by the last four.
  package struct UsuallyLeft: Hashable, Sendable {
    package var sessions: Int
    package var minutesEach: Int
  }

  /// Over the whole range.
  package var minutes: Int { weeks.reduce(0) { $0 + $1.minutes } }
  /// Over the whole range.
  package var sessions: Int { weeks.reduce(0) { $0 + $1.sessions } }
}
