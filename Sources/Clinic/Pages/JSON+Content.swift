package import Basics
import ChartExport
package import Content
import Program
import SessionCore

/// What lists print with `--json`; `show` has its own page in `ScreenText`.
extension Outline {
  /// What a program reads of it.
  package var json: JSONValue {
    .object([
      .init("id", .string(id)), .init("title", .string(title)), .init("kind", .string(kind.rawValue)),
      .init("minutes", .number(plannedMinutes)), .init("scales", .strings(scales.map(\.name))),
      .init("phases", .array(phases.map(\.json))), .init("about", .optional(notes.about)),
      .init("week", notes.week.map { .number($0) } ?? .null), .init("strand", .optional(notes.strand?.rawValue)),
      .init("themes", .strings(notes.themes)), .init("opening", .strings(notes.opening)),
      .init("homePractice", .optional(notes.homePractice)), .init("ifHeavy", .strings(notes.ifHeavy)),
      .init("sources", .strings(notes.sources)),
    ])
  }
}

extension Outline {
  /// Of all its phases.
  var plannedMinutes: Int { phases.reduce(0) { $0 + $1.plannedSeconds } / 60 }
}

extension PhasePlan {
  fileprivate var json: JSONValue {
    .object([
      .init("name", .string(name)), .init("kind", .string(kind.rawValue)), .init("planned", .number(plannedSeconds)),
      .init("service", .optional(service)), .init("round", .optional(round?.mode.rawValue)),
      .init("question", .optional(round?.question)), .init("skill", .optional(skill)),
      .init("prompts", .strings(prompts)), .init("points", .strings(points)),
      .init(
        "questions", .object(Depth.allCases.map { .init($0.rawValue, .strings(questions[$0])) })),
    ])
  }
}

extension Library {
  /// The ids of what fits, and every list of words.
  package func json(_ filter: ContentFilter) -> JSONValue {
    .object([
      .init("outlines", .strings(outlines(filter).map(\.id))), .init("skills", .strings(skills(filter).map(\.id))),
      .init("questions", .array(questions(filter).map { $0.question.json(use: $0.use) })),
      .init("readings", .strings(readings(filter).map(\.id))),
      .init("agreements", .strings(agreementTones.map(\.id))),
      .init("statuses", .strings(vocabulary.statuses.map(\.id))),
      .init("dispositions", .strings(vocabulary.dispositions.map(\.id))),
      .init("markKinds", .strings(vocabulary.markKinds.map(\.id))), .init("ownFolder", .string(Folders.prompts)),
    ])
  }
}

extension QuestionBank.Question {
  fileprivate func json(use: QuestionBank.Use) -> JSONValue {
    .object([
      .init("use", .string(use.rawValue)), .init("text", .string(text)), .init("theme", .optional(theme?.rawValue)),
      .init("depth", .optional(depth?.rawValue)),
    ])
  }
}

extension Skill {
  /// What a program reads of it.
  package var json: JSONValue {
    .object([
      .init("id", .string(id)), .init("title", .string(title)), .init("minutes", .number(minutes)),
      .init("themes", .strings(themes.map(\.rawValue))), .init("introduction", .string(introduction)),
      .init(
        "steps",
        .array(
          steps.map { step in
            .object([
              .init("text", .string(step.text)), .init("seconds", step.seconds.map { .number($0) } ?? .null),
              .init("swap", .boolean(step.swaps)),
            ])
          })), .init("sources", .strings(sources)),
    ])
  }
}

extension Group {
  /// What a program reads of it.
  package func json(on day: Day) -> JSONValue {
    .object([
      .init("name", .string(name)), .init("track", .optional(track)), .init("outline", .optional(outlineID)),
      .init("leaders", .strings(leaders)), .init("capacity", .number(policy.capacity)),
      .init("graceMinutes", .number(policy.graceMinutes)),
      .init("minimumMinutesForCredit", .number(policy.minimumMinutesForCredit)),
      .init("offersTwice", .boolean(policy.offersTwice)), .init("lateEntryHours", .number(policy.lateEntryHours)),
      .init("billingLabel", .optional(policy.billingLabel)),
      .init("noteFormat", .string(policy.noteFormat)),
      .init("oneNoteADay", .boolean(policy.oneNoteADay)),
      .init("coSignedCredentials", .strings(policy.coSignedCredentials)),
      .init("retentionYears", .number(policy.retentionYears)),
      .init("members", .array(roster.map { $0.json(on: day) })),
    ])
  }
}

extension Enrolment {
  fileprivate func json(on day: Day) -> JSONValue {
    .object([
      .init("name", .string(details.name)), .init("handle", .string(details.handle)),
      .init("chartID", .optional(details.chartID)), .init("goals", .array(details.goals.map(\.json))),
      .init("orderedHoursAWeek", .optional(details.orderedHours(on: day))),
      .init("joinedOn", .optional(details.joinedOn?.iso)), .init("leftOn", .optional(details.leftOn?.iso)),
    ])
  }
}
