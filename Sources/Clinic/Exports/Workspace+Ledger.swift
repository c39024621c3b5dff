package import Basics
package import ChartExport
package import Program
package import SessionCore

extension Day {
  /// The Monday of the week that lies three weeks back.
  fileprivate var threeWeeksBefore: Day? { Day(daysSince1970: ISOWeek(of: self).firstDay - 21) }
}

extension MemberDetails {
  /// On the list on any of these days.
  fileprivate func overlaps(from: Day?, to: Day) -> Bool {
    if let leftOn, let from, leftOn < from { return false }
    if let joinedOn, joinedOn > to { return false }
    return true
  }
}

extension Workspace {
  /// Minutes by week of all groups or one, of everyone or only these, from the Monday three weeks before the last day
  /// unless said.
  package func ledger(
    of chosen: Group?, about people: Set<MemberID>?, from: Day?, to last: Day?, progress: Progress = { _, _ in }
  ) throws(CommandFailure) -> Ledger {
    let today = try today()
    let first = from ?? (last ?? today).threeWeeksBefore
    let groups = (chosen.map { [$0] } ?? book.groups).map { group in
      (
        group: group,
        members: group.roster.filter { person in
          people?.contains(person.id) ?? person.details.overlaps(from: first, to: last ?? today)
        }
      )
    }
    let attended = attended(in: Set(groups.map(\.group.id)), from: first, to: last, today: today, progress)
    return Ledger(groups, attended, from: first, to: last, today: today)
  }

  /// What the ledger counts of the sessions of a range, and of the four weeks that say what is usual; of the others only
  /// the day is looked at. Those that cannot be read are notices.
  private func attended(
    in groups: Set<GroupID>, from: Day?, to: Day?, today: Day, _ progress: Progress
  ) -> [Ledger.Attended] {
    let usual = Day(daysSince1970: ISOWeek(of: today).firstDay - 28)
    let entries = book.sessionsByTime.filter { groups.contains($0.group) }
    return entries.enumerated().compactMap { place, entry in
      progress(place * 100, entries.count * 100)
      guard let day = entry.day else { return nil }
      let isOpen = entry.state == .open
      let isInRange = from.map { day >= $0 } ?? true && to.map { day <= $0 } ?? true
      guard isInRange || usual.map({ day >= $0 }) ?? true else {
        return Ledger.Attended(day: day, group: entry.group, minutes: [:], isOpen: isOpen)
      }
      guard let log = readableLog(of: entry) else { return nil }
      let now = log.moment(at: clock.reading())
      let present = log.session.attendance.filter(\.hasCome).map(\.member.id)
      return Ledger.Attended(
        day: day, group: entry.group,
        minutes: Dictionary(present.map { ($0, log.session.minutesPresent(of: $0, now: now)) }) { $1 },
        breakMinutes: Dictionary(present.map { ($0, log.session.breakMinutes(of: $0, now: now)) }) { $1 },
        isOpen: isOpen)
    }
  }
}
