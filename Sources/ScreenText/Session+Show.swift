package import Basics
package import SessionCore

extension Session {
  /// The session as `show SESSION --json` prints it (fields in ShowJSON.md).
  ///
  /// `now` counts for what is still running in an open session. Words of private notes are in none of it.
  package func show(now: Moment, facts: ShowFacts) -> JSONValue {
    .object(
      summaryFields + [
        Field("minutes", .number(minutes(now: now).whole)),
        Field("heldMinutes", .number(minutes(now: now).held)),
        Field("phases", .array(phases.indices.map { phaseValue($0, now: now) })),
        Field("members", .array(attendance.map { memberValue($0, now: now, facts: facts) })),
        Field("guests", .array(guests.map { guestValue($0, now: now) })),
        Field("groupNotes", .array(groupNotes.map { noteValue($0, reportedBy: reporter(of: $0)) })),
        Field("interventions", .array(entries.compactMap(interventionValue))),
        Field("marks", .array(entries.compactMap(markValue))),
        Field("rounds", .array(toldRounds.map(roundValue))),
        Field("skills", .array(skills.filter(\.wasTaught).map(skillValue))),
        Field("unnamedFlags", .array(flags.filter { $0.person == nil }.map(flagValue))),
        Field("agreementsRead", .boolean(agreementsReadAt != nil)),
        Field("privateNotes", .number(facts.privateNotes)),
        Field("undone", .number(facts.undone)),
      ])
  }

  /// What `sessions --json` says of each session too.
  package var summaryFields: [JSONValue.Field] {
    [
      Field("id", .string(opening.id.hexadecimal)),
      Field("group", .string(opening.groupName)),
      Field("kind", .string(outline.kind.rawValue)),
      Field("outline", .string(outline.id)),
      Field("state", .string(state)),
      Field("openedAt", .instant(openedAt)),
      Field("startedAt", .instant(startedAt)),
      Field("endedAt", .instant(endedAt)),
      Field("closedAt", .instant(closedAt)),
      Field("enteredFromPaper", .optional(opening.paper?.instant)),
      Field("leaders", .strings(leaders)),
    ]
  }

  func phaseValue(_ row: Int, now: Moment) -> JSONValue {
    .object([
      Field("name", .string(phases[row].plan.name)),
      Field("kind", .string(phases[row].plan.kind.rawValue)),
      Field("planned", .number(phases[row].plan.plannedSeconds)),
      Field("extended", .number(phases[row].extraSeconds)),
      Field("actual", .number(Int(elapsedMs(ofPhase: row, now: now) / 1000))),
      Field("minutes", .number(minutes(now: now).phases[row])),
      Field("startedAt", .instant(phases[row].startedAt)),
    ])
  }

  func roundValue(_ round: Round) -> JSONValue {
    .object([
      Field("phase", .string(phases[round.phase].plan.name)),
      Field("mode", .string(round.mode.rawValue)),
      Field("question", .optional(round.question?.text)),
      Field("offered", .number(round.offeredCount)),
      Field("taken", .number(round.takenCount)),
      Field("passed", .number(round.passedCount)),
    ])
  }

  func skillValue(_ skill: PractisedSkill) -> JSONValue {
    .object([
      Field("id", .string(skill.plan.id)),
      Field("title", .string(skill.plan.title)),
      Field("steps", .number(skill.plan.stepCount)),
      Field("stepsShown", .number(skill.stepsShown)),
      Field("phase", .string(phases[skill.phase].plan.name)),
      Field("startedAt", .instant(skill.startedAt)),
      Field("present", .number(skill.present.count)),
    ])
  }
}

typealias Field = JSONValue.Field

extension JSONValue {
  /// ISO 8601 with milliseconds and offset.
  static func instant(_ moment: Moment) -> JSONValue { .string(moment.civil.iso8601) }
  static func instant(_ moment: Moment?) -> JSONValue { moment.map { .instant($0) } ?? .null }
}
