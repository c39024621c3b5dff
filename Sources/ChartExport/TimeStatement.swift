import Basics
import ChartRecord
import ScreenText
package import SessionCore

/// When one member was where, over a range of days, for someone who audits: every time with how it is known.
package struct TimeStatement: Hashable, Sendable {
  package var member: Member
  /// As ISO 8601 writes the days; `nil` where the range has no end on that side.
  package var from: String?
  package var to: String?
  /// In the order of time; sessions that the member missed stand among them.
  package var sessions: [MemberAttendance]
  package var cover: DisclosureHeader

  package init(member: Member, from: String?, to: String?, sessions: [MemberAttendance], cover: DisclosureHeader) {
    self.member = member
    self.from = from
    self.to = to
    self.sessions = sessions
    self.cover = cover
  }

  /// As plain text.
  package var plainText: String {
    (Array(blocks.joined(separator: [""])) + ["", "--"] + cover.lines).joined(separator: "\n") + "\n"
  }

  /// As HTML, a page for each statement.
  package var html: String {
    let paragraphs = ([about] + sessions.map(\.statementLines) + [[sum]]).filter { !$0.isEmpty }.map { lines in
      "<p>" + lines.map(\.html).joined(separator: "<br>\n") + "</p>"
    }
    return ChartPage.page(
      title: "Time statement \(from ?? "") \(to ?? "")",
      body: ["<h1>\(title.html)</h1>"] + paragraphs + cover.htmlLines)
  }

  /// The fields stand in `ChartExport.docc`.
  package func json(_ names: ExportNames) -> String {
    JSONValue.object([
      .init("format", .string("circlekeeper time statement 1")), .init("member", .string(member.name)),
      .init("chartID", .optional(member.chartID)), .init("from", .optional(from)), .init("to", .optional(to)),
      .init("minutes", .number(sessions.reduce(0) { $0 + $1.minutes })), .init("disclosure", cover.json),
      .init("sessions", .array(sessions.map { $0.statementJSON(names) })),
    ]).rendered + "\n"
  }

  private var blocks: [[String]] { [[title] + about] + sessions.map(\.statementLines) + [[sum]] }

  private var title: String {
    "Time statement: \(member.name.onOneLine)" + (member.chartID.map { " (chart \($0.onOneLine))" } ?? "")
  }

  private var about: [String] {
    let range = [from.map { "from \($0)" }, to.map { "to \($0)" }].compactMap { $0 }.joined(separator: " ")
    return range.isEmpty ? [] : [range]
  }

  private var sum: String {
    let total = sessions.reduce(0) { $0 + $1.minutes }
    let present = sessions.count { !$0.stays.isEmpty }
    let hours = total < 60 ? "" : " (\(total.hoursAndMinutes))"
    let sum = "Total: \(counted(total, "minute"))\(hours) in \(counted(present, "session"))"
    let rule = "steps out, breaks and interruptions are not in it, and no minute is rounded up."
    return "\(sum); \(rule)"
  }
}

extension MemberAttendance {
  fileprivate var statementLines: [String] {
    let span = [startedAt, endedAt].compactMap { $0?.clock }.joined(separator: " to ")
    var lines = ["\(date)  \(groupName.onOneLine), \(kind.rawValue)\(span.isEmpty ? "" : ", \(span)")"]
    guard !stays.isEmpty else { return lines + ["  \(status.onOneLine)"] }
    if isByVideo { lines.append("  by video") }
    let inAndOut = stays.flatMap { $0.events("in", "out") }
    let steps = stepsOut.flatMap { step in
      step.events("stepped out" + (step.with.map { " with \($0.onOneLine)" } ?? ""), "back")
    }
    // Of two at the same instant, the door comes before the step and the end after it.
    let events = (inAndOut + steps).enumerated().sorted { left, right in
      (left.element.at, left.element.rank, left.offset) < (right.element.at, right.element.rank, right.offset)
    }
    lines += events.map { "  \($0.element.line)" }
    var apart: [String] = []
    if minutesOut > 0 { apart.append("\(counted(minutesOut, "minute")) out of the room") }
    if breakMinutes > 0 { apart.append("\(counted(breakMinutes, "minute")) of break") }
    let rest = apart.isEmpty ? "" : "; not counted: \(apart.joined(separator: ", "))"
    lines.append("  \(counted(minutes, "minute")) present\(rest)")
    return lines + clockRemarks.map { "  \($0)" }
  }

  fileprivate func statementJSON(_ names: ExportNames) -> JSONValue {
    .object([
      .init("id", .string(names.session(session))), .init("group", .string(groupName)),
      .init("kind", .string(kind.rawValue)),
      .init("date", .string(date)), .init("startedAt", .optional(startedAt?.civil.iso8601)),
      .init("endedAt", .optional(endedAt?.civil.iso8601)), .init("attendance", json),
    ])
  }
}

extension Stretch {
  fileprivate func events(_ begins: String, _ ends: String) -> [(at: Int64, rank: Int, line: String)] {
    let isDoor = begins == "in"
    let start = (from.at.sessionMs, isDoor ? 0 : 1, "\(begins) \(from.at.clock), \(from.howKnown)")
    guard let to else { return [start] }
    return [start, (to.at.sessionMs, isDoor ? 3 : 2, "\(ends) \(to.at.clock), \(to.howKnown)")]
  }
}

extension Int {
  /// Minutes as `9 h 5 min`, `3 h` or `28 min`.
  package var hoursAndMinutes: String {
    let (hours, rest) = quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest) min" }
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }
}
