import Basics
internal import SessionCore

extension Session {
  func memberValue(_ row: Attendance, now: Moment, facts: ShowFacts) -> JSONValue {
    let id = row.member.id
    let person = Person.member(id)
    return .object([
      Field("name", .string(row.member.name)),
      Field("handle", .string(row.member.handle)),
      Field("status", .string(row.state.word)),
      Field("presence", .optional(row.hasCome ? row.presence.word : nil)),
      Field("arrivedAt", .instant(shownArrival(row))),
      Field("leftAt", .instant(row.leftAt)),
      Field("minutes", .number(minutesPresent(of: id, now: now))),
      Field("breakMinutes", .number(breakMinutes(of: id, now: now))),
      Field("turns", .number(turnCount(of: person))),
      Field("passes", .number(passCount(of: id))),
      Field("floorSeconds", .number(Int(floorMs(of: person, now: now) / 1000))),
      Field("ratings", .array(ratings(of: id).map(ratingValue))),
      Field("commitments", .array(commitments(of: id).map { commitmentValue($0, facts: facts) })),
      Field("answers", .array(answers(of: id).compactMap(answerValue))),
      Field("notes", .array(notes(of: id).map { noteValue($0, reportedBy: reporter(of: $0, for: id)) })),
      Field("followUps", .array(entries.compactMap { followUpValue($0, of: person) })),
      Field("flags", .array(flags.filter { $0.member == id }.map(flagValue))),
    ])
  }

  func guestValue(_ row: GuestAttendance, now: Moment) -> JSONValue {
    let person = Person.guest(row.guest.id)
    return .object([
      Field("name", .string(row.guest.name)),
      Field("relation", .string(row.guest.relation)),
      Field("member", .optional(row.guest.member.map { name(of: .member($0)) })),
      Field("status", .string(row.state.word)),
      Field("arrivedAt", .instant(row.arrivedAt)),
      Field("leftAt", .instant(row.leftAt)),
      Field("turns", .number(turnCount(of: person))),
      Field("floorSeconds", .number(Int(floorMs(of: person, now: now) / 1000))),
      Field("flags", .array(flags.filter { $0.person == person }.map(flagValue))),
    ])
  }

  private func commitmentValue(_ entry: Entry, facts: ShowFacts) -> JSONValue {
    .object([
      Field("at", .instant(entry.at)),
      Field("phase", .string(phaseName(of: entry.phase, afterGroup: entry.afterGroup))),
      Field("text", .string(entry.words?.text ?? "")),
      Field("kept", .optional(facts.kept[entry.line]?.rawValue)),
    ])
  }

  private func answerValue(_ entry: Entry) -> JSONValue? {
    guard case .answer(let kept, _) = entry.kind else { return nil }
    return .object([
      Field("at", .instant(entry.at)),
      Field("kept", .string(kept.rawValue)),
      Field("text", .string(entry.words?.text ?? "")),
    ])
  }

  private func ratingValue(_ rating: GivenRating) -> JSONValue {
    .object([
      Field("phase", .string(phaseName(of: rating.phase, afterGroup: rating.afterGroup))),
      Field("when", .string(rating.when)),
      Field("scale", .string(scaleName(rating.scale))),
      Field("value", .number(rating.value)),
      Field("at", .instant(rating.at)),
    ])
  }

  /// Here before the first phase counts from it.
  private func shownArrival(_ row: Attendance) -> Moment? {
    guard let arrivedAt = row.arrivedAt, let startedAt, arrivedAt.sessionMs < startedAt.sessionMs else {
      return row.arrivedAt
    }
    return startedAt
  }
}

extension Attendance.State {
  /// `here`, `out`, `left`, `expected`, `unknown`, or a status of the content.
  var word: String {
    switch self {
    case .unknown: "unknown"
    case .expected: "expected"
    case .here: "here"
    case .out: "out"
    case .left(let status, _): status ?? "left"
    case .absent(let status, _): status
    }
  }
}

extension GuestAttendance.State {
  /// `here`, `out` or `left`.
  var word: String {
    switch self {
    case .here: "here"
    case .out: "out"
    case .left: "left"
    }
  }
}

extension Presence {
  /// `room` or `video`.
  var word: String {
    switch self {
    case .room: "room"
    case .video: "video"
    }
  }
}
