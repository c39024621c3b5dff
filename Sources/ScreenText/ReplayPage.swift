import Basics
package import SessionCore

extension Session {
  /// A past session as an outline: how the time went and what was asked, without names and without words of notes.
  ///
  /// `full` adds names and notes; private notes and flags stay out of it even then. `now` is where the clocks of an
  /// open session stand.
  package func replayPage(full: Bool, now: Moment) -> [String] {
    ReplayPage(session: self, full: full, now: now).lines
  }

  /// How many people, guests too, had the floor in a turn that was not passed.
  package var voicesHeard: Int { Set(floor.turns.filter(\.counts).map(\.person)).count }
}

/// The page of one session.
private struct ReplayPage {
  let session: Session
  let full: Bool
  let now: Moment

  var lines: [String] {
    head + session.phases.indices.flatMap(phaseLines) + foot
  }

  private var head: [String] {
    let start = session.tookPlaceAt
    let kind = session.outline.kind.rawValue
    let title = "\(start.civil.date) \(start.clock) \(session.opening.groupName.onOneLine), \(kind)"
    var lines = [full ? title : shown(title)]
    lines.append("outline: \(session.outline.id.onOneLine), \(session.state)")
    if full, !session.leaders.isEmpty { lines.append("led by \(session.leaders.map(\.onOneLine).listed())") }
    lines.append("agreements read: \(session.agreementsReadAt == nil ? "no" : "yes")")
    return lines
  }

  private func phaseLines(_ row: Int) -> [String] {
    let phase = session.phases[row]
    let planned = lengthWords(seconds: phase.plan.plannedSeconds)
    guard phase.startedAt != nil else { return ["\(phase.plan.name.onOneLine): \(planned) planned, left out"] }
    let head = "\(phase.plan.name.onOneLine): \(planned) planned, \(minutesWords(minutes.phases[row])) taken"
    return [head] + content(row).map { "  \($0)" }
  }

  private func content(_ row: Int) -> [String] {
    session.shownPrompts.filter { $0.phase == row }.map { "prompt: \(shown($0.text))" }
      + session.toldRounds.filter { $0.phase == row }.map(roundLine)
      + session.skills.filter { $0.phase == row && $0.wasTaught }.map(skillLine)
      + (full ? session.entries.filter { $0.phase == row }.compactMap(entryLine) : [])
  }

  private func roundLine(_ round: Round) -> String {
    let counts = "\(round.offeredCount) offered, \(round.takenCount) taken, \(round.passedCount) passed"
    let question = round.question?.text.map { ": \(shown($0))" } ?? ""
    return "\(round.mode.title), \(counts)\(question)"
  }

  private func skillLine(_ skill: PractisedSkill) -> String {
    "skill: \(skill.plan.title.onOneLine), \(skill.stepsShown) of \(skill.plan.stepCount) steps"
  }

  private func entryLine(_ entry: Entry) -> String? {
    switch entry.kind {
    case .privateNote: return nil
    case .note, .commitment, .intervention, .rating, .mark, .answer, .followUp: return session.recordLine(entry)
    }
  }

  private var foot: [String] {
    var lines = session.startedAt == nil ? [] : ["together: \(togetherWords)"]
    lines.append("voices heard: \(session.voicesHeard)")
    let long = session.phases.indices.compactMap(overrun)
    lines.append("ran long: \(long.isEmpty ? "nothing" : long.joined(separator: ", "))")
    if full {
      let after = session.entries.filter { $0.phase == nil && $0.afterGroup }.compactMap(entryLine)
      lines += after.isEmpty ? [] : ["after group"] + after.map { "  \($0)" }
    }
    return lines
  }

  /// A minute or more over what was planned.
  private func overrun(_ row: Int) -> String? {
    let over = minutes.over(row, in: session)
    return over == 0 ? nil : "\(session.phases[row].plan.name.onOneLine) by \(over) min"
  }

  private var minutes: SessionMinutes { session.minutes(now: now) }

  private var togetherWords: String {
    let held = minutes.held > 0 ? ", \(minutesWords(minutes.held)) of it held" : ""
    return minutesWords(minutes.whole) + held
  }

  private func shown(_ text: String) -> String {
    let line = text.onOneLine
    return full ? line : session.nameless(line)
  }
}

extension Session {
  /// Where it stands, a hold included: `gathering`, `running`, `held`, `closing` or `closed`.
  package var state: String { isHeld && stage == .running ? "held" : stage.rawValue }

  /// One line of the record with its time, its kind, whom it is about and its words.
  func recordLine(_ entry: Entry) -> String {
    let whom = entry.about.isEmpty ? "group" : shortNames(of: entry.about)
    let text = recordText(of: entry).onOneLine
    return "\(entry.at.clock) \(entry.kind.word) \(whom)\(text.isEmpty ? "" : ": \(text)")"
  }
}

extension Entry.Kind {
  /// What a line of this kind is called.
  var word: String {
    switch self {
    case .note: "note"
    case .privateNote: "private"
    case .commitment: "commitment"
    case .intervention(let leader): "intervention by \(leader.onOneLine), about"
    case .rating(_, .before): "rating before the skill,"
    case .rating(_, .after): "rating after the skill,"
    case .rating(_, nil): "rating"
    case .mark(let kind): kind.onOneLine
    case .answer: "kept"
    case .followUp: "followed up"
    }
  }
}
