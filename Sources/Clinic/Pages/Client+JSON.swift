package import Basics
package import Program
import SessionCore

extension ProgramBook {
  /// The fields of `client list --json` and `client show --json`.
  package func json(of client: Client) -> JSONValue {
    let details = client.details
    let seats = seats(of: client.id).map { seat -> JSONValue in
      let place = seat.enrolment.details
      return .object([
        .init("group", .string(seat.group.name)), .init("handle", .string(place.handle)),
        .init("joined", .optional(place.joinedOn?.iso)), .init("left", .optional(place.leftOn?.iso)),
      ])
    }
    return .object([
      .init("name", .string(details.name)), .init("preferred", .optional(PersonName(details.name).preferred)),
      .init("otherNames", .strings(client.formerNames)), .init("pronouns", .optional(details.pronouns)),
      .init("born", .optional(details.born?.iso)), .init("chartID", .optional(details.chartID)),
      .init("counselor", .optional(details.counselor)), .init("physician", .optional(details.physician)),
      .init(
        "diagnoses",
        .array(
          details.diagnoses.map { .object([.init("code", .string($0.code)), .init("words", .string($0.words))]) })),
      .init("helps", .optional(details.helps)), .init("inCare", .boolean(isInCare(client))),
      .init("episodes", .array(client.episodes.map(\.json))), .init("seats", .array(seats)),
      .init("goals", .array(client.goals.map(\.json))),
    ])
  }
}

extension Episode {
  fileprivate var json: JSONValue {
    .object([
      .init("admitted", .string(admitted.iso)), .init("discharged", .optional(discharged?.iso)),
      .init("reason", .optional(reason?.rawValue)), .init("levels", .array(levels.map(\.json))),
      .init(
        "certifications",
        .array(certifications.map { .object([.init("by", .string($0.by)), .init("on", .string($0.on.iso))]) })),
      .init(
        "corrected",
        .array(
          corrected.map { version in
            .object([
              .init("admitted", .string(version.admitted.iso)), .init("discharged", .optional(version.discharged?.iso)),
              .init("reason", .optional(version.reason?.rawValue)), .init("levels", .array(version.levels.map(\.json))),
            ])
          })),
    ])
  }
}

extension LevelPeriod {
  fileprivate var json: JSONValue {
    .object([
      .init("level", .optional(level)), .init("edition", .optional(edition)), .init("from", .string(from.iso)),
      .init("until", .optional(until?.iso)), .init("orderedHours", .optional(orderedHours)),
      .init("orderedBy", .optional(orderedBy)), .init("why", .optional(why)),
    ])
  }
}

extension Goal {
  fileprivate var json: JSONValue {
    .object([
      .init("id", .string("g\(number)")), .init("words", .string(words)), .init("status", .string(status.rawValue)),
      .init("from", .optional(from?.iso)), .init("until", .optional(until?.iso)),
      .init("revisedTo", .optional(revisedTo.map { "g\($0)" })),
    ])
  }
}
