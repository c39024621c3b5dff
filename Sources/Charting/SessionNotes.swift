import Basics
import ScreenText
package import SessionCore

/// Every draft that a session calls for, and everybody whom none is about.
package struct SessionNotes: Hashable, Sendable {
  /// In roster order; one member's services in the order of the day, a contact note last.
  package var drafts: [DraftNote]
  /// Members without any draft.
  package var absent: [AbsentMember]
  /// The session is not closed: drafts may still change.
  package var isOpen: Bool
  private let called: [MemberID: String]

  /// Reads them off a log.
  ///
  /// - Parameters:
  ///   - log: every act of the session.
  ///   - earlier: sessions of the group before this one, the newest first, for what changed since.
  ///   - people: whose names are looked for; without it, those of these sessions.
  ///   - credentials: of leaders, by the name they lead under.
  ///   - answers: what gaps are usually answered with.
  ///   - now: where a session that goes on has come to.
  package init(
    _ log: SessionLog, earlier: [Session] = [], people: NameablePeople? = nil,
    credentials: [String: String] = [:], answers: AnswerLists = AnswerLists(), now: Moment
  ) {
    let people = people ?? NameablePeople(log.session, earlier: earlier)
    let record = SessionRecord(log, earlier: earlier, people, credentials, answers, now: now)
    let windows = log.session.serviceWindows
    let naming = Naming(record.nameable, chartOf: nil)
    let shared = windows.map { SharedPart(record, $0, naming).parts }
    var drafts: [DraftNote] = []
    var absent: [AbsentMember] = []
    for row in log.session.attendance {
      let own = record.drafts(of: row, in: Array(zip(windows, shared)))
      if own.isEmpty { absent.append(AbsentMember(row, log.session.opening.vocabulary)) }
      drafts += own
    }
    self.drafts = drafts
    self.absent = absent
    isOpen = log.session.stage != .closed
    let roster = log.session.roster
    called = Dictionary(zip(roster.map(\.id), roster.namesApart)) { one, _ in one }
  }

  /// `Maya R.`, with more where two of the session's people would be called the same.
  package func called(_ member: Member) -> String { called[member.id] ?? member.nameAndInitial }

  /// Drafts about one member.
  package func drafts(of member: MemberID) -> [DraftNote] { drafts.filter { $0.member.id == member } }
}

/// A member of whom there is nothing to chart.
package struct AbsentMember: Hashable, Sendable {
  package var member: Member
  /// Why, in the content's words; what was typed beside it is kept in the log alone.
  package var reason: String

  init(_ row: Attendance, _ vocabulary: Vocabulary) {
    member = row.member
    switch row.state {
    case .absent(let status, _): reason = vocabulary.statuses.first { $0.id == status }?.title.tidy ?? status
    case .expected: reason = "expected, and no arrival is recorded"
    case .unknown: reason = "no attendance is recorded"
    case .here, .out, .left: reason = "not in any service"
    }
  }
}

extension SessionRecord {
  fileprivate func drafts(of row: Attendance, in windows: [(ServiceWindow, [Part])]) -> [DraftNote] {
    var drafts: [DraftNote] = []
    let naming = Naming(nameable, chartOf: row.member)
    let there = windows.indices.filter { place in
      row.hasCome && (windows[place].0.service == nil || presentMs(row.member.id, in: windows[place].0) > 0)
    }
    // A person who came and was in none of the services has what was recorded in a note of the first.
    let places = there.isEmpty && row.hasCome ? [0] : there
    for (place, window) in windows.map(\.0).joined(at: places) {
      let chart = MemberChart(self, window, of: row.member, naming)
      drafts.append(
        DraftNote(
          kind: .session, member: row.member, heading: heading(window), parts: chart.parts + windows[place].1,
          hasConcern: chart.hasConcern, riskIfWorse: chart.riskIfWorse))
    }
    let whole = ServiceWindow(service: nil, rows: Set(session.phases.indices), isFirst: true, isLast: true)
    let chart = MemberChart(self, whole, of: row.member, naming)
    if let parts = chart.contactParts {
      drafts.append(
        DraftNote(
          kind: .contact, member: row.member, heading: heading(whole), parts: parts, hasConcern: chart.hasConcern))
    }
    return drafts
  }

  private func heading(_ window: ServiceWindow) -> Heading {
    let start = start(of: window)?.at
    return Heading(
      session: session.opening.id, groupName: session.opening.groupName, kind: session.outline.kind,
      date: (start ?? session.openedAt).civil.date, startedAt: start, endedAt: end(of: window)?.at,
      leaders: session.leaders, service: window.service, isOpen: session.stage != .closed)
  }
}
