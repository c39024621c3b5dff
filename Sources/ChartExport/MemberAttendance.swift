import Basics
import Charting
import ScreenText
package import SessionCore

/// When one member was in one session, and how each time is known.
package struct MemberAttendance: Hashable, Sendable {
  package var session: SessionID
  package var groupName: String
  package var kind: SessionKind
  /// As ISO 8601 writes the day.
  package var date: String
  package var leaders: [String]
  package var startedAt: Moment?
  package var endedAt: Moment?
  /// In words, as in `here`, `left` or the title of a status.
  package var status: String
  package var isByVideo: Bool
  /// In the room, steps out not taken away; what lay before the start is cut off.
  package var stays: [Stretch] = []
  package var stepsOut: [Stretch] = []
  /// Whole minutes, never rounded up; steps out, breaks and holds are not in them.
  package var minutes = 0
  package var breakMinutes = 0
  package var minutesOut = 0
  /// In sentences, where the computer's clock was set while the group went on.
  package var clockRemarks: [String] = []

  /// Reads one member's times off a log; `nil` for someone who was not on its roster.
  package init?(_ log: SessionLog, of member: MemberID, now: Moment) {
    let session = log.session
    guard let row = session.attendance(of: member) else { return nil }
    self.session = session.opening.id
    groupName = session.opening.groupName
    kind = session.outline.kind
    date = session.day
    leaders = session.leaders
    startedAt = session.startedAt
    endedAt = session.endedAt
    status = row.statusWords(session.opening.vocabulary)
    isByVideo = row.presence != .room
    guard row.hasCome, session.startedAt != nil else { return }
    var reader = StretchReader(member: member)
    for occurrence in log.stampedEvents { reader.take(occurrence) }
    stays = reader.stays
    stepsOut = reader.stepsOut
    minutes = session.minutesPresent(of: member, now: now)
    breakMinutes = session.breakMinutes(of: member, now: now)
    minutesOut = session.minutesOut(of: member, now: now)
    clockRemarks = (session.opening.paper.map { [$0.statement + "."] } ?? []) + log.timeline.steps.map(\.statement)
  }

  /// The first arrival, not before the start.
  package var arrivedAt: Moment? { stays.first?.from.at }
  /// The last departure; `nil` while the session goes on.
  package var leftAt: Moment? { stays.last?.to?.at }

  /// Whether any time of it was claimed.
  var isClaimed: Bool {
    (stays + stepsOut).contains { $0.from.isClaimed || $0.to?.isClaimed ?? false }
  }
}

/// Goes through a log and gathers when one member was in and out.
private struct StretchReader {
  let member: MemberID
  var stays: [Stretch] = []
  var stepsOut: [Stretch] = []
  private var start: KnownTime?

  init(member: MemberID) { self.member = member }

  mutating func take(_ occurrence: StampedEvent) {
    let time = KnownTime(occurrence)
    switch occurrence.event {
    case .phaseEntered where start == nil: begin(time)
    case .arrived(let members, _) where members.contains(member):
      if stays.last.map({ $0.to != nil }) ?? true { stays.append(Stretch(from: later(time, start))) }
    case .steppedOut(.member(member), let leader):
      if stepsOut.last.map({ $0.to != nil }) ?? true { stepsOut.append(Stretch(from: time, with: leader)) }
    case .cameBack(.member(member)): close(&stepsOut, time)
    case .left(.member(member), _, _), .ended:
      close(&stepsOut, time)
      close(&stays, time)
    default: break
    }
  }

  /// Someone who is here already counts from the start; a stay that was over before it does not count.
  private mutating func begin(_ time: KnownTime) {
    start = time
    stays.removeAll { stay in stay.to.map { $0.at.sessionMs <= time.at.sessionMs } ?? false }
    for index in stays.indices { stays[index].from = later(stays[index].from, time) }
  }

  private func later(_ one: KnownTime, _ other: KnownTime?) -> KnownTime {
    guard let other, other.at.sessionMs > one.at.sessionMs else { return one }
    return other
  }

  private func close(_ stretches: inout [Stretch], _ time: KnownTime) {
    guard let last = stretches.indices.last, stretches[last].to == nil else { return }
    stretches[last].to = time
  }
}

extension Attendance {
  fileprivate func statusWords(_ vocabulary: Vocabulary) -> String {
    func title(_ id: String) -> String { vocabulary.statuses.first { $0.id == id }?.title ?? id }
    return switch state {
    case .unknown: "not recorded"
    case .expected: "expected"
    case .here: "here"
    case .out: "out"
    case .left(let status, _): status.map { "left, \(title($0))" } ?? "left"
    case .absent(let status, _): title(status)
    }
  }
}

extension MemberAttendance {
  var json: JSONValue {
    .object([
      .init("status", .string(status)), .init("video", .boolean(isByVideo)),
      .init("in", .array(stays.map(\.json))), .init("out", .array(stepsOut.map(\.json))),
      .init("minutes", .number(minutes)), .init("breakMinutes", .number(breakMinutes)),
      .init("minutesOut", .number(minutesOut)), .init("clock", .strings(clockRemarks)),
    ])
  }
}
