package import Basics
import Charting
import Program
internal import ScreenText
import SessionCore

extension Ledger {
  /// For reading: one line a week, the short ones said in words; the newest week last.
  package var page: [String] {
    guard !members.isEmpty else { return ["nobody is on a roster in that range"] }
    return members.flatMap { member -> [String] in
      let ordered = member.member.orderedHoursAWeek.map { ", \($0) h a week ordered" } ?? ", no hours ordered"
      let total = "\(member.minutes.hoursAndMinutes) in \(counted(member.sessions, "session"))"
      return ["\(member.member.nameAndInitial.onOneLine), \(member.groupName.onOneLine): \(total)\(ordered)"]
        + member.weeks.map { "  \($0.line)" }
    }
  }

  /// The fields stand in `ChartExport.docc`.
  package var json: JSONValue {
    .object([
      .init("today", .string(today.iso)),
      .init(
        "members",
        .array(
          members.map { member in
            .object([
              .init("name", .string(member.member.name)), .init("chartID", .optional(member.member.chartID)),
              .init("group", .string(member.groupName)),
              .init("orderedHoursAWeek", .optional(member.member.orderedHoursAWeek)),
              .init("minutes", .number(member.minutes)), .init("sessions", .number(member.sessions)),
              .init("weeks", .array(member.weeks.map(\.json))),
            ])
          })),
    ])
  }

  /// One row a member and week, with a row of headers.
  package var csv: String {
    let head = [
      "group", "name", "chart id", "week", "minutes", "break minutes", "sessions", "ordered minutes", "sessions left",
      "minutes short",
      "whole week",
    ]
    let rows = members.flatMap { member in
      member.weeks.map { week in
        [
          member.groupName, member.member.name, member.member.chartID ?? "", week.week.text, String(week.minutes),
          String(week.breakMinutes), String(week.sessions), week.orderedMinutes.map(String.init) ?? "",
          week.usuallyLeft.map { String($0.sessions) } ?? "", String(week.missingMinutes),
          week.isPartial ? "no" : "yes",
        ]
      }
    }
    return CSVText.page([head] + rows)
  }
}

extension MemberLedger.Week {
  fileprivate var line: String {
    let so = usuallyLeft == nil ? "" : " so far"
    var text = "\(week.text)  \(minutes.hoursAndMinutes)\(so) in \(counted(sessions, "session"))"
    if breakMinutes > 0 { text += " and \(breakMinutes.hoursAndMinutes) of breaks, not counted" }
    if let usuallyLeft {
      text += ", \(counted(usuallyLeft.sessions, "usual session")) left"
      if usuallyLeft.sessions > 0 { text += " of about \(usuallyLeft.minutesEach.hoursAndMinutes)" }
    }
    if missingMinutes > 0 {
      text +=
        usuallyLeft == nil
        ? "; short by \(missingMinutes.hoursAndMinutes)" : "; will be short by \(missingMinutes.hoursAndMinutes)"
    }
    return isPartial ? text + "; only part of the week is counted" : text
  }

  fileprivate var json: JSONValue {
    .object([
      .init("week", .string(week.text)), .init("minutes", .number(minutes)),
      .init("breakMinutes", .number(breakMinutes)), .init("sessions", .number(sessions)),
      .init("orderedMinutes", .optional(orderedMinutes)), .init("sessionsLeft", .optional(usuallyLeft?.sessions)),
      .init("minutesShort", .number(missingMinutes)), .init("whole", .boolean(!isPartial)),
    ])
  }
}
