package import Basics
package import ChartRecord
import Charting
internal import ScreenText
import SessionCore

extension MemberExport {
  /// Everything of it; the fields stand in `ChartExport.docc`.
  package func json(_ names: ExportNames) -> String {
    JSONValue.object([
      .init("format", .string("circlekeeper export 1")),
      .init("member", member.exportJSON), .init("disclosure", cover.json),
      .init("sessions", .array(sessions.map { $0.json(names) })),
    ]).rendered + "\n"
  }
}

extension Member {
  fileprivate var exportJSON: JSONValue {
    .object([
      .init("name", .string(name)), .init("chartID", .optional(chartID)), .init("goals", .array(goals.map(\.json))),
      .init("orderedHoursAWeek", .optional(orderedHoursAWeek)),
    ])
  }
}

extension MemberSession {
  fileprivate func json(_ names: ExportNames) -> JSONValue {
    let notes = notes.map { note in
      let name = names.note(note.id, edition: note.edition, in: session)
      return JSONValue.object([.init("identifier", .string(name))] + note.jsonFields)
    }
    return .object([
      .init("id", .string(names.session(session))), .init("group", .string(attendance.groupName)),
      .init("kind", .string(attendance.kind.rawValue)), .init("date", .string(attendance.date)),
      .init("leaders", .strings(attendance.leaders)),
      .init("startedAt", .optional(attendance.startedAt?.civil.iso8601)),
      .init("endedAt", .optional(attendance.endedAt?.civil.iso8601)), .init("attendance", attendance.json),
      .init("ratings", .array(ratings.map(\.json))), .init("notes", .array(notes)),
    ])
  }
}

extension ChartedNote {
  /// The note with its signatures and addenda, as it stands in an export but for its name there.
  package var json: JSONValue { .object(jsonFields) }

  fileprivate var jsonFields: [JSONValue.Field] {
    [
      .init("id", .string(id.text)), .init("kind", .string(kind.rawValue)), .init("format", .string(format)),
      .init("state", .string(state.rawValue)), .init("service", .optional(heading.service)),
      .init("startedAt", .optional(heading.startedAt?.civil.iso8601)),
      .init("endedAt", .optional(heading.endedAt?.civil.iso8601)), .init("leaders", .strings(heading.leaders)),
      .init("lateEntry", .boolean(isLateEntry)),
      .init("parts", .array(parts.map(\.json))), .init("text", .string(text)),
      .init("signatures", .array(signatures.map(\.json))), .init("addenda", .array(addenda.map(\.json))),
    ]
  }
}

extension ChartedNote.Part {
  fileprivate var json: JSONValue {
    .object([
      .init("id", .string(id.rawValue)), .init("title", .string(title)), .init("shared", .boolean(id.isShared)),
      .init("text", .string(text)),
    ])
  }
}

extension Signature {
  fileprivate var json: JSONValue {
    .object([
      .init("name", .string(name)), .init("credential", .string(credential)), .init("at", .string(at.civil.iso8601)),
      .init("proof", .string(proof.hexadecimal)),
    ])
  }
}

extension Addendum {
  fileprivate var json: JSONValue {
    .object([
      .init("kind", .string(kind.rawValue)), .init("lateEntry", .boolean(isLateEntry)),
      .init("text", .optional(text.text)), .init("signature", signature.json),
    ])
  }
}
