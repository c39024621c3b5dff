import Basics
import ChartRecord
import Charting
import ScreenText
package import SessionCore

/// What goes out about all who were on the list of one session: by its nature it is about several people.
package struct SessionSheet: Hashable, Sendable {
  package var groupName: String
  package var kind: SessionKind
  package var date: String
  package var startedAt: Moment?
  package var endedAt: Moment?
  package var leaders: [String]
  /// In roster order.
  package var rows: [Row]
  /// Relations only, as in `mother`.
  package var guests: [String]

  /// One member of the list.
  package struct Row: Hashable, Sendable {
    package var member: Member
    package var attendance: MemberAttendance

    package init(member: Member, attendance: MemberAttendance) {
      self.member = member
      self.attendance = attendance
    }
  }

  /// Reads it off a log.
  package init(_ log: SessionLog, now: Moment) {
    let session = log.session
    groupName = session.opening.groupName
    kind = session.outline.kind
    date = session.day
    startedAt = session.startedAt
    endedAt = session.endedAt
    leaders = session.leaders
    rows = session.roster.compactMap { member in
      MemberAttendance(log, of: member.id, now: now).map { Row(member: member, attendance: $0) }
    }
    guests = session.guests.map(\.guest.relation)
  }
}

// The sign-in sheet

extension SessionSheet {
  /// First name and initial, and more of the name where two share that, in and out; people who did not come are left out.
  /// Without a cover it stays in the program.
  package func signIn(_ cover: DisclosureHeader?) -> String {
    let came = rows.filter { !$0.attendance.stays.isEmpty }
    let names = came.map(\.member).namesApart.map(\.onOneLine)
    let width = max(4, names.map(\.count).max() ?? 0)
    let head = "\("Name".padded(to: width))  In     Out    Minutes"
    let lines = zip(names, came).map { name, row in
      let (from, to) = (row.attendance.arrivedAt?.clock ?? "     ", row.attendance.leftAt?.clock ?? "     ")
      return "\(name.padded(to: width))  \(from)  \(to)  \(row.attendance.minutes)"
    }
    let also = guests.isEmpty ? [] : ["", "Guests: \(guests.map(\.onOneLine).joined(separator: ", "))"]
    let account = cover.map { ["", "--"] + $0.lines } ?? []
    return (title + ["", head] + lines + also + account).joined(separator: "\n") + "\n"
  }

  private var title: [String] {
    let span = [startedAt, endedAt].compactMap { $0?.clock }.joined(separator: " to ")
    let led = leaders.isEmpty ? [] : ["Led by \(leaders.map(\.onOneLine).joined(separator: ", "))"]
    return ["Sign-in: \(groupName.onOneLine)", "\(date)\(span.isEmpty ? "" : ", \(span)")"] + led
  }
}

// Attendance

extension SessionSheet {
  /// Everybody on the list, with minutes: comma-separated values with a row of headers.
  package var attendanceCSV: String {
    let head = [
      "date", "group", "kind", "name", "chart id", "status", "presence", "in", "out", "minutes", "break minutes",
      "minutes out of the room", "how known",
    ]
    return CSVText.page([head] + rows.map(cells))
  }

  private func cells(_ row: Row) -> [String] {
    let attendance = row.attendance
    let came = !attendance.stays.isEmpty
    let how = came ? (attendance.isClaimed ? "some times entered later" : "recorded as it happened") : ""
    return [
      date, groupName, kind.rawValue, row.member.name, row.member.chartID ?? "", attendance.status,
      came ? (attendance.isByVideo ? "video" : "room") : "", attendance.arrivedAt?.civil.dateAndClock ?? "",
      attendance.leftAt?.civil.dateAndClock ?? "", String(attendance.minutes), String(attendance.breakMinutes),
      String(attendance.minutesOut), how,
    ]
  }
}
