import Basics
import Content
import Program
import SessionCore

/// What a concern that is typed with no session open belongs to, and is read against.
extension Workspace {
  /// The session of a group, or of any, that was closed last, if that is not longer ago than this.
  func sessionClosedLast(
    in group: Group?, orFirst first: CatalogueEntry?, within ms: Int64
  ) -> CatalogueEntry? {
    let now = clock.reading().wallMs
    let closed = book.catalogue.reversed().filter { entry in
      entry.state == .closed && (group == nil || entry.group == group?.id)
    }
    // Sessions are seldom closed in another order than they were opened.
    let recent = closed.prefix(4).compactMap { entry -> (entry: CatalogueEntry, at: Int64)? in
      guard let closedAt = try? log(of: entry).session.closedAt else { return nil }
      return now - closedAt.wallMs <= ms ? (entry, closedAt.wallMs) : nil
    }
    return recent.first { $0.entry.id == first?.id }?.entry ?? recent.max { $0.at < $1.at }?.entry
  }

  /// A session that nobody opened, with everyone on the lists of today.
  func standIn(for groups: [Group]) throws(CommandFailure) -> SessionLog {
    let reading = clock.reading()
    let today = try today()
    let id = SessionID(high: 0, low: 0)
    // Someone with seats in several groups is one person.
    var seen: Set<ClientID> = []
    let roster = groups.flatMap { $0.roster(on: today) }.filter { seen.insert($0.client).inserted }
      .map { $0.member(on: today) }
    let opening = SessionSetup(
      id: id, group: groups.first?.id ?? GroupID(0), groupName: groups.first?.name ?? "",
      outline: Outline(id: "", title: "", kind: .group, phases: []), roster: roster,
      leaders: groups.first?.leaders ?? [], policy: Policy(), vocabulary: library.vocabulary)
    var known = PriorSessions()
    // What belongs to no group yet stands in the past of each.
    known.concerns = groups.flatMap { past(of: $0.id, before: id).concerns }.unique
    let act = Act(number: 0, reading: reading, events: [.sessionOpened(opening)])
    guard let log = SessionLog(opening: act, past: known) else { throw .group(.listsUnreadable) }
    return log
  }
}
