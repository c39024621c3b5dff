package import Basics
import Content
import SessionCore

extension Standing {
  /// For programs.
  package var json: JSONValue {
    .object([
      .init("proposed", .optional(proposed?.id)), .init("next", .strings(next.map(\.id))),
      .init("sessions", .number(sessions)), .init("held", .array(held.map(\.json))),
      .init("weeks", .array(curriculum.outlines.map(value))),
      .init("nextDay", .optional(nextDay?.id)),
      .init("days", .array(zip(curriculum.days, curriculum.dayOutlines).map { value($0.0, $0.1) })),
    ])
  }

  private func value(_ outline: Outline) -> JSONValue {
    .object([
      .init("id", .string(outline.id)), .init("title", .string(outline.title)),
      .init("week", .number(outline.notes.week ?? 0)), .init("strand", .optional(outline.notes.strand?.rawValue)),
      .init("times", .number(count(of: outline))),
    ])
  }
}

extension Standing {
  private func value(_ day: ProgramDay, _ outline: Outline) -> JSONValue {
    .object([
      .init("id", .string(day.id)), .init("week", .number(day.week)), .init("day", .number(day.day)),
      .init("parts", .strings(day.parts)), .init("deliveredMinutes", .number(outline.deliveredMinutes)),
      .init("breakMinutes", .number(outline.breakMinutes)),
      .init("times", .number(heldDays.count { $0 == day.id })),
    ])
  }
}

extension Curriculum.Place {
  fileprivate var json: JSONValue {
    .object([.init("week", .number(week)), .init("strand", .string(strand.rawValue))])
  }
}
