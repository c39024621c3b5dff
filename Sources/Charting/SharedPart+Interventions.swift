import Basics
import ScreenText
import SessionCore

/// What leaders did with everyone, by name.
extension SharedPart {
  var interventions: [Sentence] {
    let done = session.entries.filter { window.holds($0) }.compactMap(intervention)
    let all = done + skills(asking: !done.isEmpty && session.leaders.count > 1) + marks + agreements
    // Where two led, who did what is asked: all of it where no line says so, else who taught.
    return all + (all.isEmpty || done.isEmpty && session.leaders.count > 1 ? [whatLeadersDid] : [])
  }

  private var whatLeadersDid: Sentence {
    let leaders = session.leaders.map(\.tidy)
    return .gap(
      "interventions", lead: leaders.count == 1 ? "\(leaders[0]): " : "",
      leaders.count > 1 ? "what each leader did" : "interventions", record.choices(.interventions)?.by(leaders))
  }

  private func intervention(_ entry: Entry) -> Sentence? {
    guard case .intervention(let leader) = entry.kind, let text = entry.words?.text,
      entry.about.isEmpty || entry.isAboutHelper(in: session) && record.helped[entry.line] == nil
    else { return nil }
    let id = "interventions.\(entry.line)"
    let with = entry.about.isEmpty ? "" : naming.companions(of: entry)
    var sentence = Sentence(
      id, when: record.when(entry), naming.pieces(text, in: id).after(leader.asSubject(of: text, with: with)),
      from: [.act(entry.line)])
    sentence.hasSubject = true
    return sentence
  }

  private func skills(asking isAsked: Bool) -> [Sentence] {
    session.skills.enumerated().flatMap { place, skill -> [Sentence] in
      // One that opened with its phase and had no step shown was not taught.
      guard window.rows.contains(skill.phase), skill.wasTaught else { return [] }
      let by = session.leaders.count == 1 ? " by \(session.leaders[0].tidy)" : ""
      let id = "interventions.skill.\(place + 1)"
      let title = "“\(skill.plan.title.tidy)”"
      let taught = Sentence(id, "Skill taught\(by): \(title).", from: skill.lines.map { .act($0) })
      return !isAsked
        ? [taught] : [taught, .gap("\(id).by", lead: "Taught by ", "who taught \(title)", record.choices(.taught))]
    }
  }

  private var marks: [Sentence] {
    session.entries.compactMap { entry in
      guard case .mark(let kind) = entry.kind, window.holds(entry),
        let known = session.opening.vocabulary.markKinds.first(where: { $0.id == kind }), known.goesTo == .shared
      else { return nil }
      let id = "interventions.\(entry.line)"
      let pieces = entry.words?.text.map { naming.pieces($0, in: id).after(": ") } ?? [.words(".")]
      return Sentence(id, pieces.after(known.title.tidy.capitalisedAtStart), from: [.act(entry.line)])
    }
  }

  private var agreements: [Sentence] {
    let read = record.occurrences.first { occurrence in
      if case .agreementsRead = occurrence.event { true } else { false }
    }
    guard let read, window.holds(row: read.row, afterGroup: false) else { return [] }
    return [Sentence("interventions.agreements", "The group agreements were read.", from: [.act(read.line)])]
  }
}
