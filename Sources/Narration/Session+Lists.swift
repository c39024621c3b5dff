package import SessionCore

/// What lists over several sessions need of each.
extension Session {
  /// Lines in which all the words stand, without regard to case and accents; private notes are left out.
  package func entries(holding words: [String]) -> [Entry] {
    let wanted = words.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { String($0).foldedAsName }
    return entries.filter { entry in
      guard entry.kind != .privateNote, let text = entry.words?.text?.foldedAsName else { return false }
      return !wanted.isEmpty && wanted.allSatisfy(text.contains)
    }
  }

  /// One hit of `find --json`.
  package func findValue(_ entry: Entry) -> JSONValue {
    .object([
      Field("session", .string(opening.id.hexadecimal)), Field("group", .string(opening.groupName)),
      Field("line", .number(entry.line)), Field("at", .instant(entry.at)),
      Field("phase", .optional(entry.phase.map { phases[$0].plan.name })),
      Field("about", .strings(entry.about.map { name(of: $0) })), Field("text", .optional(entry.words?.text)),
    ])
  }

  /// `replay --json`: the outline view, without names and without words of notes.
  package func replayValue(now: Moment) -> JSONValue {
    let held = outlineAsHeld(id: outline.id, title: outline.title)
    return .object(
      summaryFields.filter { $0.name != "leaders" } + [
        Field("phases", .array(phases.indices.map { phaseValue($0, now: now) })),
        Field("rounds", .array(rounds.filter { $0.offeredCount > 0 }.map(namelessRound))),
        Field("skills", .array(skills.map(skillValue))),
        Field("prompts", .strings(held.phases.flatMap(\.prompts))),
        Field("voices", .number(voicesHeard)),
        Field("agreementsRead", .boolean(agreementsReadAt != nil)),
      ])
  }

  private func namelessRound(_ round: Round) -> JSONValue {
    var nameless = round
    nameless.question = round.question?.text.map {
      Words(withoutNames($0, roster: opening.roster, guests: guests.map(\.guest)))
    }
    return roundValue(nameless)
  }
}
