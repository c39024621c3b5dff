import Content
import Narration
import Program
import SessionCore

/// What lists print with `--json`; `show` has its own page in Narration.
extension Outline {
  var json: JSONValue {
    .object([
      .init("id", .string(id)), .init("title", .string(title)), .init("kind", .string(kind.rawValue)),
      .init("minutes", .number(plannedMinutes)), .init("scales", .strings(scales.map(\.name))),
      .init("phases", .array(phases.map(\.json))),
    ])
  }
}

extension PhasePlan {
  fileprivate var json: JSONValue {
    .object([
      .init("name", .string(name)), .init("kind", .string(kind.rawValue)), .init("planned", .number(plannedSeconds)),
      .init("service", .optional(service)), .init("round", .optional(round?.mode.rawValue)),
      .init("question", .optional(round?.question)), .init("skill", .optional(skill)),
      .init("prompts", .strings(prompts)),
    ])
  }
}

extension Library {
  var json: JSONValue {
    .object([
      .init("outlines", .strings(outlines.map(\.id))), .init("skills", .strings(skills.map(\.id))),
      .init("statuses", .strings(vocabulary.statuses.map(\.id))),
      .init("dispositions", .strings(vocabulary.dispositions.map(\.id))),
      .init("markKinds", .strings(vocabulary.markKinds.map(\.id))), .init("ownFolder", .string(Folders.prompts)),
    ])
  }
}

extension Group {
  var json: JSONValue {
    .object([
      .init("name", .string(name)), .init("track", .optional(track)), .init("outline", .optional(outlineID)),
      .init("leaders", .strings(leaders)), .init("capacity", .number(policy.capacity)),
      .init("graceMinutes", .number(policy.graceMinutes)),
      .init("minimumMinutesForCredit", .number(policy.minimumMinutesForCredit)),
      .init("offersTwice", .boolean(policy.offersTwice)), .init("lateEntryHours", .number(policy.lateEntryHours)),
      .init("billingLabel", .optional(policy.billingLabel)),
      .init("oneNoteADay", .boolean(policy.oneNoteADay)),
      .init("coSignedCredentials", .strings(policy.coSignedCredentials)),
      .init("retentionYears", .number(policy.retentionYears)), .init("members", .array(roster.map(\.json))),
    ])
  }
}

extension Enrolment {
  fileprivate var json: JSONValue {
    .object([
      .init("name", .string(details.name)), .init("handle", .string(details.handle)),
      .init("chartID", .optional(details.chartID)), .init("goals", .strings(details.goals)),
      .init("orderedHoursAWeek", .optional(details.orderedHoursAWeek)),
      .init("joinedOn", .optional(details.joinedOn?.iso)), .init("leftOn", .optional(details.leftOn?.iso)),
    ])
  }
}
