package import Basics
package import SessionCore

extension Session {
  /// The replay page as JSON: no name and no words of notes unless `full`, and then no private note and no flag either.
  package func replayJSON(full: Bool, now: Moment) -> JSONValue {
    var fields = [
      Field("id", .string(opening.id.hexadecimal)),
      Field("kind", .string(outline.kind.rawValue)),
      Field("outline", .string(outline.id)),
      Field("state", .string(state)),
      Field("startedAt", .instant(startedAt)),
      Field("endedAt", .instant(endedAt)),
      Field("minutes", .number(minutes(now: now).whole)),
      Field("heldMinutes", .number(minutes(now: now).held)),
      Field("agreementsRead", .boolean(agreementsReadAt != nil)),
      Field("voicesHeard", .number(voicesHeard)),
      Field("phases", .array(phases.indices.map { replayedPhase($0, full: full, now: now) })),
    ]
    if full {
      fields.append(Field("leaders", .strings(leaders)))
      fields.append(Field("entries", .array(entries.filter { $0.kind != .privateNote }.map(json))))
    }
    return .object(fields)
  }

  private func replayedPhase(_ row: Int, full: Bool, now: Moment) -> JSONValue {
    let phase = phases[row]
    let actual = Int(elapsedMs(ofPhase: row, now: now) / 1000)
    let prompts = shownPrompts.filter { $0.phase == row }.map { full ? $0.text : nameless($0.text) }
    let held = toldRounds.filter { $0.phase == row }
    return .object([
      Field("name", .string(phase.plan.name)),
      Field("planned", .number(phase.plan.plannedSeconds)),
      Field("actual", .number(actual)),
      Field("over", .number(max(0, actual - phase.plan.plannedSeconds))),
      Field("minutes", .number(minutes(now: now).phases[row])),
      Field("overMinutes", .number(minutes(now: now).over(row, in: self))),
      Field("startedAt", .instant(phase.startedAt)),
      Field("prompts", .strings(prompts)),
      Field("rounds", .array(held.map { replayedRound($0, full: full) })),
      Field("skills", .array(skills.filter { $0.phase == row && $0.wasTaught }.map(skillValue))),
    ])
  }

  private func replayedRound(_ round: Round, full: Bool) -> JSONValue {
    .object([
      Field("mode", .string(round.mode.rawValue)),
      Field("question", .optional(round.question?.text.map { full ? $0 : nameless($0) })),
      Field("offered", .number(round.offeredCount)),
      Field("taken", .number(round.takenCount)),
      Field("passed", .number(round.passedCount)),
    ])
  }

  /// With "a member" and "a guest" for every name of tonight.
  func nameless(_ text: String) -> String {
    withoutNames(text, roster: roster, guests: guests.map(\.guest))
  }
}
