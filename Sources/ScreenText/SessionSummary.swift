package import Basics
package import SessionCore

/// One session as `sessions` lists it.
package struct SessionSummary: Hashable, Sendable {
  /// Shown by its first eight digits.
  package var id: SessionID
  /// The start, or the opening of a session that has not started.
  package var at: Moment
  /// As `show` has it.
  package var json: JSONValue
  /// The group's name.
  package var group: String
  /// The outline's id.
  package var outline: String
  /// `gathering`, `running`, `held`, `closing` or `closed`.
  package var state: String
  /// How many members have been in the room.
  package var present: Int

  /// Holds no name of a person.
  package init(_ session: Session) {
    id = session.opening.id
    at = session.tookPlaceAt
    group = session.opening.groupName
    outline = session.outline.id
    state = session.state
    present = session.attendance.count(where: \.hasCome)
    json = .object(session.summaryFields + [Field("present", .number(present))])
  }
}

extension Sequence where Element == SessionSummary {
  /// One line a session, in columns: the first eight digits of its id, day, time, state, present, outline, group.
  package func table(columns: Int, glyphs: Glyphs, width: (String) -> Int) -> [String] {
    let rows = map { row in
      [
        String(row.id.hexadecimal.prefix(8)), row.at.civil.date, row.at.clock, row.state, "\(row.present) here",
        row.outline.onOneLine, row.group.onOneLine,
      ]
    }
    let widths =
      rows.first.map { first in first.indices.map { place in rows.map { width($0[place]) }.max() ?? 0 } } ?? []
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: Swift.max(0, $1 - width($0))) }
      let line = cells.dropLast().joined(separator: "  ") + "  " + (row.last ?? "")
      return line.cut(to: columns, ellipsis: glyphs.ellipsis, width: width)
    }
  }
}
