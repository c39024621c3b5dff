package import Basics
internal import ScreenText
package import SessionCore

extension SessionNotes {
  /// Every draft, or those of one member, with everything that is known of it; the fields stand in `Charting.docc`.
  /// `more` is what else is known of a draft, by those who know its chart; which names were replaced stands in it only where
  /// that is asked for.
  package func json(
    of member: MemberID? = nil, namingReplaced: Bool = false,
    adding more: (DraftNote) -> [JSONValue.Field] = { _ in [] }
  ) -> JSONValue {
    let drafts = drafts.filter { member == nil || $0.member.id == member }
    let absent = absent.filter { member == nil || $0.member.id == member }
    return json(drafts.map { .object($0.fields(namingReplaced) + more($0)) }, absent)
  }

  private func json(_ drafts: [JSONValue], _ absent: [AbsentMember]) -> JSONValue {
    .object([
      .init("open", .boolean(isOpen)), .init("notes", .array(drafts)),
      .init(
        "absent",
        .array(
          absent.map { person in
            .object([
              .init("name", .string(person.member.name)), .init("chartID", .optional(person.member.chartID)),
              .init("reason", .string(person.reason)),
            ])
          })),
    ])
  }
}

extension DraftNote {
  fileprivate func fields(_ names: Bool) -> [JSONValue.Field] {
    [
      .init("id", .string(id)), .init("kind", .string(kind.rawValue)), .init("member", .string(member.name)),
      .init("chartID", .optional(member.chartID)), .init("session", .string(heading.session.hexadecimal)),
      .init("group", .string(heading.groupName)), .init("sessionKind", .string(heading.kind.rawValue)),
      .init("date", .string(heading.date)), .init("startedAt", .optional(heading.startedAt?.civil.iso8601)),
      .init("endedAt", .optional(heading.endedAt?.civil.iso8601)), .init("leaders", .strings(heading.leaders)),
      .init("service", .optional(heading.service)), .init("open", .boolean(heading.isOpen)),
      .init("parts", .array(parts.map { $0.json(names) })),
    ]
  }
}

extension Part {
  fileprivate func json(_ names: Bool) -> JSONValue {
    .object([
      .init("id", .string(id.rawValue)), .init("shared", .boolean(id.isShared)), .init("text", .string(text)),
      .init("sentences", .array(sentences.map { $0.json(names) })),
    ])
  }
}

extension Sentence {
  fileprivate func json(_ names: Bool) -> JSONValue {
    .object([
      .init("id", .string(id)), .init("when", .optional(when)), .init("gap", .boolean(isGap)),
      .init("text", .string(isGap ? pieces.map(\.text).joined() : text)),
      .init("choices", .strings(choices?.answers ?? [])), .init("ownTurn", .boolean(isOwnTurn)),
      .init("sources", .array(sources.map(\.json))),
      .init("substitutions", .array(substitutions.map { $0.json(names) })),
    ])
  }
}

extension Source {
  fileprivate var json: JSONValue {
    switch self {
    case .act(let line): .object([.init("line", .number(line))])
    case .roster: .object([.init("roster", .boolean(true))])
    case .earlier(let session, let line):
      .object([.init("session", .string(session.hexadecimal)), .init("line", .number(line))])
    }
  }
}

extension Substitution {
  fileprivate func json(_ names: Bool) -> JSONValue {
    .object([
      .init("id", .string(id)), .init("original", .optional(names ? original : nil)),
      .init("replacement", .string(replacement)),
      .init("putBack", .boolean(isPutBack)),
    ])
  }
}
