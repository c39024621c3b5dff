import Basics
import Program
import SessionCore

extension MemberLedger {
  /// Counts one member's weeks; `sessions` are all of the group.
  init(
    _ enrolment: Enrolment, of group: Group, _ sessions: [Ledger.Attended], from: Day?, to: Day?, today: Day
  ) {
    member = enrolment.member(on: today)
    groupName = group.name
    weeks = []
    let within = sessions.filter { session in
      from.map { session.day >= $0 } ?? true && to.map { session.day <= $0 } ?? true
    }
    let days = within.map(\.day) + (to.map { $0 < today } ?? false ? [] : [today])
    guard let first = from ?? within.map(\.day).min(), let last = to ?? days.max(), first <= last else { return }
    // Without a day of joining, the group's first session says from when on there was something to attend.
    let began = enrolment.details.joinedOn ?? sessions.map(\.day).min() ?? first
    var week = ISOWeek(of: max(first, began))
    let end = ISOWeek(of: min(last, enrolment.details.leftOn ?? last, today))
    while week <= end {
      weeks.append(count(week, within, all: sessions, enrolment, first: max(first, began), last: last, today: today))
      week = week.next
    }
  }

  private func count(
    _ week: ISOWeek, _ sessions: [Ledger.Attended], all: [Ledger.Attended], _ enrolment: Enrolment, first: Day,
    last: Day, today: Day
  ) -> Week {
    let held = sessions.filter { ISOWeek(of: $0.day) == week }
    let minutes = held.compactMap { $0.minutes[enrolment.id] }
    let isNow = ISOWeek(of: today) == week
    let lastDay = isNow ? max(today.daysSince1970, last.daysSince1970) : last.daysSince1970
    let ends = min(isNow ? .max : lastDay, enrolment.details.leftOn?.daysSince1970 ?? .max)
    return Week(
      week: week, minutes: minutes.reduce(0, +),
      breakMinutes: held.reduce(0) { $0 + ($1.breakMinutes[enrolment.id] ?? 0) }, sessions: minutes.count { $0 > 0 },
      orderedMinutes: ordered(in: week, enrolment.details).map { $0 * 60 },
      usuallyLeft: isNow ? usuallyLeft(all, today) : nil,
      isPartial: first.daysSince1970 > week.firstDay || ends < week.firstDay + 6)
  }

  /// The order in force on the first day of the week on which there was one.
  private func ordered(in week: ISOWeek, _ details: MemberDetails) -> Int? {
    (0...6).lazy.compactMap { Day(daysSince1970: week.firstDay + $0).flatMap(details.orderedHours) }.first
  }

  /// A weekday is usual when the group met on it in at least two of the four weeks before this one.
  private func usuallyLeft(_ sessions: [Ledger.Attended], _ today: Day) -> UsuallyLeft {
    let this = ISOWeek(of: today).firstDay
    let recent = sessions.filter { (this - 28..<this).contains($0.day.daysSince1970) }
    let met = Set(sessions.map(\.day.daysSince1970).filter { $0 >= this })
    let left = (today.weekday...6).filter { weekday in
      let weeks = Set(recent.filter { $0.day.weekday == weekday }.map { ISOWeek(of: $0.day) })
      return weeks.count >= 2 && !met.contains(this + weekday)
    }
    let lengths = recent.compactMap { $0.minutes.values.max() }.filter { $0 > 0 }
    let each = lengths.isEmpty ? 0 : lengths.reduce(0, +) / lengths.count
    return UsuallyLeft(sessions: left.count, minutesEach: each)
  }
}
