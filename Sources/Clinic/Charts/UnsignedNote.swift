package import Basics
import Charting
package import ChartRecord
package import Program
package import SessionCore

/// A note that still needs a signature.
package struct UnsignedNote {
  package var session: CatalogueEntry
  package var groupName: String
  package var member: Member
  package var which: String
  package var state: NoteState
  package var isOpen: Bool

  /// As a list shows it.
  package var line: String {
    let day = session.day?.iso ?? "no date"
    let open = isOpen ? ", session still open" : ""
    return "\(day)  \(groupName)  \(member.nameAndInitial)\(which)  \(state.rawValue)\(open)"
  }

  /// For programs.
  package var json: JSONValue {
    .object([
      .init("session", .string(session.id.hexadecimal)), .init("date", .string(session.day?.iso ?? "")),
      .init("group", .string(groupName)), .init("member", .string(member.name)),
      .init("chartID", .optional(member.chartID)), .init("state", .string(state.rawValue)),
      .init("open", .boolean(isOpen)),
    ])
  }
}

extension Workspace {
  /// Of the newest sessions until there are so many, the oldest of them first, and whether older ones may have more.
  /// A session that cannot be read is a notice. Those whose notes are all signed are not read.
  package func unsignedNotes(
    limit: Int?, progress: Progress = { _, _ in }
  ) -> (found: [UnsignedNote], hasMore: Bool) {
    var found: [UnsignedNote] = []
    let entries = Array(book.sessionsByTime.filter { !$0.isSettled }.reversed())
    for (place, entry) in entries.enumerated() {
      if let limit, found.count >= limit { return (found, true) }
      progress(place * 100, entries.count * 100)
      do throws(CommandFailure) {
        found = try ChartDesk(entry, in: self, looksBack: false).unsigned + found
      } catch {
        notify(.sessionUnreadable(entry.id, error))
      }
    }
    return (found, false)
  }
}

extension ChartDesk {
  /// In roster order; nothing of a session whose content was destroyed.
  package var unsigned: [UnsignedNote] {
    guard chart.certificate == nil else { return [] }
    return notes.drafts.filter { !chart.note($0.noteID).state.isSettled }.map { draft in
      UnsignedNote(
        session: entry, groupName: log.session.opening.groupName, member: draft.member, which: draft.whichOfSeveral,
        state: chart.note(draft.noteID).state, isOpen: notes.isOpen)
    }
  }
}
