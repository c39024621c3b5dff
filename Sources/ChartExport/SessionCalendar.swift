import Basics
import ScreenText
package import SessionCore

/// Sessions for a calendar (RFC 5545): times and the sort of meeting, and nobody's name, not even the group's.
package struct SessionCalendar: Hashable, Sendable {
  package var meetings: [Meeting]
  /// When it was made, in milliseconds since 1970.
  package var madeWallMs: Int64

  /// One session.
  package struct Meeting: Hashable, Sendable {
    package var session: SessionID
    package var kind: SessionKind
    /// Milliseconds since 1970.
    package var startedWallMs: Int64
    /// `nil` while it goes on.
    package var endedWallMs: Int64?

    package init(session: SessionID, kind: SessionKind, startedWallMs: Int64, endedWallMs: Int64?) {
      self.session = session
      self.kind = kind
      self.startedWallMs = startedWallMs
      self.endedWallMs = endedWallMs
    }
  }

  package init(meetings: [Meeting], madeWallMs: Int64) {
    self.meetings = meetings
    self.madeWallMs = madeWallMs
  }

  /// With the line ends that the format asks for.
  package func text(_ names: ExportNames) -> String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Circlekeeper//Sessions//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ]
    return (head + meetings.flatMap { lines($0, names) } + ["END:VCALENDAR"]).map { $0 + "\r\n" }.joined()
  }

  private func lines(_ meeting: Meeting, _ names: ExportNames) -> [String] {
    let uid = names.session(meeting.session)
    let end = meeting.endedWallMs.map { ["DTEND:\($0.stamp)"] } ?? []
    return ["BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:\(madeWallMs.stamp)", "DTSTART:\(meeting.startedWallMs.stamp)"]
      + end + ["SUMMARY:\(meeting.kind.summary)", "CLASS:PRIVATE", "TRANSP:OPAQUE", "END:VEVENT"]
  }
}

extension SessionKind {
  fileprivate var summary: String {
    switch self {
    case .group: "Group session"
    case .family: "Family session"
    case .individual: "Individual session"
    case .education: "Education session"
    }
  }
}

extension Int64 {
  /// `20261124T170200Z`, by Greenwich.
  fileprivate var stamp: String {
    let civil = CivilTime(wallMs: self, offsetSeconds: 0)
    let digits = civil.iso8601.filter { $0.isNumber || $0 == "T" }
    return digits.prefix(15) + "Z"
  }
}
